#include "arithmetic/simplicity.h"

#include <tuple>

namespace convguide {
namespace {

// What decides, the weightiest first.
auto rank(const Axis& axis) {
  return std::tuple(unusual_parameters(axis), axis.stride, axis.dilation, axis.kernel, axis.padding_before,
                    axis.padding_after, axis.output_padding);
}

}  // namespace

int unusual_parameters(const Axis& axis) {
  const Axis usual;
  const bool padded = axis.padding_before != usual.padding_before || axis.padding_after != usual.padding_after;
  return static_cast<int>(axis.stride != usual.stride) + static_cast<int>(axis.dilation != usual.dilation) +
         static_cast<int>(padded) + static_cast<int>(axis.output_padding != usual.output_padding);
}

bool is_simpler(const Axis& one, const Axis& other) { return rank(one) < rank(other); }

}  // namespace convguide
