#include "arithmetic/sliding_axis.h"

#include "arithmetic/axis_bindings.h"

namespace convguide {
namespace {

SlidingAxis direct(const Axis& axis, const Bindings& bound) {
  return {.input = axis.input,
          .stretched_input = axis.input,
          .kernel = axis.kernel,
          .dilation = axis.dilation,
          .extent = bound.at(letter("k̂")),
          .stride = axis.stride,
          .padding_before = axis.padding_before,
          .padding_after = axis.padding_after,
          .output = bound.at(letter("o")),
          .ceil_mode = axis.ceil_mode};
}

SlidingAxis transposed(const Axis& axis, const Bindings& bound) {
  return {.input = axis.input,
          .stretch = axis.stride,
          .stretched_input = bound.at(letter("ĩ'")),
          .kernel = bound.at(letter("k'")),
          .dilation = axis.dilation,
          .extent = bound.at(letter("k̂")),
          .stride = bound.at(letter("s'")),
          .padding_before = bound.at(letter("p₁'")),
          .padding_after = bound.at(letter("p₂'")),
          .extra = bound.at(letter("a")),
          .output = bound.at(letter("o'")),
          .rotated = true};
}

}  // namespace

Result<SlidingAxis> sliding_axis(Operation operation, const Axis& axis) {
  return axis_bindings(operation, axis).map([&](const Bindings& bound) {
    return sliding_axis(operation, axis, bound);
  });
}

SlidingAxis sliding_axis(Operation operation, const Axis& axis, const Bindings& bindings) {
  return operation == Operation::transposed_convolution ? transposed(axis, bindings) : direct(axis, bindings);
}

Result<std::vector<SlidingAxis>> sliding_axes(const Layer& layer) {
  std::vector<SlidingAxis> axes;
  for (const Axis& axis : layer.axes) {
    const auto sliding = sliding_axis(layer.operation, axis);
    if (!sliding) return tl::unexpected(sliding.error());
    axes.push_back(*sliding);
    axes.back().padding_mode = layer.padding_mode;
  }
  return axes;
}

}  // namespace convguide
