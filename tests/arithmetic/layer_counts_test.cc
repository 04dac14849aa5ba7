#include "arithmetic/layer_counts.h"

#include <catch2/catch.hpp>

#include "arithmetic/evaluate.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/print_plain.h"

using namespace convguide;

namespace {

struct Counted {
  Size weights;
  Size multiply_adds;
};

Counted counted_layer(const LayerText& text) {
  const auto layer = parse_layer(text);
  REQUIRE(layer.has_value());
  const auto counts = layer_counts(*layer);
  REQUIRE(counts.has_value());
  return {evaluate(counts->weights, counts->bindings).value_or(0),
          evaluate(counts->multiply_adds, counts->bindings).value_or(0)};
}

}  // namespace

TEST_CASE("weights and multiply-adds of layers that people know") {
  struct Row {
    LayerText layer;
    Size weights, multiply_adds;
  };
  const Row rows[] = {
      // VGG-16 (Simonyan and Zisserman 2014): conv1_1 has 3·3·3·64 weights, at 224 × 224 places.
      {{.operation = "conv", .input = "224", .kernel = "3", .padding = "1", .channels = "3:64"}, 1728, 86704128},
      // AlexNet's first layer: 96 kernels of 11 × 11 × 3 at 55 × 55 places (Krizhevsky and others 2012).
      {{.operation = "conv", .input = "227", .kernel = "11", .stride = "4", .channels = "3:96"}, 34848, 105415200},
      // Its second, in two groups: 256 kernels of 5 × 5 × 48 at 27 × 27 places.
      {{.operation = "conv", .input = "27", .kernel = "5", .padding = "2", .channels = "96:256", .groups = "2"},
       307200,
       223948800},
      // MobileNet (Howard and others 2017): depthwise 3 × 3 on 32 maps of 112 × 112.
      {{.operation = "conv", .input = "112", .kernel = "3", .padding = "1", .channels = "32", .groups = "32"},
       288,
       3612672},
      // DCGAN's generator (Radford and others 2015): 1024 maps of 4 × 4 to 512, k = 4; 1024·512·16 weights, stamped 16
      // times.
      {{.operation = "transposed-conv",
        .input = "4",
        .kernel = "4",
        .stride = "2",
        .padding = "1",
        .channels = "1024:512"},
       8388608,
       134217728},
  };
  for (const Row& row : rows) {
    CAPTURE(row.layer.channels.value_or(""));
    const Counted counted = counted_layer(row.layer);
    CHECK(counted.weights == row.weights);
    CHECK(counted.multiply_adds == row.multiply_adds);
  }
}

TEST_CASE("the formulas as they are printed") {
  const LayerCounts counts = layer_counts(parse_layer({"conv", "5", "3"}).value()).value();
  CHECK(print_plain(counts.weights) == "gmnK");
  CHECK(print_plain(counts.multiply_adds) == "gmnKN");
}

TEST_CASE("what leaves the 64-bit range is an error") {
  CHECK_FALSE(layer_counts(parse_layer({"transposed-conv", "1000000000", "1000000000"}).value()).has_value());
}

TEST_CASE("depthwise means as many groups as input maps, and more than one") {
  const auto depthwise = [](const char* channels, const char* groups) {
    return is_depthwise(
        parse_layer({.operation = "conv", .input = "5", .kernel = "3", .channels = channels, .groups = groups})
            .value());
  };
  CHECK(depthwise("4", "4"));
  CHECK(depthwise("4:8", "4"));
  CHECK_FALSE(depthwise("4", "2"));
  CHECK_FALSE(depthwise("1:8", "1"));
}
