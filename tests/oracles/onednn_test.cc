// Values of random layers by oneDNN, Intel's library for processors.
#include <catch2/catch.hpp>

#include "arithmetic/layer_syntax.h"
#include "onednn_layer.h"
#include "tensors/case.h"
#include "tensors/layer_shapes.h"
#include "tensors/random_layer.h"

using namespace convguide;

namespace {

constexpr int layers_of_each_kind = 20'000;

// In three dimensions the usual small sizes are enough work.
constexpr LargestSizes sizes_of_lines_and_planes = {.input = 12, .kernel = 5, .stride = 4, .padding = 5, .dilation = 3};

// Single precision, in which oneDNN computes. Sums of such small whole numbers are exact in it.
std::vector<double> as_single(std::vector<double> values) {
  for (double& value : values) value = static_cast<float>(value);
  return values;
}

// Whether both compute the same values, to the last bit.
bool agree(const Layer& layer, std::mt19937& generator) {
  const Tensor input = random_tensor(generator, input_shape(layer));
  std::optional<Tensor> kernel;
  if (!is_pooling(layer.operation)) kernel = random_tensor(generator, kernel_shape(layer));
  const Tensor ours = make_case(layer, input, kernel)->output_values.value();
  return as_single(ours.values) == onednn_values(layer, input, kernel, ours.shape).values;
}

// Compares as many layers that oneDNN has, each third of them in one, two and three dimensions.
void compare(Operation operation, unsigned seed, bool counts_padding = false) {
  std::mt19937 generator(seed);
  for (int compared = 0; compared < layers_of_each_kind;) {
    const std::size_t dims = 1 + static_cast<std::size_t>(compared % 3);
    Layer layer = random_layer(generator, operation, dims, dims < 3 ? sizes_of_lines_and_planes : LargestSizes());
    layer.counts_padding = counts_padding;
    if (!onednn_has(layer)) continue;
    if (!agree(layer, generator)) FAIL(print_layer(layer));
    ++compared;
  }
}

}  // namespace

TEST_CASE("oneDNN computes the same convolutions") { compare(Operation::convolution, 50); }

TEST_CASE("oneDNN computes the same transposed convolutions") { compare(Operation::transposed_convolution, 51); }

TEST_CASE("oneDNN computes the same maxima") { compare(Operation::max_pooling, 52); }

TEST_CASE("oneDNN computes the same averages") { compare(Operation::average_pooling, 53); }

TEST_CASE("oneDNN computes the same averages where padding counts") { compare(Operation::average_pooling, 54, true); }
