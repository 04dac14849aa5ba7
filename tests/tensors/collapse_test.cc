// The input sizes that share an output are those that trying all of them finds, and the way back leads to each.
#include "arithmetic/collapse.h"

#include <catch2/catch.hpp>

#include "small_layers.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

Size walked_size(Operation operation, const Axis& axis) {
  return count_placements(sliding_axis(operation, axis).value());
}

// Every input size up to `largest` that the convolution of these parameters takes to `output`.
std::vector<Size> tried(Axis axis, Size output, Size largest) {
  std::vector<Size> inputs;
  axis.output_padding = 0;
  for (axis.input = 1; axis.input <= largest; ++axis.input) {
    if (check_layer({.operation = Operation::convolution, .axes = {axis}}) &&
        walked_size(Operation::convolution, axis) == output) {
      inputs.push_back(axis.input);
    }
  }
  return inputs;
}

void check_collapse(const Layer& layer) {
  const Axis& axis = layer.axes.front();
  const bool transposed = layer.operation == Operation::transposed_convolution;
  const Size output = transposed ? axis.input : walked_size(layer.operation, axis);
  // No collapse of these layers reaches further: i ≤ 12 + s for direct ones, and i ≤ 5s + k̂ for transposed ones.
  const std::vector<Size> wanted = tried(axis, output, transposed ? 36 : 16);
  const auto found = collapse(layer.operation, axis).value();
  INFO(word(layer.operation) << ": input " << axis.input << ", kernel " << axis.kernel << ", stride " << axis.stride
                             << ", padding " << axis.padding_before << ", dilation " << axis.dilation);
  REQUIRE(found.has_value() == !wanted.empty());
  if (!found) return;
  std::vector<Size> inputs;
  for (Size step = 0; step <= found->last.input - found->first.input; ++step) {
    const CollapsedInput input = {found->first.input + step, found->first.output_padding + step};
    inputs.push_back(input.input);
    const Axis back = way_back(axis, found->output, input);
    REQUIRE(check_layer({.operation = Operation::transposed_convolution, .axes = {back}}));
    REQUIRE(walked_size(Operation::transposed_convolution, back) == input.input);
  }
  REQUIRE(inputs == wanted);
  REQUIRE(found->output == output);
  REQUIRE(found->last.output_padding - found->first.output_padding == static_cast<Size>(inputs.size()) - 1);
}

}  // namespace

TEST_CASE("the inputs that collapse into one output, and their ways back, for every small layer") {
  for (const Operation operation : all_operations) {
    for (const Layer& layer : small_layers(operation)) {
      const bool transposed = operation == Operation::transposed_convolution;
      if (!transposed || layer.axes.front().input <= 5) check_collapse(layer);
    }
  }
}

TEST_CASE("the guide's example: 5 and 6 both give 3 with stride 2") {
  const Axis axis = {.input = 6, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Collapse wanted = {.first = {5, 0}, .last = {6, 1}, .output = 3};
  CHECK(collapse(Operation::convolution, axis).value() == wanted);
  CHECK(collapse(Operation::transposed_convolution,
                 {.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1})
            .value() == wanted);
}

TEST_CASE("with sides that differ") {
  // ⌊(i + 1 − 3)/4⌋ + 1 = 2 from i = 6 to 9; the way back without output padding: 4 + 3 − 1 = 6.
  const Axis axis = {.input = 7, .kernel = 3, .stride = 4, .padding_after = 1};
  CHECK(collapse(Operation::convolution, axis).value() == Collapse{.first = {6, 0}, .last = {9, 3}, .output = 2});
}

TEST_CASE("the collapse of huge strides is found at once and ends at the largest size") {
  const Axis axis = {.input = largest_size, .kernel = 1, .stride = largest_size};
  CHECK(collapse(Operation::max_pooling, axis).value() ==
        Collapse{.first = {1, 0}, .last = {largest_size, largest_size - 1}, .output = 1});
}

TEST_CASE("in ceil mode there is no way back to tell of") {
  CHECK_FALSE(collapse(Operation::max_pooling, {.input = 4, .kernel = 2, .stride = 3, .ceil_mode = true}).has_value());
}
