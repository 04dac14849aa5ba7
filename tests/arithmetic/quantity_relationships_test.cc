// The relationships about what is no size: what they print, and their examples by hand. That the formula of touches is
// what counting gives is tested in tests/tensors/touches_test.cc, and that of fields in receptive_field_test.cc.
#include <algorithm>
#include <catch2/catch.hpp>

#include "arithmetic/evaluate.h"
#include "arithmetic/legality.h"
#include "arithmetic/matching.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/receptive_field.h"
#include "arithmetic/relationship_table.h"

using namespace convguide;

namespace {

const Relationship& named(std::string_view identifier) {
  return *std::find_if(relationships().begin(), relationships().end(),
                       [&](const Relationship& one) { return one.identifier == identifier; });
}

}  // namespace

TEST_CASE("the quantities as they are printed, and worked out on their examples") {
  struct Row {
    std::string name;
    std::string gives;
    std::vector<std::string> conditions;
    std::string formula;
    Size value;
  };
  const Row rows[] = {// Two further taps, a jump of two each: 5 + 2 + 2.
                      {"receptive-field", "r⁺", {}, "r + (k̂ − 1)J", 9},
                      // Strides of 2 on a jump of 2.
                      {"jump", "J⁺", {}, "sJ", 4},
                      // One zero in front, a jump of 2 to the left of −1.
                      {"field-start", "u⁺", {}, "u − p₁J", -3},
                      // Kernel 3, stride 2: cell 4 is the end of stamp 1 and the beginning of stamp 2.
                      {"touches", "h", {"d = 1"}, "min(⌊(q' + p₁)/s⌋, i' − 1) − max(⌈(q' + p₁ − k + 1)/s⌉, 0) + 1", 2},
                      {"even-touches", "h", {"d = 1", "k mod s = 0", "q' + p₁ ≥ k − s", "q' + p₁ < si'"}, "⌊k/s⌋", 2}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Relationship& one = named(row.name);
    CHECK(one.family == Family::quantity);
    CHECK(one.gives == row.gives);
    std::vector<std::string> conditions;
    for (const Condition& condition : one.conditions) conditions.push_back(print_plain(condition));
    CHECK(conditions == row.conditions);
    CHECK(print_plain(one.size.front()) == row.formula);
    CHECK(check_layer(one.example).has_value());
    const Bindings example = example_bindings(one).value();
    CHECK(applies(one, example));
    CHECK(evaluate(one.size.front(), example) == row.value);
    CHECK_FALSE(one.text.empty());
  }
}

TEST_CASE("quantities speak of no layer's size") {
  for (const Relationship& one : relationships()) {
    if (one.family != Family::quantity) continue;
    CHECK_FALSE(speaks_of_an_axis(one));
    CHECK_FALSE(holds_for_layer(one, one.example));
    for (const Family family : {Family::convolution, Family::pooling, Family::ceil_pooling, Family::transposed}) {
      CHECK_FALSE(speaks_of(one, family));
    }
  }
}

TEST_CASE("the formulas of fields stand once") {
  CHECK(same(named("receptive-field").size.front(), sliding_rule().size));
  CHECK(same(named("jump").size.front(), sliding_rule().jump));
  CHECK(same(named("field-start").size.front(), sliding_rule().first));
}
