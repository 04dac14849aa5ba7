// The output of the view "stamp" after a step: what is made so far, and what the step adds to it.
#pragma once

#include <vector>

#include "scene/cell_numbers.h"
#include "scene/input_map.h"
#include "scene/stamp_maps.h"

namespace convguide {

struct StampedOutput {
  std::vector<Item> items;
  std::vector<EmptyKind> kinds;           // that need explaining
  std::vector<NumberKind> left_out = {};  // numbers for which cells have no room
};

// Draws the full result after `step`, from 1, onto the output's lattice: cells that a stamp has touched are made, those
// under the stamp of this step are being made, and what is cropped is crossed out. With values, the sums so far stand
// in the cells and, where there is room, what the step adds stands in their corners. Fails as add_stamps does.
Result<StampedOutput> stamped_output(const FlatStamps& stamps, Size step, const StampMaps& maps);

}  // namespace convguide
