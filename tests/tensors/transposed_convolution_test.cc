// The three ways of a transposed convolution, against each other, against plain loops, and against the windows that
// figures are drawn from.
#include <catch2/catch.hpp>

#include "naive_oracle.h"
#include "random_layer.h"
#include "small_layers.h"
#include "tensors/equivalent_input.h"
#include "tensors/equivalent_kernel.h"
#include "tensors/layer_shapes.h"
#include "tensors/transposed_by_matrix.h"
#include "tensors/transposed_by_scatter.h"
#include "tensors/transposed_by_stretching.h"
#include "tensors/undone_convolution.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

constexpr Operation transposed = Operation::transposed_convolution;

// The values that a figure shows: for one map, the cells under each window times the weights over them.
std::vector<double> values_under_windows(const Layer& layer, const Tensor& input, const Tensor& kernel) {
  const auto axes = sliding_axes(layer).value();
  const Shape plane = without_channels(input.shape, 1);
  const Shape weights = without_channels(kernel.shape, 2);
  const Shape outputs = count_placements(axes);
  std::vector<double> values;
  Index output(outputs.size(), 0);
  do {
    double sum = 0;
    for (const Tap& tap : window(axes, output)) {
      if (tap.kind == CellKind::input) {
        sum += kernel.values[offset(weights, tap.weight)] * input.values[offset(plane, tap.input)];
      }
    }
    values.push_back(sum);
  } while (advance(output, outputs));
  return values;
}

}  // namespace

TEST_CASE("stamps that overlap add up") {
  // Stamps of (1, 10, 100) at 0 and 2.
  const Layer layer = {.operation = transposed, .axes = {{.input = 2, .kernel = 3, .stride = 2}}};
  const Tensor input = {.shape = {1, 2}, .values = {1, 2}};
  const Tensor kernel = {.shape = {1, 1, 3}, .values = {1, 10, 100}};
  const Tensor output = {.shape = {1, 5}, .values = {1, 10, 102, 20, 200}};
  CHECK(transpose_by_scatter(layer, input, kernel).value() == output);
  CHECK(transpose_by_stretching(layer, input, kernel).value() == output);
  CHECK(transpose_by_matrix(layer, input, kernel).value() == output);
}

TEST_CASE("paddings crop, and output padding shows cells that cropping would have hidden") {
  const Tensor input = {.shape = {1, 2}, .values = {1, 2}};
  const Tensor kernel = {.shape = {1, 1, 3}, .values = {1, 10, 100}};
  const auto values = [&](Size before, Size after, Size output_padding) {
    const Layer layer = {.operation = transposed,
                         .axes = {{.input = 2,
                                   .kernel = 3,
                                   .stride = 2,
                                   .padding_before = before,
                                   .padding_after = after,
                                   .output_padding = output_padding}}};
    return transpose_by_scatter(layer, input, kernel)->values;
  };
  CHECK(values(1, 1, 0) == std::vector<double>{10, 102, 20});
  CHECK(values(1, 1, 1) == std::vector<double>{10, 102, 20, 200});
  CHECK(values(2, 0, 0) == std::vector<double>{102, 20, 200});
  CHECK(values(0, 0, 1) == std::vector<double>{1, 10, 102, 20, 200, 0});
}

TEST_CASE("the equivalent input is stretched, extended at the end, and padded or cropped") {
  const auto stretched = [](const Axis& axis, const std::vector<double>& values) {
    const auto axes = sliding_axes({.operation = transposed, .axes = {axis}}).value();
    return equivalent_input(axes, {.shape = {1, static_cast<Size>(values.size())}, .values = values})->values;
  };
  CHECK(stretched({.input = 2, .kernel = 3, .stride = 3}, {7, 8}) == std::vector<double>{0, 0, 7, 0, 0, 8, 0, 0});
  CHECK(stretched({.input = 2, .kernel = 2, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1},
                  {7, 8}) == std::vector<double>{7, 0, 8, 0});
  CHECK(stretched({.input = 4, .kernel = 2, .padding_before = 2, .padding_after = 1}, {6, 7, 8, 9}) ==
        std::vector<double>{7, 8, 9});
}

