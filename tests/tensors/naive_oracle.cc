#include "naive_oracle.h"

#include <algorithm>
#include <array>
#include <optional>

namespace convguide {
namespace {

using Axes = std::array<Axis, 3>;

// The layer's axes behind as many axes of one cell as make three.
Axes three_axes(const Layer& layer) {
  Axes axes;
  std::copy(layer.axes.begin(), layer.axes.end(), axes.end() - static_cast<std::ptrdiff_t>(layer.axes.size()));
  return axes;
}

bool inside(const Axes& axes, Size z, Size y, Size x) {
  return z >= 0 && z < axes[0].input && y >= 0 && y < axes[1].input && x >= 0 && x < axes[2].input;
}

std::size_t input_at(const Axes& axes, Size channel, Size z, Size y, Size x) {
  return static_cast<std::size_t>(((channel * axes[0].input + z) * axes[1].input + y) * axes[2].input + x);
}

std::size_t weight_at(const Axes& axes, Size plane, Size z, Size y, Size x) {
  return static_cast<std::size_t>(((plane * axes[0].kernel + z) * axes[1].kernel + y) * axes[2].kernel + x);
}

// The first cells of all windows along one axis: those that fit, and in ceil mode one for what they leave over.
std::vector<Size> starts(const Axis& axis) {
  std::vector<Size> found;
  for (Size start = -axis.padding_before;; start += axis.stride) {
    const Size last = start + axis.dilation * (axis.kernel - 1);
    if (last > axis.input - 1 + axis.padding_after) {
      const Size rest = axis.input + axis.padding_after - 1 - (last - axis.stride);
      if (axis.ceil_mode && rest > 0 && start < axis.input) found.push_back(start);
      return found;
    }
    found.push_back(start);
  }
}

// The cell that stands at `position` once the input is padded, walking from the edge; nothing where zero does.
std::optional<Size> padded_with(PaddingMode mode, const Axis& axis, Size position) {
  if (position >= 0 && position < axis.input) return position;
  if (mode == PaddingMode::zeros) return std::nullopt;
  const bool is_before = position < 0;
  Size cell = is_before ? 0 : axis.input - 1;
  const Size steps = is_before ? -position : position - cell;
  for (Size step = 0; step < steps; ++step) {
    if (mode == PaddingMode::reflect) cell += is_before ? 1 : -1;
    if (mode == PaddingMode::circular) cell = (cell + (is_before ? axis.input - 1 : 1)) % axis.input;
  }
  return cell;
}

bool in_padded(const Axes& axes, Size z, Size y, Size x) {
  const auto along = [](const Axis& axis, Size at) {
    return at >= -axis.padding_before && at < axis.input + axis.padding_after;
  };
  return along(axes[0], z) && along(axes[1], y) && along(axes[2], x);
}

double convolved(const Layer& layer, const Axes& axes, const std::vector<double>& input,
                 const std::vector<double>& kernel, Size out_channel, std::array<Size, 3> start) {
  const Size inputs = layer.input_channels / layer.groups;
  const Size group = out_channel / (layer.output_channels / layer.groups);
  double sum = 0;
  for (Size channel = 0; channel < inputs; ++channel) {
    for (Size a = 0; a < axes[0].kernel; ++a) {
      for (Size b = 0; b < axes[1].kernel; ++b) {
        for (Size c = 0; c < axes[2].kernel; ++c) {
          const Size z = start[0] + a * axes[0].dilation;
          const Size y = start[1] + b * axes[1].dilation;
          const Size x = start[2] + c * axes[2].dilation;
          const auto shown_z = padded_with(layer.padding_mode, axes[0], z);
          const auto shown_y = padded_with(layer.padding_mode, axes[1], y);
          const auto shown_x = padded_with(layer.padding_mode, axes[2], x);
          if (!shown_z || !shown_y || !shown_x) continue;
          sum += input[input_at(axes, group * inputs + channel, *shown_z, *shown_y, *shown_x)] *
                 kernel[weight_at(axes, out_channel * inputs + channel, a, b, c)];
        }
      }
    }
  }
  return sum;
}

double pooled(const Layer& layer, const Axes& axes, const std::vector<double>& input, Size channel,
              std::array<Size, 3> start) {
  double sum = 0;
  double largest = 0;
  Size count = 0;
  Size padded_count = 0;
  for (Size a = 0; a < axes[0].kernel; ++a) {
    for (Size b = 0; b < axes[1].kernel; ++b) {
      for (Size c = 0; c < axes[2].kernel; ++c) {
        const Size z = start[0] + a * axes[0].dilation;
        const Size y = start[1] + b * axes[1].dilation;
        const Size x = start[2] + c * axes[2].dilation;
        if (in_padded(axes, z, y, x)) ++padded_count;
        if (!inside(axes, z, y, x)) continue;
        const double value = input[input_at(axes, channel, z, y, x)];
        largest = count == 0 ? value : std::max(largest, value);
        sum += value;
        ++count;
      }
    }
  }
  if (layer.operation == Operation::max_pooling) return largest;
  return sum / static_cast<double>(layer.counts_padding ? padded_count : count);
}

// All products that land on one cell of a transposed convolution's output.
double gathered(const Layer& layer, const Axes& axes, const std::vector<double>& input,
                const std::vector<double>& kernel, Size out_channel, std::array<Size, 3> cell) {
  const Size inputs = layer.input_channels / layer.groups;
  const Size outputs = layer.output_channels / layer.groups;
  const Size group = out_channel / outputs;
  // Along one axis: the pairs of an input cell and a weight that land on the cell.
  std::array<std::vector<std::pair<Size, Size>>, 3> pairs;
  for (std::size_t n = 0; n < 3; ++n) {
    for (Size from = 0; from < axes[n].input; ++from) {
      for (Size weight = 0; weight < axes[n].kernel; ++weight) {
        if (from * axes[n].stride + weight * axes[n].dilation == cell[n] + axes[n].padding_before) {
          pairs[n].emplace_back(from, weight);
        }
      }
    }
  }
  double sum = 0;
  for (Size channel = group * inputs; channel < (group + 1) * inputs; ++channel) {
    for (const auto& [z, a] : pairs[0]) {
      for (const auto& [y, b] : pairs[1]) {
        for (const auto& [x, c] : pairs[2]) {
          sum += input[input_at(axes, channel, z, y, x)] *
                 kernel[weight_at(axes, channel * outputs + out_channel % outputs, a, b, c)];
        }
      }
    }
  }
  return sum;
}

}  // namespace

std::vector<double> naive_values(const Layer& layer, const std::vector<double>& input,
                                 const std::vector<double>& kernel, const std::vector<Size>& output) {
  const Axes axes = three_axes(layer);
  std::vector<double> values;
  if (layer.operation == Operation::transposed_convolution) {
    std::array<Size, 3> sizes = {1, 1, 1};
    std::copy(output.begin(), output.end(), sizes.end() - static_cast<std::ptrdiff_t>(output.size()));
    for (Size channel = 0; channel < layer.output_channels; ++channel) {
      for (Size z = 0; z < sizes[0]; ++z) {
        for (Size y = 0; y < sizes[1]; ++y) {
          for (Size x = 0; x < sizes[2]; ++x) {
            values.push_back(gathered(layer, axes, input, kernel, channel, {z, y, x}));
          }
        }
      }
    }
    return values;
  }
  const bool pooling = is_pooling(layer.operation);
  for (Size channel = 0; channel < (pooling ? layer.input_channels : layer.output_channels); ++channel) {
    for (const Size z : starts(axes[0])) {
      for (const Size y : starts(axes[1])) {
        for (const Size x : starts(axes[2])) {
          values.push_back(pooling ? pooled(layer, axes, input, channel, {z, y, x})
                                   : convolved(layer, axes, input, kernel, channel, {z, y, x}));
        }
      }
    }
  }
  return values;
}

}  // namespace convguide
