#include "tensors/pixel_shuffle.h"

#include <catch2/catch.hpp>

#include "arithmetic/legality.h"
#include "random_layer.h"
#include "random_numbers.h"
#include "tensors/direct_convolution.h"
#include "tensors/layer_shapes.h"
#include "tensors/transposed_by_scatter.h"

using namespace convguide;

TEST_CASE("pixel shuffle as ONNX's DepthToSpace documents its mode CRD") {
  // The operator's example test_depthtospace_crd_mode_example: eight maps of 2 × 3 become two of 4 × 6.
  Tensor maps = {.shape = {8, 2, 3}, .values = {}};
  for (int map = 0; map < 8; ++map) {
    for (int cell = 0; cell < 6; ++cell) maps.values.push_back(9 * map + cell);
  }
  const Tensor shuffled = pixel_shuffle(maps, 2).value();
  CHECK(shuffled.shape == Shape{2, 4, 6});
  CHECK(shuffled.values == std::vector<double>{0,  9,  1,  10, 2,  11, 18, 27, 19, 28, 20, 29, 3,  12, 4,  13,
                                               5,  14, 21, 30, 22, 31, 23, 32, 36, 45, 37, 46, 38, 47, 54, 63,
                                               55, 64, 56, 65, 39, 48, 40, 49, 41, 50, 57, 66, 58, 67, 59, 68});
}

TEST_CASE("a number of maps that cannot be shuffled is refused") {
  const auto shuffled = pixel_shuffle(zeros({6, 2, 2}).value(), 2);
  REQUIRE_FALSE(shuffled.has_value());
  CHECK(message(shuffled.error()) == "6 maps cannot be shuffled by 2, which takes 4 maps for one; use a multiple of 4");
}

TEST_CASE("a sub-pixel convolution is a transposed convolution with a larger kernel") {
  std::mt19937 generator(50);
  int twins = 0;
  for (int round = 0; round < 600; ++round) {
    const std::size_t dims = static_cast<std::size_t>(random_size(generator, 1, 2));
    const Size factor = random_size(generator, 1, 3);
    Layer layer = random_layer(generator, Operation::convolution, dims);
    for (Axis& axis : layer.axes) axis.stride = axis.dilation = 1;
    for (std::size_t axis = 0; axis < dims; ++axis) layer.output_channels *= factor;
    const Tensor input = random_tensor(generator, input_shape(layer));
    const Tensor kernel = random_tensor(generator, kernel_shape(layer));
    const auto twin = transposed_twin(layer, kernel, factor);
    if (!twin) continue;  // padding that reaches the kernel's size
    ++twins;
    REQUIRE(check_layer(twin->layer).has_value());
    CHECK(transpose_by_scatter(twin->layer, input, twin->kernel).value() ==
          pixel_shuffle(convolve(layer, input, kernel).value(), factor).value());
  }
  CHECK(twins > 100);
}

TEST_CASE("what has no twin is refused") {
  const Tensor kernel = zeros({4, 1, 3}).value();
  const auto refused = [&](const Axis& axis, Size outputs) {
    return !transposed_twin({.operation = Operation::convolution, .axes = {axis}, .output_channels = outputs}, kernel,
                            2);
  };
  CHECK_FALSE(refused({.input = 5, .kernel = 3, .padding_before = 1}, 4));
  CHECK(refused({.input = 5, .kernel = 3, .stride = 2}, 4));
  CHECK(refused({.input = 5, .kernel = 3, .dilation = 2}, 4));
  CHECK(refused({.input = 5, .kernel = 3, .padding_before = 3}, 4));
  CHECK(refused({.input = 5, .kernel = 3}, 3));
  CHECK(refused({.input = 5, .kernel = 2}, 4));
}
