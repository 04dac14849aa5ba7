// Every relationship against a walk, for all parameters up to some bounds: on the one side the formulas of the table,
// on the other a window that is moved along an axis until it no longer fits.
#pragma once

#include <optional>
#include <vector>

#include "arithmetic/relationship.h"

namespace convguide {

// The largest value of each parameter. Paddings begin at 0 and differ on the two sides, all else begins at 1; the
// output padding of a transposed convolution stays below the stride or the dilation.
struct SweepBounds {
  Size input = 32;
  Size kernel = 9;
  Size stride = 5;
  Size padding = 8;
  Size dilation = 3;
};

// An axis on which a relationship holds, and whose size is another by its formula than by walking.
struct Disagreement {
  const Relationship* relationship = nullptr;
  Layer layer = {};  // of one axis
  Size formula = 0;
  Size placements = 0;
};

// What a sweep covered.
struct Sweep {
  Size axes = 0;                  // axes on which the window fits at least once
  std::vector<Size> checks = {};  // for each relationship, on how many of them it holds, and so was checked
  std::optional<Disagreement> disagreement = std::nullopt;  // the first
};

// The families that a sweep can be about: all but `direct`, of which no layer is.
const std::vector<Family>& swept_families();

// The relationships that speak of a family, in the order of their numbers.
std::vector<const Relationship*> relationships_of(Family family);

// Checks `relationships` on every axis of `family` whose input size is `input` and whose other parameters are within
// `bounds`. A relationship that holds on an axis is one check: all forms of its size have to be what count_placements
// gives.
Sweep sweep(Family family, Size input, const SweepBounds& bounds,
            const std::vector<const Relationship*>& relationships);

}  // namespace convguide
