#include "arithmetic/size_search.h"

#include <algorithm>

#include "arithmetic/bindings.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/relationship_table.h"

namespace convguide {
namespace {

// One parameter that is searched.
struct Level {
  const std::vector<Size>* choices;
  std::vector<Size Axis::*> members;
  std::vector<const Symbol*> symbols;
  bool grows = false;  // whether the output size grows with it
};

struct Search {
  std::vector<Level> levels;
  const Expression& formula;
  // The numbers that make the smallest, and the largest, size: the parameters of the levels that are done as they are
  // in `axis`, all others at that end of their choices that does so.
  Bindings smallest;
  Bindings largest;
  Axis axis;
  WantedSizes wanted;
  const VisitAxis& visit;
};

void assign(Bindings& bindings, const Level& level, Size value) {
  for (const Symbol* symbol : level.symbols) bindings[*symbol] = value;
}

// The size; below 1 where a kernel does not fit. Such a size is never wanted, so that it does not matter that it would
// grow with the stride instead of falling. Sizes of legal parameters never leave the 64-bit range.
Size size_of(const Search& search, Bindings& bindings) {
  bindings[letter("k̂")] = value_of(dilated_kernel(), bindings).value_or(0);
  return value_of(search.formula, bindings).value_or(0);
}

void leave_open(Search& search, const Level& level) {
  assign(search.smallest, level, level.grows ? level.choices->front() : level.choices->back());
  assign(search.largest, level, level.grows ? level.choices->back() : level.choices->front());
}

// Goes through the choices of one level for which the wanted sizes are within reach of the levels behind it.
Result<void> search_level(Search& search, std::size_t depth) {
  if (depth == search.levels.size()) {
    const Size output = size_of(search, search.smallest);
    const bool still_wanted = output >= search.wanted.smallest && output <= search.wanted.largest;
    return still_wanted ? search.visit(search.axis, output, search.wanted) : Result<void>();
  }
  const Level& level = search.levels[depth];
  const auto not_below = [&](Size value) {
    assign(search.largest, level, value);
    return size_of(search, search.largest) >= search.wanted.smallest;
  };
  const auto not_above = [&](Size value) {
    assign(search.smallest, level, value);
    return size_of(search, search.smallest) <= search.wanted.largest;
  };
  const auto begin = std::partition_point(level.choices->begin(), level.choices->end(), [&](Size value) {
    return level.grows ? !not_below(value) : !not_above(value);
  });
  const auto end = std::partition_point(begin, level.choices->end(),
                                        [&](Size value) { return level.grows ? not_above(value) : not_below(value); });
  for (auto choice = begin; choice != end; ++choice) {
    for (Size Axis::*member : level.members) search.axis.*member = *choice;
    assign(search.smallest, level, *choice);
    assign(search.largest, level, *choice);
    const auto result = search_level(search, depth + 1);
    if (!result) return result;
  }
  leave_open(search, level);
  return {};
}

}  // namespace

Result<void> search_sizes(Operation operation, Size input, WantedSizes wanted, const ParameterChoices& choices,
                          const VisitAxis& visit) {
  const Family family = family_of(operation, Axis{});
  const bool transposed = family == Family::transposed;
  Search search = {.levels = {{&choices.dilation, {&Axis::dilation}, {&letter("d")}, transposed},
                              {&choices.kernel, {&Axis::kernel}, {&letter("k")}, transposed},
                              {&choices.stride, {&Axis::stride}, {&letter("s")}, transposed},
                              {&choices.padding,
                               {&Axis::padding_before, &Axis::padding_after},
                               {&letter("p₁"), &letter("p₂")},
                               !transposed},
                              {&choices.output_padding, {&Axis::output_padding}, {&letter("a")}, true}},
                   .formula = general_relationship(family).size.front(),
                   .smallest = {{transposed ? "i'" : "i", input}},
                   .largest = {{transposed ? "i'" : "i", input}},
                   .axis = {.input = input},
                   .wanted = wanted,
                   .visit = visit};
  for (const Level& level : search.levels) leave_open(search, level);
  return search_level(search, 0);
}

}  // namespace convguide
