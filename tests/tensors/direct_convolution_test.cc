#include "tensors/direct_convolution.h"

#include <catch2/catch.hpp>

#include "naive_oracle.h"
#include "numeric_example.h"
#include "random_layer.h"
#include "tensors/layer_shapes.h"

using namespace convguide;

TEST_CASE("the 2016 guide's numerical convolutions") {
  CHECK(convolve(example_layer(Operation::convolution), example_input(), example_kernel()).value() ==
        Tensor{.shape = {1, 3, 3}, .values = {12, 12, 17, 10, 17, 19, 9, 6, 14}});
  CHECK(convolve(example_layer(Operation::convolution, 2, 1), example_input(), example_kernel()).value() ==
        Tensor{.shape = {1, 3, 3}, .values = {6, 17, 3, 8, 17, 13, 6, 4, 4}});
}

TEST_CASE("several maps are summed, and each kernel gives a map") {
  // Two maps of one cell, three kernels of one weight for each map.
  const Layer layer = {.operation = Operation::convolution, .axes = {{}}, .input_channels = 2, .output_channels = 3};
  const Tensor input = {.shape = {2, 1}, .values = {10, 1}};
  const Tensor kernel = {.shape = {3, 2, 1}, .values = {1, 2, 3, 4, 5, 6}};
  CHECK(convolve(layer, input, kernel).value() == Tensor{.shape = {3, 1}, .values = {12, 34, 56}});
}

TEST_CASE("groups keep maps apart") {
  const Layer layer = {
      .operation = Operation::convolution, .axes = {{}}, .input_channels = 4, .output_channels = 2, .groups = 2};
  const Tensor input = {.shape = {4, 1}, .values = {1000, 100, 10, 1}};
  const Tensor kernel = {.shape = {2, 2, 1}, .values = {1, 2, 3, 4}};
  CHECK(convolve(layer, input, kernel).value() == Tensor{.shape = {2, 1}, .values = {1200, 34}});
}

TEST_CASE("direct convolutions agree with plain loops, in one, two and three dimensions") {
  std::mt19937 generator(10);
  for (std::size_t dims = 1; dims <= 3; ++dims) {
    for (int round = 0; round < 300; ++round) {
      const Layer layer = random_layer_with_modes(generator, Operation::convolution, dims);
      const Tensor input = random_tensor(generator, input_shape(layer));
      const Tensor kernel = random_tensor(generator, kernel_shape(layer));
      CHECK(convolve(layer, input, kernel)->values == naive_values(layer, input.values, kernel.values, {}));
    }
  }
}

TEST_CASE("values that do not suit the layer are errors that name both shapes") {
  const Layer layer = example_layer(Operation::convolution);
  const auto wrong_input = convolve(layer, example_kernel(), example_kernel());
  REQUIRE_FALSE(wrong_input.has_value());
  CHECK(message(wrong_input.error()) ==
        "input of shape 1x1x3x3 does not suit the layer, whose input has shape 1x5x5; give values of that shape, "
        "channels first");
  const auto wrong_kernel = convolve(layer, example_input(), example_input());
  REQUIRE_FALSE(wrong_kernel.has_value());
  CHECK(message(wrong_kernel.error()) ==
        "kernel of shape 1x5x5 does not suit the layer, whose kernel has shape 1x1x3x3; give values of that shape, "
        "channels first");
}

TEST_CASE("an output with too many values is an error that names its shape") {
  const Axis axis = {.input = 1, .kernel = 1, .padding_before = 5000, .padding_after = 5000};
  const Layer layer = {.operation = Operation::convolution, .axes = {axis, axis}};
  const auto output = convolve(layer, zeros({1, 1, 1}).value(), zeros({1, 1, 1, 1}).value());
  REQUIRE_FALSE(output.has_value());
  CHECK(message(output.error()) ==
        "shape 1x10001x10001 has more than 67108864 values; use smaller sizes or fewer channels");
}
