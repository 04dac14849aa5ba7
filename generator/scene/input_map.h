// The padded, stretched input on a lattice: its cells, and the kinds of empty around and between them.
#pragma once

#include <vector>

#include "scene/flat_case.h"
#include "scene/lattice.h"
#include "scene/scene.h"

namespace convguide {

// The kinds of cells that need a word of explanation.
enum class EmptyKind {
  padding,
  inserted,
  extra,
  unreached_input,
  unreached_padding,
  cropped,
  left_out,        // cells of an output that strides leave out
  untouched,       // cells of an output that no stamp touches
  cropped_output,  // cells of an output that are cropped
};

// The kinds that are seen in the input of the case as it is drawn on `lattice`, in the order above. Cells that are too
// small to be drawn one by one hide some.
std::vector<EmptyKind> empty_kinds(const FlatCase& flat, const Lattice& lattice);

// Draws input_range(flat) onto `lattice`, whose corner (0, 0) is the first corner of the first input cell, with a wash
// over the cells under the window.
std::vector<Item> input_map(const FlatCase& flat, const FlatWindow& window, const Lattice& lattice);

// The window's outline, never too small to be seen.
Item window_outline(const FlatWindow& window, const Lattice& lattice);

}  // namespace convguide
