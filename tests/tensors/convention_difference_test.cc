// Where conventions part, against cells worked out by hand.
#include "tensors/convention_difference.h"

#include <catch2/catch.hpp>

#include "arithmetic/layer_syntax.h"
#include "random_layer.h"
#include "tensors/layer_shapes.h"

using namespace convguide;

namespace {

Layer layer_of(const LayerText& text) {
  const auto layer = parse_layer(text);
  REQUIRE(layer);
  return *layer;
}

// The convention whose layer is this one, among those of `layer`.
Convention convention_with(const Layer& layer, const LayerText& other) {
  for (const Convention& one : other_conventions(layer)) {
    if (one.layer == layer_of(other) && !one.turns_kernel) return one;
  }
  FAIL("no such convention");
  return {};
}

Tensor full_of(const Shape& shape, double value) {
  Tensor tensor = zeros(shape).value();
  std::fill(tensor.values.begin(), tensor.values.end(), value);
  return tensor;
}

FirstDifference difference_of(const Case& of, const Convention& convention) {
  const auto difference = first_difference(of, convention);
  REQUIRE(difference);
  REQUIRE(*difference);
  return **difference;
}

}  // namespace

TEST_CASE("SAME and symmetric padding have the same size and part at the first cell") {
  const LayerText same = {.operation = "conv", .input = "224", .kernel = "7", .stride = "2", .padding = "2:3"};
  const LayerText alike = {.operation = "conv", .input = "224", .kernel = "7", .stride = "2", .padding = "3"};
  const Layer here = layer_of(same);
  const auto of = make_case(here, full_of(input_shape(here), 1), full_of(kernel_shape(here), 1));
  REQUIRE(of);
  // With ones everywhere a cell counts the input cells of its window: 5 by 5 behind two zeros, 4 by 4 behind three.
  const FirstDifference first = difference_of(*of, convention_with(here, alike));
  CHECK(first.cell == Index{0, 0, 0});
  CHECK(first.here->value == 25);
  CHECK(first.here->last_read == Index{4, 4});
  CHECK(first.there->value == 16);
  CHECK(first.there->first_read == Index{0, 0});
  CHECK(first.there->last_read == Index{3, 3});
  // The other way round, it is TensorFlow's SAME that differs.
  CHECK_THAT(convention_with(layer_of(alike), same).words, Catch::Contains("SAME pads 2:3"));
}

TEST_CASE("an average's divisor, rounding and turned kernels") {
  const Layer average =
      layer_of({.operation = "average-pool", .input = "2", .kernel = "2", .padding = "1", .dims = "1"});
  const auto averaged = make_case(average, {{1, 2}, {6, 8}}, std::nullopt);
  const FirstDifference divided = difference_of(*averaged, convention_with(average, {.operation = "average-pool",
                                                                                     .input = "2",
                                                                                     .kernel = "2",
                                                                                     .padding = "1",
                                                                                     .dims = "1",
                                                                                     .count_include_pad = true}));
  CHECK(divided.cell == Index{0, 0});
  CHECK(divided.here->value == 6);
  CHECK(divided.there->value == 3);

  const Layer floor = layer_of({.operation = "max-pool", .input = "3", .kernel = "2", .stride = "2", .dims = "1"});
  const auto pooled = make_case(floor, {{1, 3}, {1, 2, 5}}, std::nullopt);
  const FirstDifference rounded = difference_of(
      *pooled,
      convention_with(
          floor,
          {.operation = "max-pool", .input = "3", .kernel = "2", .stride = "2", .dims = "1", .ceil_mode = true}));
  CHECK(rounded.cell == Index{0, 1});
  CHECK_FALSE(rounded.here);
  CHECK(rounded.there->value == 5);

  const Layer conv = layer_of({.operation = "conv", .input = "3", .kernel = "2", .dims = "1"});
  const auto convolved = make_case(conv, {{1, 3}, {1, 1, 3}}, Tensor{{1, 1, 2}, {1, 2}});
  const Convention turned = other_conventions(conv).back();
  REQUIRE(turned.turns_kernel);
  // 1·1 + 1·2 is 1·2 + 1·1; but 1·1 + 3·2 = 7 where the turned kernel has 1·2 + 3·1 = 5.
  const FirstDifference second = difference_of(*convolved, turned);
  CHECK(second.cell == Index{0, 1});
  CHECK(second.here->value == 7);
  CHECK(second.there->value == 5);
  const auto mirrored = make_case(conv, {{1, 3}, {1, 1, 3}}, Tensor{{1, 1, 2}, {2, 2}});
  CHECK_FALSE(first_difference(*mirrored, turned)->has_value());
}

TEST_CASE("Keras' crop and JAX's padding of a transposed convolution") {
  const Layer layer = layer_of({.operation = "transposed-conv",
                                .input = "3",
                                .kernel = "3",
                                .stride = "2",
                                .padding = "1",
                                .output_padding = "1"});
  CHECK_THAT(convention_with(
                 layer, {.operation = "transposed-conv", .input = "3", .kernel = "3", .stride = "2", .padding = "0:1"})
                 .words,
             Catch::Contains("Keras"));
  // The padding of the equivalent convolution is 4 − 1 − 1 = 2.
  const Layer wider =
      layer_of({.operation = "transposed-conv", .input = "3", .kernel = "4", .stride = "2", .padding = "1"});
  CHECK_THAT(convention_with(
                 wider, {.operation = "transposed-conv", .input = "3", .kernel = "4", .stride = "2", .padding = "2"})
                 .words,
             Catch::Contains("JAX"));
}

TEST_CASE("conventions are other legal layers, and paddings keep the output size") {
  std::mt19937 generator(7);
  for (int layers = 0; layers < 2000; ++layers) {
    const Layer layer = random_layer_with_modes(generator, all_operations[layers % 4], layers % 3 + 1);
    const auto of = comparable_case(*make_case(layer), 1);
    REQUIRE(of);
    for (const Convention& convention : other_conventions(layer)) {
      INFO(print_layer(layer) << ": " << convention.words);
      CHECK((convention.turns_kernel || convention.layer != layer));
      const auto there = make_case(convention.layer);
      REQUIRE(there);
      if (convention.words.find("pads") != std::string::npos) CHECK(there->output == make_case(layer)->output);
      CHECK(first_difference(*of, convention));
    }
  }
}
