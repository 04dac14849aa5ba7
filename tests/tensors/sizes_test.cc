// The formula's size, the walked placements and the tensor's shape are one number, for every small layer.
#include <catch2/catch.hpp>

#include "arithmetic/layer_syntax.h"
#include "random_layer.h"
#include "small_layers.h"
#include "tensors/case.h"
#include "tensors/layer_shapes.h"
#include "tensors/transposed_by_matrix.h"
#include "tensors/transposed_by_stretching.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

Result<Case> case_with_values(const Layer& layer) {
  std::optional<Tensor> kernel;
  if (!is_pooling(layer.operation)) kernel = zeros(kernel_shape(layer)).value();
  return make_case(layer, zeros(input_shape(layer)).value(), kernel);
}

}  // namespace

TEST_CASE("formula, placements and tensor agree on the size of every small layer") {
  for (const Operation operation : all_operations) {
    for (const Layer& layer : small_layers(operation)) {
      const Case made = case_with_values(layer).value();
      const Shape with_channel = {1, made.output.front()};
      bool agree = count_placements(made.axes) == made.output && made.output_values->shape == with_channel;
      if (operation == Operation::transposed_convolution) {
        const Tensor kernel = zeros(kernel_shape(layer)).value();
        agree = agree && transpose_by_stretching(layer, *made.input_values, kernel)->shape == with_channel &&
                transpose_by_matrix(layer, *made.input_values, kernel)->shape == with_channel;
      }
      if (!agree) {
        const Axis& axis = layer.axes.front();
        FAIL(word(operation) << ": input " << axis.input << ", kernel " << axis.kernel << ", stride " << axis.stride
                             << ", padding " << axis.padding_before << ", dilation " << axis.dilation
                             << ", output padding " << axis.output_padding);
      }
    }
  }
}

TEST_CASE("the same for pooling in ceil mode") {
  for (const auto& layers : {small_layers(Operation::max_pooling), small_lopsided_layers(Operation::average_pooling)}) {
    for (const Layer& layer : in_ceil_mode(layers)) {
      const Case made = case_with_values(layer).value();
      const bool agree =
          count_placements(made.axes) == made.output && made.output_values->shape == Shape{1, made.output.front()};
      if (!agree) FAIL(print_layer(layer));
    }
  }
}

TEST_CASE("the same where axes, the sides of paddings and channels differ") {
  std::mt19937 generator(40);
  for (const Operation operation : all_operations) {
    for (int round = 0; round < 300; ++round) {
      const Layer layer = random_layer(generator, operation, 2);
      const Case made = case_with_values(layer).value();
      CHECK(count_placements(made.axes) == made.output);
      CHECK(without_channels(made.output_values->shape, 1) == made.output);
      CHECK(made.output_values->shape.front() ==
            (is_pooling(operation) ? layer.input_channels : layer.output_channels));
    }
  }
}
