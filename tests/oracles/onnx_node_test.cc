// Shapes and values of the ONNX project's own node tests.
#include <catch2/catch.hpp>
#include <cmath>
#include <iostream>
#include <map>

#include "onnx_layer.h"
#include "tensors/case.h"
#include "tensors/layer_shapes.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

// Tests that a layer of ours cannot say, and why: none.
const std::map<std::string, std::string> skipped = {};

// One map of a batch, without the batch axis.
Tensor map_of_batch(const Tensor& batch, Size number) {
  const std::size_t size = batch.values.size() / batch.shape[0];
  const auto begin = batch.values.begin() + static_cast<std::ptrdiff_t>(size * number);
  return {.shape = without_channels(batch.shape, 1), .values = {begin, begin + static_cast<std::ptrdiff_t>(size)}};
}

// Adds to each channel of `output` its number of `bias`.
void add_bias(Tensor& output, const Tensor& bias) {
  const std::size_t cells = output.values.size() / bias.values.size();
  for (std::size_t at = 0; at < output.values.size(); ++at) output.values[at] += bias.values[at / cells];
}

// The layer's output for each map of the batch, one after the other.
Result<Tensor> values_of_batch(const OnnxCase& test, const Layer& layer) {
  const Size batch = test.inputs[0].shape[0];
  const auto kernel = is_pooling(layer.operation) ? std::nullopt : std::optional(test.inputs[1]);
  Tensor all;
  for (Size number = 0; number < batch; ++number) {
    auto of = make_case(layer, map_of_batch(test.inputs[0], number), kernel);
    if (!of) return tl::unexpected(of.error());
    Tensor& output = *of->output_values;
    if (test.inputs.size() > 2) add_bias(output, test.inputs[2]);
    all.shape = output.shape;
    all.values.insert(all.values.end(), output.values.begin(), output.values.end());
  }
  all.shape.insert(all.shape.begin(), batch);
  return all;
}

// Real values are sums of products in an order of their own, hence not equal to the last digit.
bool close(const std::vector<double>& ours, const std::vector<double>& theirs) {
  return std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                    [](double one, double other) { return std::abs(one - other) <= 1e-4 * std::abs(other) + 1e-6; });
}

// Where in its map the largest cell under each window stands, counted along rows, or along columns.
std::vector<double> places_of_maxima(const Layer& layer, const Tensor& map, bool along_columns) {
  const auto axes = sliding_axes(layer).value();
  Shape plane = without_channels(map.shape, 1);
  const auto place = [&](Index cell) {
    if (!along_columns) return offset(plane, cell);
    std::reverse(cell.begin(), cell.end());
    return offset({plane.rbegin(), plane.rend()}, cell);
  };
  const Shape outputs = count_placements(axes);
  std::vector<double> places;
  Index output(outputs.size(), 0);
  do {
    const Tap* largest = nullptr;
    const auto taps = window(axes, output);
    const auto value = [&](const Tap& tap) { return map.values[offset(plane, tap.input)]; };
    for (const Tap& tap : taps) {
      if (tap.kind == CellKind::input && (largest == nullptr || value(tap) > value(*largest))) largest = &tap;
    }
    places.push_back(static_cast<double>(place(largest->input)));
  } while (advance(output, outputs));
  return places;
}

}  // namespace

TEST_CASE("layers have the shapes and values of the ONNX project's node tests") {
  const std::vector<OnnxCase> cases = onnx_cases();
  std::map<std::string, std::string> not_run;
  for (const OnnxCase& test : cases) {
    INFO(test.name);
    const auto layer = layer_of(test);
    if (!layer) {
      not_run[test.name] = layer.error();
      continue;
    }
    const auto ours = values_of_batch(test, *layer);
    if (!ours) FAIL_CHECK(test.name << ": " << message(ours.error()));
    if (!ours) continue;
    CHECK(ours->shape == test.outputs[0].shape);
    CHECK(close(ours->values, test.outputs[0].values));
    if (test.outputs.size() > 1) {
      CHECK(places_of_maxima(*layer, map_of_batch(test.inputs[0], 0), number_of(test, "storage_order", 0) == 1) ==
            test.outputs[1].values);
    }
  }
  CHECK(cases.size() == 88);
  CHECK(not_run == skipped);
  std::cout << cases.size() - not_run.size() << " node tests of ONNX ran, " << not_run.size() << " were skipped\n";
  for (const auto& [name, reason] : not_run) std::cout << "  " << name << ": " << reason << '\n';
}
