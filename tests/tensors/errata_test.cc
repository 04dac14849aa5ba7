// What the 2016 guide, its figures or its readers got wrong about sizes and values, each as a test that would have
// caught it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "arithmetic/relationship_table.h"
#include "numeric_example.h"
#include "random_layer.h"
#include "tensors/case.h"
#include "tensors/direct_convolution.h"
#include "tensors/equivalent_input.h"
#include "tensors/equivalent_kernel.h"
#include "tensors/layer_shapes.h"
#include "tensors/pooling.h"
#include "tensors/transposed_by_scatter.h"
#include "tensors/transposed_by_stretching.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

constexpr Operation transposed = Operation::transposed_convolution;

const Layer& example_of_relationship_14() { return relationships().at(13).example; }

// The direct convolution over `input` that a transposed layer is said to be equal to, with any kernel.
Tensor convolve_stretched(const Layer& layer, const Tensor& input, const Tensor& kernel) {
  const Tensor stretched = equivalent_input(sliding_axes(layer).value(), input).value();
  Layer direct = layer;
  direct.operation = Operation::convolution;
  for (std::size_t n = 0; n < direct.axes.size(); ++n) {
    direct.axes[n] = {.input = stretched.shape[n + 1], .kernel = layer.axes[n].kernel};
  }
  return convolve(direct, stretched, kernel).value();
}

Tensor sum(Tensor one, const Tensor& other) {
  for (std::size_t cell = 0; cell < one.values.size(); ++cell) one.values[cell] += other.values[cell];
  return one;
}

}  // namespace

TEST_CASE("erratum 1: transposing padding_strides_odd maps 3 x 3, not 2 x 2, to 6 x 6", "[errata]") {
  const Case made = make_case(example_of_relationship_14()).value();
  CHECK(input_shape(made.layer) == Shape{1, 3, 3});
  CHECK(made.output == Shape{6, 6});
  CHECK(made.relationships.front()->number == 14);
  Layer two_by_two = made.layer;
  for (Axis& axis : two_by_two.axes) axis.input = 2;
  CHECK(make_case(two_by_two)->output != Shape{6, 6});
}

TEST_CASE("erratum 2: the extra zeros stand at the end of each axis alone", "[errata]") {
  const Layer layer = example_of_relationship_14();
  const SlidingAxis axis = sliding_axis(transposed, layer.axes.front()).value();
  REQUIRE(axis.extra == 1);
  for (Size position = first_position(axis); position < end_position(axis); ++position) {
    // The input ends at 4; the padding after it begins at 6.
    CHECK((kind_at(axis, position) == CellKind::extra) == (position == 5));
  }
  // So the first five rows and columns are those of the layer without it.
  std::mt19937 generator(50);
  const Tensor input = random_tensor(generator, input_shape(layer));
  const Tensor kernel = random_tensor(generator, kernel_shape(layer));
  Layer without = layer;
  for (Axis& one : without.axes) one.output_padding = 0;
  const Tensor larger = transpose_by_scatter(layer, input, kernel).value();
  const Tensor smaller = transpose_by_scatter(without, input, kernel).value();
  REQUIRE(smaller.shape == Shape{1, 5, 5});
  for (Size row = 0; row < 5; ++row) {
    for (Size column = 0; column < 5; ++column) {
      CHECK(larger.values[offset(larger.shape, {0, row, column})] ==
            smaller.values[offset(smaller.shape, {0, row, column})]);
    }
  }
}

TEST_CASE("erratum 3: the strided numerical figure does not show the values of unit strides", "[errata]") {
  const Tensor strided =
      convolve(example_layer(Operation::convolution, 2, 1), example_input(), example_kernel()).value();
  const Tensor unit = convolve(example_layer(Operation::convolution, 1, 1), example_input(), example_kernel()).value();
  CHECK(strided.values == std::vector<double>{6, 17, 3, 8, 17, 13, 6, 4, 4});
  // The values once shown are the first three rows and columns of unit strides.
  const std::vector<double> once_shown = {6, 14, 17, 14, 12, 12, 8, 10, 17};
  REQUIRE(unit.shape == Shape{1, 5, 5});
  std::vector<double> corner;
  std::vector<double> every_second;
  for (Size row = 0; row < 3; ++row) {
    for (Size column = 0; column < 3; ++column) {
      corner.push_back(unit.values[offset(unit.shape, {0, row, column})]);
      every_second.push_back(unit.values[offset(unit.shape, {0, 2 * row, 2 * column})]);
    }
  }
  CHECK(corner == once_shown);
  CHECK(strided.values != once_shown);
  // A stride of 2 keeps one output of unit strides in two.
  CHECK(every_second == strided.values);
}

