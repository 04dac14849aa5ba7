#include "array_steps.h"

#include "arithmetic/naive_size.h"
#include "naive_oracle.h"

namespace convguide {
namespace {

// Which cell of an axis shows `at` cells from its beginning; none for zero or another constant.
std::optional<Size> shown(Size at, Size size, const std::string& mode) {
  if (at >= 0 && at < size) return at;
  if (mode == "wrap") return (at % size + size) % size;
  if (mode == "edge") return at < 0 ? 0 : size - 1;
  if (mode == "reflect") return at < 0 ? -at : 2 * (size - 1) - at;
  return std::nullopt;
}

}  // namespace

Tensor padded(const Tensor& array, const std::vector<Sides>& sides, const std::string& mode, double value) {
  Shape shape = array.shape;
  for (std::size_t n = 0; n < sides.size(); ++n) shape[n + 1] += sides[n].before + sides[n].after;
  Tensor result = zeros(shape).value();
  Index index(shape.size(), 0);
  do {
    Index from = index;
    bool is_constant = false;
    for (std::size_t n = 0; n < sides.size(); ++n) {
      const auto at = shown(index[n + 1] - sides[n].before, array.shape[n + 1], mode);
      is_constant = is_constant || !at;
      from[n + 1] = at.value_or(0);
    }
    result.values[offset(shape, index)] = is_constant ? value : array.values[offset(array.shape, from)];
  } while (advance(index, shape));
  return result;
}

Tensor stretched(const Tensor& array, const std::vector<Size>& steps) {
  Shape shape = array.shape;
  for (std::size_t n = 0; n < steps.size(); ++n) shape[n + 1] = (shape[n + 1] - 1) * steps[n] + 1;
  Tensor result = zeros(shape).value();
  Index index(array.shape.size(), 0);
  do {
    Index to = index;
    for (std::size_t n = 0; n < steps.size(); ++n) to[n + 1] *= steps[n];
    result.values[offset(shape, to)] = array.values[offset(array.shape, index)];
  } while (advance(index, array.shape));
  return result;
}

Tensor flipped(const Tensor& kernel) {
  Tensor result = kernel;
  Index index(kernel.shape.size(), 0);
  do {
    Index from = index;
    for (std::size_t n = 2; n < from.size(); ++n) from[n] = kernel.shape[n] - 1 - index[n];
    result.values[offset(kernel.shape, index)] = kernel.values[offset(kernel.shape, from)];
  } while (advance(index, kernel.shape));
  return result;
}

Tensor swapped(const Tensor& array, std::size_t first, std::size_t second) {
  Tensor result = array;
  std::swap(result.shape[first], result.shape[second]);
  Index index(array.shape.size(), 0);
  do {
    Index to = index;
    std::swap(to[first], to[second]);
    result.values[offset(result.shape, to)] = array.values[offset(array.shape, index)];
  } while (advance(index, array.shape));
  return result;
}

Tensor performed(Layer layer, const Tensor& input, const Tensor& kernel) {
  Tensor output;
  output.shape = {layer.output_channels};
  std::vector<Size> sizes;
  for (std::size_t n = 0; n < layer.axes.size(); ++n) {
    layer.axes[n].input = input.shape[n + 1];
    sizes.push_back(naive_size(layer.operation, layer.axes[n]));
  }
  output.shape.insert(output.shape.end(), sizes.begin(), sizes.end());
  output.values = naive_values(layer, input.values, kernel.values, sizes);
  return output;
}

}  // namespace convguide
