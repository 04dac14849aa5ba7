// The receptive field of a network: its maps along one axis as rows of cells, one above the other, and what one cell of
// the last map sees of all that are below it.
#pragma once

#include "arithmetic/network.h"
#include "arithmetic/trace.h"
#include "parameters/error.h"
#include "scene/figure.h"
#include "scene/view.h"

namespace convguide {

// The most cells in the rows of such a figure.
inline constexpr Size most_cells_in_field = 4'000;

// The figure for the first axis of `network`, whose trace is `found`. Its cells have the size that `options` give, or
// else what fits the width. The cell that looks is the middle one of those
// whose fields lie inside of the input. Fails where a layer does more than slide a window over the map before it, where
// a transposed convolution has a stride, since then cells see differently much, and where cells would be too small.
Result<Figure> draw_field(const Network& network, const Trace& found, const DrawOptions& options = {});

}  // namespace convguide
