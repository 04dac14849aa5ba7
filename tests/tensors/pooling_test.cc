#include "tensors/pooling.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "naive_oracle.h"
#include "numeric_example.h"
#include "random_layer.h"
#include "tensors/layer_shapes.h"

using namespace convguide;

TEST_CASE("the 2016 guide's numerical pooling") {
  CHECK(pool(example_layer(Operation::max_pooling), example_input()).value() ==
        Tensor{.shape = {1, 3, 3}, .values = {3, 3, 3, 3, 3, 3, 3, 2, 3}});
  const Tensor average = pool(example_layer(Operation::average_pooling), example_input()).value();
  // Sums of nine cells, counted by hand, and the guide's one decimal.
  const double sums[] = {15, 15, 15, 9, 11, 16, 10, 7, 12};
  const double printed[] = {1.7, 1.7, 1.7, 1.0, 1.2, 1.8, 1.1, 0.8, 1.3};
  REQUIRE(average.shape == Shape{1, 3, 3});
  for (std::size_t cell = 0; cell < 9; ++cell) {
    CHECK(average.values[cell] == sums[cell] / 9);
    CHECK(std::round(average.values[cell] * 10) / 10 == printed[cell]);
  }
}

TEST_CASE("padding is never the maximum, even where all values are negative") {
  const Axis axis = {.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Tensor input = {.shape = {1, 3}, .values = {-5, -7, -9}};
  CHECK(pool({.operation = Operation::max_pooling, .axes = {axis}}, input)->values == std::vector<double>{-5, -7});
}

TEST_CASE("padding is not counted in the divisor of an average") {
  const Axis axis = {.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Tensor input = {.shape = {1, 3}, .values = {4, 6, 8}};
  // (4 + 6)/2 and (6 + 8)/2, not divided by 3.
  CHECK(pool({.operation = Operation::average_pooling, .axes = {axis}}, input)->values == std::vector<double>{5, 7});
}

TEST_CASE("where padding counts, the divisor is the padded cells under the window, and never those beyond") {
  const Tensor input = {.shape = {1, 4}, .values = {4, 6, 8, 10}};
  const auto averages = [&](const Axis& axis, bool counts_padding) {
    return pool({.operation = Operation::average_pooling, .axes = {axis}, .counts_padding = counts_padding}, input)
        ->values;
  };
  using Values = std::vector<double>;
  // Windows 0|4|6 and 6|8|10.
  const Axis padded = {.input = 4, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  CHECK(averages(padded, false) == Values{5, 8});
  CHECK(averages(padded, true) == Values{10.0 / 3, 8});
  // In ceil mode one more: 10, the padding, and one cell beyond that never counts.
  Axis in_ceil = padded;
  in_ceil.ceil_mode = true;
  CHECK(averages(in_ceil, false) == Values{5, 8, 10});
  CHECK(averages(in_ceil, true) == Values{10.0 / 3, 8, 5});
}

TEST_CASE("every channel is pooled by itself") {
  const Layer layer = {.operation = Operation::max_pooling, .axes = {{.input = 2, .kernel = 2}}, .input_channels = 2};
  CHECK(pool(layer, {.shape = {2, 2}, .values = {1, 2, 30, 20}}).value() == Tensor{.shape = {2, 1}, .values = {2, 30}});
}

TEST_CASE("pooling agrees with plain loops, in one, two and three dimensions") {
  std::mt19937 generator(11);
  for (const Operation operation : {Operation::max_pooling, Operation::average_pooling}) {
    for (std::size_t dims = 1; dims <= 3; ++dims) {
      for (int round = 0; round < 200; ++round) {
        const Layer layer = random_layer_with_modes(generator, operation, dims);
        const Tensor input = random_tensor(generator, input_shape(layer));
        CHECK(pool(layer, input)->values == naive_values(layer, input.values, {}, {}));
      }
    }
  }
}

TEST_CASE("a window with no input cell is an error") {
  // Not a legal layer, so the value stage meets it only when nobody has checked.
  const Layer layer = {.operation = Operation::max_pooling,
                       .axes = {{.input = 1, .kernel = 2, .padding_before = 1, .padding_after = 1, .dilation = 2}}};
  const auto output = pool(layer, {.shape = {1, 1}, .values = {1}});
  REQUIRE_FALSE(output.has_value());
  CHECK(message(output.error()) ==
        "the window of output cell 0 holds padding alone; use less padding or less dilation");
}

TEST_CASE("a maximum over NaN is NaN, wherever it stands") {
  const Layer layer = {.operation = Operation::max_pooling, .axes = {{.input = 3, .kernel = 3}}};
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const auto& values : {std::vector<double>{nan, 1, 2}, {1, nan, 2}, {1, 2, nan}}) {
    CHECK(std::isnan(pool(layer, {.shape = {1, 3}, .values = values})->values.front()));
  }
}

TEST_CASE("pooling wants the layer's shape") {
  CHECK_FALSE(pool(example_layer(Operation::max_pooling), {.shape = {5, 5}, .values = {}}).has_value());
}
