#include "arithmetic/matching.h"

#include <algorithm>
#include <utility>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/layer_counts.h"
#include "arithmetic/relationship_table.h"

namespace convguide {
namespace {

bool all_hold(const std::vector<Condition>& conditions, const Bindings& bindings) {
  return std::all_of(conditions.begin(), conditions.end(),
                     [&](const Condition& condition) { return is_true(condition, bindings); });
}

// Compared like a word: what is assumed counts before the conditions.
std::pair<std::size_t, std::size_t> specificity(const Relationship& relationship) {
  return {relationship.assumptions.size(), relationship.conditions.size()};
}

}  // namespace

bool applies(const Relationship& relationship, const Bindings& bindings) {
  return size_by(relationship, bindings).has_value();
}

std::optional<Size> size_by(const Relationship& relationship, const Bindings& bindings) {
  if (!all_hold(relationship.assumptions, bindings) || !all_hold(relationship.conditions, bindings))
    return std::nullopt;
  // A formula with p has no value where the two sides of the padding differ.
  return value_of(relationship.size.front(), bindings);
}

std::vector<const Relationship*> matching_relationships(Family family, const Bindings& bindings) {
  const Relationship* general = &general_relationship(family);
  std::vector<const Relationship*> matching;
  for (const Relationship& relationship : relationships()) {
    if (&relationship != general && speaks_of(relationship, family) && applies(relationship, bindings)) {
      matching.push_back(&relationship);
    }
  }
  std::stable_sort(matching.begin(), matching.end(), [](const Relationship* one, const Relationship* other) {
    return specificity(*one) > specificity(*other);
  });
  matching.push_back(general);
  return matching;
}

bool holds_for_layer(const Relationship& relationship, const Layer& layer) {
  if (relationship.family == Family::weighted) {
    if (is_pooling(layer.operation)) return false;
    const auto counts = layer_counts(layer);
    return counts && applies(relationship, counts->bindings);
  }
  if (relationship.family != Family::whole_convolution || layer.operation != Operation::convolution) return false;
  if (layer.padding_mode != relationship.padding_mode.value_or(PaddingMode::zeros)) return false;
  return std::all_of(layer.axes.begin(), layer.axes.end(), [&](const Axis& axis) {
    const auto bindings = axis_bindings(layer.operation, axis);
    return bindings && applies(relationship, bindings->with(relationship.letters));
  });
}

std::vector<const Relationship*> layer_wide_relationships(const Layer& layer) {
  std::vector<const Relationship*> telling;
  for (const Relationship& one : relationships()) {
    const bool tells = one.family == Family::weighted ? layer.groups > 1 : one.padding_mode.has_value();
    if (tells && holds_for_layer(one, layer)) telling.push_back(&one);
  }
  return telling;
}

}  // namespace convguide
