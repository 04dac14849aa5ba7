#include "arithmetic/sliding_axis.h"

#include "arithmetic/axis_bindings.h"
#include "arithmetic/relationship.h"

namespace convguide {
namespace {

SlidingAxis direct(const Axis& axis, const Bindings& bound) {
  return {.input = axis.input,
          .stretched_input = axis.input,
          .kernel = axis.kernel,
          .dilation = axis.dilation,
          .extent = bound.at("k̂"),
          .stride = axis.stride,
          .padding_before = axis.padding_before,
          .padding_after = axis.padding_after,
          .output = bound.at("o")};
}

SlidingAxis transposed(const Axis& axis, const Bindings& bound) {
  return {.input = axis.input,
          .stretch = axis.stride,
          .stretched_input = bound.at("ĩ'"),
          .kernel = bound.at("k'"),
          .dilation = axis.dilation,
          .extent = bound.at("k̂"),
          .stride = bound.at("s'"),
          .padding_before = bound.at("p₁'"),
          .padding_after = bound.at("p₂'"),
          .extra = bound.at("a"),
          .output = bound.at("o'"),
          .rotated = true};
}

}  // namespace

Result<SlidingAxis> sliding_axis(Operation operation, const Axis& axis) {
  return axis_bindings(operation, axis).map([&](const Bindings& bound) {
    return family_of(operation) == Family::transposed ? transposed(axis, bound) : direct(axis, bound);
  });
}

Result<std::vector<SlidingAxis>> sliding_axes(const Layer& layer) {
  std::vector<SlidingAxis> axes;
  for (const Axis& axis : layer.axes) {
    const auto sliding = sliding_axis(layer.operation, axis);
    if (!sliding) return tl::unexpected(sliding.error());
    axes.push_back(*sliding);
  }
  return axes;
}

}  // namespace convguide
