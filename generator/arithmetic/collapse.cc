#include "arithmetic/collapse.h"

#include "arithmetic/axis_bindings.h"
#include "arithmetic/legality.h"

namespace convguide {
namespace {

// The output for another input; 0 where the kernel does not fit. It grows or stays as inputs grow.
Size output_for(Axis axis, Size input) {
  axis.input = input;
  if (!check_layer({.operation = Operation::convolution, .axes = {axis}})) return 0;
  return axis_bindings(Operation::convolution, axis)
      .map([](const Bindings& bound) { return bound.at(letter("o")); })
      .value_or(0);
}

// The smallest input, up to largest_size + 1, whose output is at least `output`.
Size first_input_for(const Axis& axis, Size output) {
  Size low = 1;
  Size high = largest_size + 1;
  while (low < high) {
    const Size middle = low + (high - low) / 2;
    if (output_for(axis, middle) >= output) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace

Axis way_back(const Axis& axis, Size output, const CollapsedInput& input) {
  Axis back = axis;
  back.input = output;
  back.output_padding = input.output_padding;
  return back;
}

Result<std::optional<Collapse>> collapse(Operation operation, const Axis& axis) {
  if (axis.ceil_mode) {
    return failure("ceil mode", "has windows that reach beyond the input, which no output padding brings back",
                   "leave out --ceil-mode or --collapse");
  }
  Axis direct_axis = axis;
  direct_axis.output_padding = 0;
  const auto bindings = axis_bindings(operation, axis);
  if (!bindings) return tl::unexpected(bindings.error());
  const Size output = bindings->at(letter("o"));
  // Output padding adds as many cells as it counts, so it makes up what is missing without it.
  const auto unpadded = axis_bindings(Operation::transposed_convolution, way_back(axis, output, {}));
  return unpadded.map([&](const Bindings& bound) -> std::optional<Collapse> {
    const Size first = first_input_for(direct_axis, output);
    const Size last = first_input_for(direct_axis, output + 1) - 1;
    if (last < first) return std::nullopt;
    const auto collapsed = [&](Size input) { return CollapsedInput{input, input - bound.at(letter("o'"))}; };
    return Collapse{.first = collapsed(first), .last = collapsed(last), .output = output};
  });
}

}  // namespace convguide
