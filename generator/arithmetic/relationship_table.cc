#include "arithmetic/relationship_table.h"

#include <algorithm>
#include <set>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/free_symbols.h"
#include "arithmetic/relationship_rows.h"

namespace convguide {
namespace {

using namespace rows;

std::vector<Relationship> make_table() {
  std::vector<Relationship> table = relationships_of_2016();
  for (const auto& further : {further_relationships(), layer_relationships(), quantity_relationships()}) {
    table.insert(table.end(), further.begin(), further.end());
  }
  return table;
}

const Relationship& named(std::string_view identifier) {
  return *std::find_if(relationships().begin(), relationships().end(),
                       [&](const Relationship& one) { return one.identifier == identifier; });
}

}  // namespace

Family family_of(Operation operation, const Axis& axis) {
  switch (operation) {
    case Operation::convolution: return Family::convolution;
    case Operation::max_pooling:
    case Operation::average_pooling: return axis.ceil_mode ? Family::ceil_pooling : Family::pooling;
    case Operation::transposed_convolution: return Family::transposed;
  }
  return Family::convolution;
}

Result<Bindings> example_bindings(const Relationship& relationship) {
  return axis_bindings(relationship.example.operation, relationship.example.axes.front())
      .map([&](const Bindings& bindings) { return bindings.with(relationship.letters); });
}

bool speaks_of(const Relationship& relationship, Family family) {
  if (relationship.family == family) return true;
  return relationship.family == Family::direct && (family == Family::convolution || family == Family::pooling);
}

bool speaks_of_an_axis(const Relationship& relationship) {
  switch (relationship.family) {
    case Family::whole_convolution:
    case Family::weighted:
    case Family::quantity: return false;
    case Family::convolution:
    case Family::pooling:
    case Family::ceil_pooling:
    case Family::direct:
    case Family::transposed: break;
  }
  return true;
}

const std::vector<Relationship>& relationships() {
  static const std::vector<Relationship> table = make_table();
  return table;
}

const Relationship& weights_relationship() {
  static const Relationship& grouped = named("grouped");
  return grouped;
}

const Relationship& sub_pixel_relationship() {
  static const Relationship& sub_pixel = named("sub-pixel");
  return sub_pixel;
}

const Relationship* padding_relationship(PaddingMode mode) {
  if (mode == PaddingMode::zeros) return nullptr;
  const auto row = std::find_if(relationships().begin(), relationships().end(),
                                [&](const Relationship& one) { return one.padding_mode == mode; });
  return row == relationships().end() ? nullptr : &*row;
}

const Relationship& general_relationship(Family family) {
  static const Relationship& direct = named("general");
  static const Relationship& transposed = named("transposed-general");
  static const Relationship& ceil_pooling = named("ceil-mode");
  switch (family) {
    case Family::convolution:
    case Family::pooling:
    case Family::direct:
    case Family::whole_convolution:
    case Family::weighted:
    case Family::quantity: return direct;
    case Family::ceil_pooling: return ceil_pooling;
    case Family::transposed: return transposed;
  }
  return direct;
}

const Expression& dilated_kernel() {
  static const Expression extent = k + (k - 1) * (d - 1);
  return extent;
}

const Expression& padded_input() {
  static const Expression padded = i + 2 * p;
  return padded;
}

const Expression& padded_input_with_sides() {
  static const Expression padded = i + p_before + p_after;
  return padded;
}

const Expression& same_padding(Family family) {
  static const Expression direct = maximum(0, (ceil_divide(i, s) - 1) * s + dilated - i);
  static const Expression transposed = a + dilated - s;
  return family == Family::transposed ? transposed : direct;
}

std::vector<Definition> definitions(const Relationship& relationship) {
  std::set<std::string_view> used;
  for (const Expression& form : relationship.size) used.merge(free_symbols(form));
  for (const Condition& condition : relationship.conditions) {
    used.merge(free_symbols(condition.left));
    used.merge(free_symbols(condition.right));
  }
  std::vector<Definition> list;
  const Expression& total = same_padding(relationship.family);
  if (used.contains("t")) used.merge(free_symbols(total));
  if (used.contains("k̂")) list.push_back({symbol_named("k̂"), dilated_kernel()});
  if (used.contains("t")) list.push_back({symbol_named("t"), total});
  return list;
}

}  // namespace convguide
