// How many stamps of a transposed convolution touch each cell of its output, and whether that makes a checkerboard.
#pragma once

#include <vector>

#include "tensors/tensor.h"

namespace convguide {

enum class Evenness {
  even,         // all cells of the axis are touched equally often
  even_inside,  // all that no edge is near to
  uneven        // cells take turns, which shows as a checkerboard (Odena, Dumoulin, Olah 2016, https://distill.pub)
};

struct Touches {
  std::vector<Size> counts;  // for each output cell along the axis
  Evenness evenness = Evenness::even;
};

// The most stamped cells along an axis that are counted.
inline constexpr Size most_touches = 1'000'000;

// The touches along one axis of a legal transposed convolution. A cell of several axes is touched as often as the
// product of theirs. Fails where input times kernel is above most_touches, or the output is longer.
Result<Touches> touches_along(const Axis& axis);

// How often each cell of an output map is touched: shape (axis 1, …, axis N). Fails as above, and where zeros() does.
Result<Tensor> touch_counts(const Layer& layer);

}  // namespace convguide
