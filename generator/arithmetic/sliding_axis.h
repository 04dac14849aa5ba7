// One axis of any operation, seen as a window that slides over a padded input. The tensor and scene stages work on
// this alone, so that they need not know which operation it came from.
#pragma once

#include <vector>

#include "arithmetic/bindings.h"
#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// For a direct convolution or pooling this is the axis as given: no stretching, nothing extra, the kernel as it is.
// For a transposed convolution it is the equivalent direct convolution: the input stretched by putting stretch - 1
// zeros between neighbours, the kernel rotated, unit stride.
//
// Positions along the axis count from the first cell of the stretched input, so the padding before it lies at negative
// positions. The window's first tap for output cell 0 is at -padding_before.
struct SlidingAxis {
  Size input = 1;            // cells of the input
  Size stretch = 1;          // distance between two neighbouring input cells in the stretched input
  Size stretched_input = 1;  // cells of the stretched input
  Size kernel = 1;           // taps of the window
  Size dilation = 1;         // distance between two neighbouring taps
  Size extent = 1;           // cells from the first tap to the last, both included
  Size stride = 1;           // distance between two neighbouring window positions
  Size padding_before = 0;   // below zero, that many cells at the beginning are cropped
  Size padding_after = 0;    // below zero, that many cells at the end are cropped
  Size extra = 0;            // zeros at the end that stand between the stretched input and the padding after it
  Size output = 1;           // window positions
  bool ceil_mode = false;    // whether a last window may reach beyond the padding
  PaddingMode padding_mode = PaddingMode::zeros;
  bool rotated = false;  // whether tap t is multiplied by weight kernel - 1 - t instead of weight t

  bool operator==(const SlidingAxis&) const = default;
};

// The sliding form of one axis of a legal layer, padded with zeros; fails where axis_bindings fails.
Result<SlidingAxis> sliding_axis(Operation operation, const Axis& axis);

// The same where the axis's bindings are known (from axis_bindings).
SlidingAxis sliding_axis(Operation operation, const Axis& axis, const Bindings& bindings);

// The sliding forms of all axes of a legal layer, padded as it says.
Result<std::vector<SlidingAxis>> sliding_axes(const Layer& layer);

}  // namespace convguide
