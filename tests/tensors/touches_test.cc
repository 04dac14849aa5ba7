#include "tensors/touches.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/matching.h"
#include "arithmetic/relationship_table.h"
#include "small_layers.h"
#include "tensors/layer_shapes.h"
#include "tensors/transposed_by_stretching.h"

using namespace convguide;

namespace {

constexpr Operation transposed = Operation::transposed_convolution;

Tensor ones(const Shape& shape) {
  Tensor tensor = zeros(shape).value();
  std::fill(tensor.values.begin(), tensor.values.end(), 1);
  return tensor;
}

const Relationship& named(std::string_view identifier) {
  return *std::find_if(relationships().begin(), relationships().end(),
                       [&](const Relationship& one) { return one.identifier == identifier; });
}

}  // namespace

TEST_CASE("the relationships about touches give what counting stamps gives, for every cell of all small layers") {
  const Relationship& touches = named("touches");
  const Relationship& even = named("even-touches");
  std::size_t evens = 0;
  for (const Layer& layer : small_layers(transposed)) {
    const Axis& axis = layer.axes.front();
    if (axis.dilation > 1) continue;
    Bindings bound = axis_bindings(transposed, axis).value();
    const Touches counted = touches_along(axis).value();
    for (std::size_t cell = 0; cell < counted.counts.size(); ++cell) {
      bound["q'"] = static_cast<Size>(cell);
      const bool agrees = evaluate(touches.size.front(), bound) == counted.counts[cell];
      if (!agrees) FAIL(print_layer(layer) << ", cell " << cell << ": " << counted.counts[cell] << " counted");
      if (!applies(even, bound)) continue;
      ++evens;
      if (evaluate(even.size.front(), bound) != counted.counts[cell]) FAIL(print_layer(layer) << ", cell " << cell);
    }
    // Cells take turns only where the stride does not divide the kernel size.
    if (counted.evenness == Evenness::uneven) CHECK(axis.kernel % axis.stride != 0);
  }
  CHECK(evens > 100);
}

TEST_CASE("touches of layers that people know") {
  struct Row {
    Axis axis;
    std::vector<Size> counts;
    Evenness evenness;
  };
  const Row rows[] = {
      // Kernel 3, stride 2, the usual cause of checkerboards; and kernel 4, its usual cure (Odena and others 2016).
      {{.input = 3, .kernel = 3, .stride = 2}, {1, 1, 2, 1, 2, 1, 1}, Evenness::uneven},
      {{.input = 3, .kernel = 4, .stride = 2, .padding_before = 1, .padding_after = 1},
       {1, 2, 2, 2, 2, 1},
       Evenness::even_inside},
      {{.input = 3, .kernel = 2, .stride = 2}, {1, 1, 1, 1, 1, 1}, Evenness::even},
      // Stamps that leave cells between them untouched.
      {{.input = 2, .kernel = 1, .stride = 2}, {1, 0, 1}, Evenness::uneven},
      // Gaps of a stride: all weights fall on the same cells.
      {{.input = 2, .kernel = 2, .stride = 2, .dilation = 2}, {1, 0, 2, 0, 1}, Evenness::uneven},
      // A zero of output padding that no stamp touches is an edge.
      {{.input = 2, .kernel = 2, .stride = 2, .output_padding = 1}, {1, 1, 1, 1, 0}, Evenness::even_inside},
  };
  for (const Row& row : rows) {
    const Touches touches = touches_along(row.axis).value();
    CHECK(touches.counts == row.counts);
    CHECK(touches.evenness == row.evenness);
  }
}

TEST_CASE("touches are what a kernel of ones makes of an input of ones, over all small layers") {
  for (const Layer& layer : small_layers(transposed)) {
    const Tensor values = transpose_by_stretching(layer, ones(input_shape(layer)), ones(kernel_shape(layer))).value();
    if (touch_counts(layer)->values != values.values) FAIL(print_layer(layer));
  }
  const Layer plane = {.operation = transposed,
                       .axes = {{.input = 3, .kernel = 3, .stride = 2}, {.input = 2, .kernel = 4, .padding_after = 1}}};
  CHECK(touch_counts(plane)->values ==
        transpose_by_stretching(plane, ones(input_shape(plane)), ones(kernel_shape(plane)))->values);
}

TEST_CASE("without dilation, only a stride that divides the kernel touches evenly inside") {
  for (const Layer& layer : small_layers(transposed)) {
    const Axis& axis = layer.axes.front();
    if (axis.dilation != 1 || axis.input * axis.stride < 2 * axis.kernel) continue;
    const Touches touches = touches_along(axis).value();
    if (axis.kernel % axis.stride == 0 && touches.evenness == Evenness::uneven) FAIL(print_layer(layer));
    if (axis.kernel % axis.stride != 0 && touches.evenness == Evenness::even_inside) FAIL(print_layer(layer));
  }
}

TEST_CASE("axes that are too long are not counted") {
  CHECK_FALSE(touches_along({.input = largest_size, .kernel = largest_size, .stride = largest_size}).has_value());
  CHECK_FALSE(touches_along({.input = 2, .kernel = 2, .stride = largest_size}).has_value());
}
