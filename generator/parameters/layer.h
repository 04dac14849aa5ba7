// What a layer is given: an operation and, for each axis, the numbers that decide its output size.
#pragma once

#include <cstdint>
#include <vector>

#include "parameters/operation.h"
#include "parameters/padding_mode.h"

namespace convguide {

// A count of cells along an axis. Signed, since intermediate results such as k - p - 1 may be negative.
using Size = std::int64_t;

// The largest size that a parameter may have. Products of two of them still fit in a Size.
inline constexpr Size largest_size = 1'000'000'000;

// The parameters along one axis. For a transposed convolution they are the framework's: `input` is the size of the
// map that goes in, and kernel, stride, paddings and dilation are those of the convolution that it transposes.
struct Axis {
  Size input = 1;
  Size kernel = 1;
  Size stride = 1;
  Size padding_before = 0;
  Size padding_after = 0;
  Size dilation = 1;
  Size output_padding = 0;  // transposed convolutions only: cells added at the end of the output
  bool ceil_mode = false;   // pooling only, on all axes or none: the last window may reach beyond the padded input

  bool operator==(const Axis&) const = default;
};

// One layer without a batch axis. `axes` is in the order rows, columns for two axes, and never empty.
// Pooling works on each channel by itself and has as many outputs as inputs.
struct Layer {
  Operation operation = Operation::convolution;
  std::vector<Axis> axes;
  Size input_channels = 1;
  Size output_channels = 1;
  Size groups = 1;
  PaddingMode padding_mode = PaddingMode::zeros;  // direct convolutions only
  bool counts_padding = false;                    // average pooling only: padding counts in the divisor

  bool operator==(const Layer&) const = default;
};

}  // namespace convguide