TEST_CASE("erratum 4: the equivalent convolution needs the kernel rotated by 180 degrees", "[errata]") {
  const Layer layer = example_of_relationship_14();
  std::mt19937 generator(51);
  const Tensor input = random_tensor(generator, input_shape(layer));
  const Tensor kernel = example_kernel();
  const Tensor right = transpose_by_scatter(layer, input, kernel).value();
  CHECK(convolve_stretched(layer, input, equivalent_kernel(layer, kernel)) == right);
  const Tensor unrotated = convolve_stretched(layer, input, kernel);
  CHECK(unrotated.shape == right.shape);
  CHECK(unrotated.values != right.values);
}

TEST_CASE("erratum 4: the equivalent convolution needs input and output channels swapped", "[errata]") {
  Layer layer = example_of_relationship_14();
  layer.input_channels = layer.output_channels = 2;
  std::mt19937 generator(52);
  const Tensor input = random_tensor(generator, input_shape(layer));
  const Tensor kernel = random_tensor(generator, kernel_shape(layer));
  const Tensor right = transpose_by_scatter(layer, input, kernel).value();
  CHECK(convolve_stretched(layer, input, equivalent_kernel(layer, kernel)) == right);
  // Rotated all the same, but with the channels in the order of the transposed kernel.
  Tensor unswapped = kernel;
  for (std::size_t plane = 0; plane < 4; ++plane) {
    const auto begin = unswapped.values.begin() + static_cast<std::ptrdiff_t>(9 * plane);
    std::reverse(begin, begin + 9);
  }
  const Tensor wrong = convolve_stretched(layer, input, unswapped);
  CHECK(wrong.shape == right.shape);
  CHECK(wrong.values != right.values);
}

TEST_CASE("erratum 6: pooling may have padding and dilation", "[errata]") {
  const Axis padded = {.input = 4, .kernel = 2, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Tensor input = {.shape = {1, 4}, .values = {4, 8, 2, 6}};
  CHECK(make_case({.operation = Operation::max_pooling, .axes = {padded}})->output == Shape{3});
  CHECK(pool({.operation = Operation::max_pooling, .axes = {padded}}, input)->values == std::vector<double>{4, 8, 6});
  CHECK(pool({.operation = Operation::average_pooling, .axes = {padded}}, input)->values ==
        std::vector<double>{4, 5, 6});
  const Axis dilated = {.input = 4, .kernel = 2, .dilation = 2};
  CHECK(make_case({.operation = Operation::max_pooling, .axes = {dilated}})->output == Shape{2});
  CHECK(pool({.operation = Operation::max_pooling, .axes = {dilated}}, input)->values == std::vector<double>{4, 8});
  CHECK(pool({.operation = Operation::average_pooling, .axes = {dilated}}, input)->values == std::vector<double>{3, 7});
}

TEST_CASE("erratum 7: for p > k - 1 the equivalent padding is negative, and the border is cropped", "[errata]") {
  const Axis axis = {.input = 6, .kernel = 2, .padding_before = 2, .padding_after = 2};
  const Layer layer = {.operation = transposed, .axes = {axis}};
  const Case made = make_case(layer).value();
  CHECK(made.bindings.front().at("p'") == -1);
  CHECK(made.output == Shape{3});
  const Tensor input = {.shape = {1, 6}, .values = {1, 2, 3, 4, 5, 6}};
  CHECK(equivalent_input(made.axes, input).value() == Tensor{.shape = {1, 4}, .values = {2, 3, 4, 5}});
  // Stamps of (1, 10) at each cell give 1 12 23 34 45 56 60; two cells are cropped on each side.
  const Tensor kernel = {.shape = {1, 1, 2}, .values = {1, 10}};
  CHECK(transpose_by_scatter(layer, input, kernel)->values == std::vector<double>{23, 34, 45});
  CHECK(transpose_by_stretching(layer, input, kernel)->values == std::vector<double>{23, 34, 45});
}

TEST_CASE("erratum 8: average pooling is linear, max pooling is not", "[errata]") {
  const Layer average = example_layer(Operation::average_pooling);
  const Layer max = example_layer(Operation::max_pooling);
  std::mt19937 generator(53);
  const Tensor x = example_input();
  const Tensor y = random_tensor(generator, x.shape);
  const Tensor together = pool(average, sum(x, y)).value();
  const Tensor apart = sum(pool(average, x).value(), pool(average, y).value());
  REQUIRE(together.values.size() == 9);
  for (std::size_t cell = 0; cell < 9; ++cell) CHECK(together.values[cell] == Approx(apart.values[cell]));
  CHECK(pool(max, sum(x, y))->values != sum(pool(max, x).value(), pool(max, y).value()).values);
}
