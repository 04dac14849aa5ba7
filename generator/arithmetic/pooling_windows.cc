#include "arithmetic/pooling_windows.h"

namespace convguide {

std::optional<Size> window_of_padding_alone(const Axis& axis, Size extent, Size fitting, Size output) {
  if (axis.padding_before >= extent) return 0;
  const Size last_begin = (fitting - 1) * axis.stride - axis.padding_before;
  if (last_begin >= axis.input) return (axis.input + axis.padding_before + axis.stride - 1) / axis.stride;
  // What is left are windows that begin before the input and end in it or behind it. They miss it where the first tap
  // that is not before it is behind it already, for which neighbouring taps must lie further apart than it is long.
  if (axis.dilation <= axis.input) return std::nullopt;
  const auto first_tap = [&](Size window) {
    const Size before = axis.padding_before - window * axis.stride;
    return (axis.dilation - before % axis.dilation) % axis.dilation;
  };
  for (Size window = 0; window < output && window * axis.stride < axis.padding_before; ++window) {
    if (first_tap(window) >= axis.input) return window;
    if (window > 0 && first_tap(window) == first_tap(0)) break;  // from here on the same places come again
  }
  return std::nullopt;
}

}  // namespace convguide
