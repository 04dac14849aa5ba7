// The sweep over all small axes: it covers what it should, and finds a formula that is wrong.
#include "tensors/sweep.h"

#include <catch2/catch.hpp>

#include "arithmetic/legality.h"
#include "arithmetic/relationship_table.h"

using namespace convguide;

namespace {

const SweepBounds small = {.input = 8, .kernel = 4, .stride = 3, .padding = 3, .dilation = 2};

// A copy of the relationship of that name, to be changed.
Relationship copy_of(std::string_view identifier) {
  for (const Relationship& relationship : relationships()) {
    if (relationship.identifier == identifier) return relationship;
  }
  return relationships().front();
}

}  // namespace

TEST_CASE("a sweep finds no formula of the table wrong, and checks each of them") {
  for (const Family family : swept_families()) {
    const auto all = relationships_of(family);
    std::vector<Size> checks(all.size(), 0);
    for (Size input = 1; input <= small.input; ++input) {
      const Sweep swept = sweep(family, input, small, all);
      CHECK_FALSE(swept.disagreement.has_value());
      // Every axis obeys the general row of its family.
      for (std::size_t at = 0; at < all.size(); ++at) {
        checks[at] += swept.checks[at];
        if (all[at] == &general_relationship(family)) CHECK(swept.checks[at] == swept.axes);
      }
    }
    for (std::size_t at = 0; at < all.size(); ++at) {
      INFO(all[at]->identifier);
      CHECK(checks[at] > 0);
    }
  }
}

TEST_CASE("a sweep covers just the legal axes of convolutions") {
  for (const Size input : {1, 5}) {
    Size legal = 0;
    Layer layer = {.axes = {{.input = input}}};
    Axis& axis = layer.axes.front();
    for (axis.kernel = 1; axis.kernel <= 3; ++axis.kernel) {
      for (axis.stride = 1; axis.stride <= 2; ++axis.stride) {
        for (axis.padding_before = 0; axis.padding_before <= 1; ++axis.padding_before) {
          for (axis.padding_after = 0; axis.padding_after <= 1; ++axis.padding_after) {
            for (axis.dilation = 1; axis.dilation <= 2; ++axis.dilation) legal += check_layer(layer) ? 1 : 0;
          }
        }
      }
    }
    const SweepBounds bounds = {.input = input, .kernel = 3, .stride = 2, .padding = 1, .dilation = 2};
    CHECK(sweep(Family::convolution, input, bounds, {}).axes == legal);
  }
}

TEST_CASE("a sweep finds a size that is wrong, in whichever form, and the axis that shows it") {
  Relationship wrong = copy_of("padding-strides");
  wrong.size = {wrong.size.front() + 1};
  const auto found = sweep(Family::convolution, 5, small, {&wrong}).disagreement;
  REQUIRE(found.has_value());
  CHECK(found->relationship == &wrong);
  CHECK(found->layer == Layer{.axes = {{.input = 5, .kernel = 1}}});
  CHECK(found->placements == 5);
  CHECK(found->formula == 6);

  // Half padding keeps the size of the input, and not one more.
  Relationship second_form = copy_of("half-padding");
  second_form.size.back() = second_form.size.back() + 1;
  CHECK(sweep(Family::convolution, 5, small, {&second_form}).disagreement.has_value());

  // Without its condition, a relationship speaks of axes on which its size is wrong.
  Relationship unconditional = copy_of("no-padding-strides");
  unconditional.conditions.clear();
  CHECK(sweep(Family::convolution, 5, small, {&unconditional}).disagreement.has_value());
}
