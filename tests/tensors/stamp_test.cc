// Where stamps fall, and what they cover.
#include "tensors/stamp.h"

#include <catch2/catch.hpp>

#include "small_layers.h"
#include "tensors/transposed_by_scatter.h"

using namespace convguide;

namespace {

constexpr Operation transposed = Operation::transposed_convolution;

std::vector<Size> positions(const Axis& axis, Size input) {
  std::vector<Size> found;
  visit_stamp(stamped_axes({.operation = transposed, .axes = {axis}}), {input},
              [&](const Tap& tap) { found.push_back(tap.position.front()); });
  return found;
}

}  // namespace

TEST_CASE("each input cell stamps a stride further, and dilation spreads its stamp") {
  CHECK(positions({.input = 3, .kernel = 3}, 1) == std::vector<Size>{1, 2, 3});
  CHECK(positions({.input = 3, .kernel = 3, .stride = 2}, 2) == std::vector<Size>{4, 5, 6});
  CHECK(positions({.input = 3, .kernel = 3, .stride = 2, .dilation = 2}, 1) == std::vector<Size>{2, 4, 6});
}

TEST_CASE("a stamp's weights are not rotated, and run in row-major order") {
  const Axis axis = {.input = 2, .kernel = 2};
  std::vector<Index> weights;
  visit_stamp(stamped_axes({.operation = transposed, .axes = {axis, axis}}), {0, 1},
              [&](const Tap& tap) { weights.push_back(tap.weight); });
  CHECK(weights == std::vector<Index>{{0, 0}, {0, 1}, {1, 0}, {1, 1}});
}

TEST_CASE("padding crops what the stamps cover, and output padding keeps more of it or adds to it") {
  const auto kept = [](const Axis& axis) {
    const StampedAxis stamped = stamped_axes({.operation = transposed, .axes = {axis}}).front();
    return std::vector<Size>{stamped.covered, stamped.kept_begin, stamped.kept_end};
  };
  CHECK(kept({.input = 3, .kernel = 3, .stride = 2}) == std::vector<Size>{7, 0, 7});
  CHECK(kept({.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 2}) ==
        std::vector<Size>{7, 1, 5});
  CHECK(kept({.input = 3, .kernel = 3, .stride = 2, .padding_after = 1, .output_padding = 1}) ==
        std::vector<Size>{7, 0, 7});
  CHECK(kept({.input = 3, .kernel = 3, .stride = 2, .output_padding = 1}) == std::vector<Size>{7, 0, 8});
}

TEST_CASE("what is kept is as long as the formula says, on all small layers") {
  for (const Layer& layer : small_layers(transposed)) {
    const StampedAxis stamped = stamped_axes(layer).front();
    REQUIRE(stamped.kept_end - stamped.kept_begin == sliding_axes(layer)->front().output);
  }
}

TEST_CASE("stamps add up one by one") {
  const Layer layer = {.operation = transposed, .axes = {{.input = 2, .kernel = 3, .stride = 2, .padding_before = 1}}};
  const Tensor input = {{1, 2}, {1, 2}};
  const Tensor kernel = {{1, 1, 3}, {1, 10, 100}};
  CHECK(add_stamps(layer, input, kernel, 0)->values == std::vector<double>{0, 0, 0, 0, 0});
  CHECK(add_stamps(layer, input, kernel, 1)->values == std::vector<double>{1, 10, 100, 0, 0});
  CHECK(add_stamps(layer, input, kernel, 2)->values == std::vector<double>{1, 10, 102, 20, 200});
}
