#include "arithmetic/framework_layer.h"

#include <algorithm>

#include "arithmetic/padding_words.h"

namespace convguide {

bool has_padding(const Layer& layer) {
  return std::any_of(layer.axes.begin(), layer.axes.end(),
                     [](const Axis& axis) { return axis.padding_before > 0 || axis.padding_after > 0; });
}

bool pads_alike(const Layer& layer) {
  return std::all_of(layer.axes.begin(), layer.axes.end(),
                     [](const Axis& axis) { return axis.padding_before == axis.padding_after; });
}

bool has_dilation(const Layer& layer) {
  return std::any_of(layer.axes.begin(), layer.axes.end(), [](const Axis& axis) { return axis.dilation > 1; });
}

bool has_padding_of_word(const Layer& layer, std::string_view word) {
  return std::all_of(layer.axes.begin(), layer.axes.end(), [&](const Axis& axis) {
    const auto padded = with_padding(*padding_word(word), layer.operation, axis);
    return padded && *padded == axis;
  });
}

bool padding_counts(const Layer& layer) { return layer.counts_padding && has_padding(layer); }

std::vector<Sides> paddings(const Layer& layer) {
  std::vector<Sides> sides;
  for (const Axis& axis : layer.axes) sides.push_back({axis.padding_before, axis.padding_after});
  return sides;
}

std::vector<SlidingAxis> sliding_forms(const Layer& layer) {
  return sliding_axes(layer).value_or(std::vector<SlidingAxis>(layer.axes.size()));
}

Size reached_behind_input(const SlidingAxis& axis) {
  const Size last_window = (axis.output - 1) * axis.stride - axis.padding_before;
  return std::max<Size>(0, last_window + axis.extent - axis.input);
}

Layer without_ceil_mode(const Layer& layer) {
  Layer plain = layer;
  const auto axes = sliding_forms(layer);
  for (std::size_t n = 0; n < axes.size(); ++n) {
    if (!layer.axes[n].ceil_mode) continue;
    plain.axes[n].padding_after = reached_behind_input(axes[n]);
    plain.axes[n].ceil_mode = false;
  }
  return plain;
}

Layer without_padding(const Layer& layer) {
  Layer plain = layer;
  for (Axis& axis : plain.axes) {
    axis.padding_before = 0;
    axis.padding_after = 0;
  }
  return plain;
}

Layer with_one_row(const Layer& layer) {
  Layer wide = layer;
  wide.axes.insert(wide.axes.begin(), Axis{.ceil_mode = layer.axes.front().ceil_mode});
  return wide;
}

bool keeps_window_behind_input(const Layer& layer) {
  if (has_padding(layer)) return false;
  const auto axes = sliding_forms(layer);
  return std::any_of(axes.begin(), axes.end(), [](const SlidingAxis& axis) {
    const Size end = (axis.output - 1) * axis.stride + axis.extent;
    return axis.ceil_mode && end < axis.input && axis.output * axis.stride >= axis.input;
  });
}

}  // namespace convguide
