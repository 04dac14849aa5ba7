#include "arithmetic/pooling_windows.h"

#include <algorithm>

namespace convguide {

std::optional<Size> window_of_padding_alone(const Axis& axis, Size extent, Size fitting, Size output) {
  if (axis.padding_before >= extent) return 0;
  const Size last_begin = (fitting - 1) * axis.stride - axis.padding_before;
  if (last_begin >= axis.input) return (axis.input + axis.padding_before + axis.stride - 1) / axis.stride;
  // What is left are windows that begin before the input and end in it or behind it. They miss it where the first tap
  // that is not before it is behind it already, for which neighbouring taps must lie further apart than it is long.
  if (axis.dilation <= axis.input) return std::nullopt;
  // From window to window that tap moves on by the stride, and starts again after a dilation; all comes again after as
  // many windows as the dilation is long. Windows whose tap lies in the input are passed in one go.
  const Size step = axis.stride % axis.dilation;
  const Size windows = std::min(output, axis.dilation);
  Size first_tap = (axis.dilation - axis.padding_before % axis.dilation) % axis.dilation;
  for (Size window = 0; window < windows && window * axis.stride < axis.padding_before;) {
    if (first_tap >= axis.input) return window;
    if (step == 0) break;
    const Size passed = (axis.input - first_tap + step - 1) / step;
    window += passed;
    first_tap = (first_tap + passed * step) % axis.dilation;
  }
  return std::nullopt;
}

}  // namespace convguide
