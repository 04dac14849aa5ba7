// The numbers behind the symbols, and the sliding form of an axis that is made from them.
#include "arithmetic/axis_bindings.h"

#include <catch2/catch.hpp>

#include "arithmetic/sliding_axis.h"
#include "arithmetic/symbol.h"
#include "naive_size.h"
#include "small_layers.h"

using namespace convguide;

namespace {

Axis random_sides(Size input, Size kernel, Size stride, Size before, Size after, Size dilation) {
  return {.input = input,
          .kernel = kernel,
          .stride = stride,
          .padding_before = before,
          .padding_after = after,
          .dilation = dilation};
}

}  // namespace

TEST_CASE("the symbols of a direct convolution") {
  const Axis axis = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .dilation = 1};
  CHECK(axis_bindings(Operation::convolution, axis).value() ==
        Bindings{{"i", 5}, {"k", 3}, {"s", 2}, {"p", 1}, {"p₁", 1}, {"p₂", 1}, {"d", 1}, {"k̂", 3}, {"t", 2}, {"o", 3}});
}

TEST_CASE("p has no number where the two sides of the padding differ") {
  const Bindings bound =
      axis_bindings(Operation::convolution, {.input = 6, .kernel = 3, .stride = 2, .padding_before = 1}).value();
  CHECK(bound == Bindings{{"i", 6}, {"k", 3}, {"s", 2}, {"p₁", 1}, {"p₂", 0}, {"d", 1}, {"k̂", 3}, {"t", 1}, {"o", 3}});
}

TEST_CASE("the symbols of a transposed convolution") {
  const Axis axis = {
      .input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1};
  CHECK(axis_bindings(Operation::transposed_convolution, axis).value() == Bindings{{"i'", 3},
                                                                                   {"k", 3},
                                                                                   {"s", 2},
                                                                                   {"p", 1},
                                                                                   {"p₁", 1},
                                                                                   {"p₂", 1},
                                                                                   {"d", 1},
                                                                                   {"k̂", 3},
                                                                                   {"a", 1},
                                                                                   {"t", 2},
                                                                                   {"o'", 6},
                                                                                   {"i", 6},
                                                                                   {"o", 3},
                                                                                   {"ĩ'", 5},
                                                                                   {"k'", 3},
                                                                                   {"s'", 1},
                                                                                   {"p₁'", 1},
                                                                                   {"p₂'", 1},
                                                                                   {"p'", 1}});
}

TEST_CASE("every symbol of the notation can have a number") {
  Bindings bindings;
  Size number = 0;
  for (const Symbol& symbol : all_symbols) bindings[symbol.name] = ++number;
  number = 0;
  for (const Symbol& symbol : all_symbols) {
    CHECK(bindings.at(symbol.name) == ++number);
    CHECK(bindings.find(symbol) == number);
  }
  CHECK(bindings.names().size() == all_symbols.size());
  CHECK_FALSE(Bindings{{"k", 3}}.contains("i"));
  CHECK_FALSE(Bindings{{"k", 3}}.contains("no symbol"));
}

TEST_CASE("sizes that leave the 64-bit range are an error, as is a stride of zero") {
  const Size huge = Size{1} << 62;
  CHECK_FALSE(axis_bindings(Operation::convolution, {.input = 5, .kernel = 4, .dilation = huge}).has_value());
  CHECK_FALSE(axis_bindings(Operation::convolution, {.input = 5, .kernel = 3, .stride = 0}).has_value());
}

TEST_CASE("the formula's size is the number of windows that fit, or of cells that stamps leave") {
  for (const Operation operation : all_operations) {
    const std::string_view size = operation == Operation::transposed_convolution ? "o'" : "o";
    for (const Layer& layer : small_layers(operation)) {
      const Axis& axis = layer.axes.front();
      if (axis_bindings(operation, axis)->at(size) != naive_size(operation, axis)) {
        FAIL(word(operation) << " with input " << axis.input << ", kernel " << axis.kernel << ", stride "
                             << axis.stride);
      }
    }
  }
}

TEST_CASE("the same where the two sides of the padding differ") {
  for (const Operation operation : {Operation::convolution, Operation::transposed_convolution}) {
    const std::string_view size = operation == Operation::transposed_convolution ? "o'" : "o";
    for (Size input = 1; input <= 7; ++input) {
      for (Size kernel = 1; kernel <= 4; ++kernel) {
        for (Size stride = 1; stride <= 3; ++stride) {
          for (Size sides = 0; sides < 25; ++sides) {
            const Axis axis = random_sides(input, kernel, stride, sides / 5, sides % 5, 1 + input % 2);
            if (!check_layer({.operation = operation, .axes = {axis}})) continue;
            CHECK(axis_bindings(operation, axis)->at(size) == naive_size(operation, axis));
          }
        }
      }
    }
  }
}

TEST_CASE("a direct axis slides as it is") {
  const Axis axis = {.input = 7, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 2, .dilation = 2};
  const SlidingAxis wanted = {.input = 7,
                              .stretched_input = 7,
                              .kernel = 3,
                              .dilation = 2,
                              .extent = 5,
                              .stride = 2,
                              .padding_before = 1,
                              .padding_after = 2,
                              .output = 3};
  CHECK(sliding_axis(Operation::convolution, axis) == wanted);
  CHECK(sliding_axis(Operation::max_pooling, axis) == wanted);
}

TEST_CASE("a transposed axis slides as its equivalent direct convolution") {
  const Axis axis = {
      .input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 0, .output_padding = 1};
  CHECK(sliding_axis(Operation::transposed_convolution, axis) == SlidingAxis{.input = 3,
                                                                             .stretch = 2,
                                                                             .stretched_input = 5,
                                                                             .kernel = 3,
                                                                             .dilation = 1,
                                                                             .extent = 3,
                                                                             .stride = 1,
                                                                             .padding_before = 1,
                                                                             .padding_after = 2,
                                                                             .extra = 1,
                                                                             .output = 7,
                                                                             .rotated = true});
}
