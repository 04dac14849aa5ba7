// Weights and multiply-adds by formula, against the tensors: the entries of the kernels, and the products that are
// made.
#include "arithmetic/layer_counts.h"

#include <catch2/catch.hpp>

#include "arithmetic/evaluate.h"
#include "random_layer.h"
#include "tensors/layer_shapes.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

// The products of all windows of one output map with the kernel of one input map.
Size products_of_windows(const std::vector<SlidingAxis>& axes) {
  Size products = 0;
  const Shape output = count_placements(axes);
  Index cell(output.size(), 0);
  do {
    visit_window(axes, cell, [&](const Tap&) { ++products; });
  } while (advance(cell, output));
  return products;
}

}  // namespace

TEST_CASE("as many weights as the kernels have entries, and as many multiply-adds as the windows make products") {
  std::mt19937 generator(29);
  for (int round = 0; round < 200; ++round) {
    const Layer layer = random_layer(generator, Operation::convolution, 1 + static_cast<std::size_t>(round % 2));
    const LayerCounts counts = layer_counts(layer).value();
    CHECK(counts.bindings.at("W") == cell_count(kernel_shape(layer)));
    const Size maps = layer.output_channels * (layer.input_channels / layer.groups);
    CHECK(counts.bindings.at("M") == maps * products_of_windows(sliding_axes(layer).value()));
  }
}