TEST_CASE("the equivalent kernel is rotated, and its channels are swapped inside each group") {
  Layer layer = {.operation = transposed,
                 .axes = {{.input = 2, .kernel = 2}, {.input = 2, .kernel = 2}},
                 .input_channels = 1,
                 .output_channels = 2};
  CHECK(equivalent_kernel(layer, {.shape = {1, 2, 2, 2}, .values = {1, 2, 3, 4, 5, 6, 7, 8}}) ==
        Tensor{.shape = {2, 1, 2, 2}, .values = {4, 3, 2, 1, 8, 7, 6, 5}});
  // Two groups of one input and two outputs.
  layer = {.operation = transposed,
           .axes = {{.input = 2, .kernel = 1}},
           .input_channels = 2,
           .output_channels = 4,
           .groups = 2};
  CHECK(equivalent_kernel(layer, {.shape = {2, 2, 1}, .values = {1, 2, 3, 4}}) ==
        Tensor{.shape = {4, 1, 1}, .values = {1, 2, 3, 4}});
  // Two inputs, two outputs: rows become columns.
  layer.groups = 1;
  layer.output_channels = 2;
  CHECK(equivalent_kernel(layer, {.shape = {2, 2, 1}, .values = {1, 2, 3, 4}}) ==
        Tensor{.shape = {2, 2, 1}, .values = {1, 3, 2, 4}});
}

TEST_CASE("the three ways, plain loops and the figures' windows agree on all small layers") {
  std::mt19937 generator(30);
  for (const Layer& layer : small_layers(transposed)) {
    const Tensor input = random_tensor(generator, input_shape(layer));
    const Tensor kernel = random_tensor(generator, kernel_shape(layer));
    const Tensor scattered = transpose_by_scatter(layer, input, kernel).value();
    const bool agree =
        transpose_by_stretching(layer, input, kernel).value() == scattered &&
        transpose_by_matrix(layer, input, kernel).value() == scattered &&
        values_under_windows(layer, input, kernel) == scattered.values &&
        naive_values(layer, input.values, kernel.values, without_channels(scattered.shape, 1)) == scattered.values;
    if (!agree) {
      const Axis& axis = layer.axes.front();
      FAIL("input " << axis.input << ", kernel " << axis.kernel << ", stride " << axis.stride << ", padding "
                    << axis.padding_before << ", dilation " << axis.dilation << ", output padding "
                    << axis.output_padding);
    }
  }
}

TEST_CASE("the three ways and plain loops agree with channels, groups and unequal axes, up to three dimensions") {
  std::mt19937 generator(31);
  for (std::size_t dims = 1; dims <= 3; ++dims) {
    for (int round = 0; round < 200; ++round) {
      const Layer layer = random_layer(generator, transposed, dims);
      const Tensor input = random_tensor(generator, input_shape(layer));
      const Tensor kernel = random_tensor(generator, kernel_shape(layer));
      const Tensor scattered = transpose_by_scatter(layer, input, kernel).value();
      CHECK(transpose_by_stretching(layer, input, kernel).value() == scattered);
      CHECK(transpose_by_matrix(layer, input, kernel).value() == scattered);
      CHECK(naive_values(layer, input.values, kernel.values, without_channels(scattered.shape, 1)) == scattered.values);
    }
  }
}

TEST_CASE("the convolution that is undone has the transposed one's sizes the other way round") {
  const Layer layer = {
      .operation = transposed,
      .axes = {{.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1}},
      .input_channels = 4,
      .output_channels = 2,
      .groups = 2};
  CHECK(undone_convolution(layer).value() ==
        Layer{.operation = Operation::convolution,
              .axes = {{.input = 6, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}},
              .input_channels = 2,
              .output_channels = 4,
              .groups = 2});
}

TEST_CASE("all three ways refuse values that do not suit the layer, and results that are too large") {
  const Axis axis = {.input = 2, .kernel = 2};
  const Layer layer = {.operation = transposed, .axes = {axis, axis}};
  const Tensor input = zeros({1, 2, 2}).value();
  const Tensor kernel = zeros({1, 1, 2, 2}).value();
  Layer huge = layer;
  for (Axis& one : huge.axes) one.stride = 10'000;
  for (const auto way : {transpose_by_scatter, transpose_by_stretching, transpose_by_matrix}) {
    CHECK(way(layer, input, kernel).has_value());
    CHECK_FALSE(way(layer, kernel, kernel).has_value());
    CHECK_FALSE(way(layer, input, input).has_value());
    CHECK_FALSE(way(huge, input, kernel).has_value());
  }
  CHECK(message(transpose_by_scatter(huge, input, kernel).error()) ==
        "shape 1x10002x10002 has more than 67108864 values; use smaller sizes or fewer channels");
}
