// How fast an animation runs.
#pragma once

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

struct Timing {
  double frames_per_second = 2;
  double hold = 2;  // seconds that the last frame stays
  Size loops = 0;   // how often the animation runs; 0: for ever
};

// The fastest speed that viewers of every format keep to, and the longest hold and most loops that every format holds.
inline constexpr double most_frames_per_second = 50;
inline constexpr double longest_hold = 60;
inline constexpr Size most_loops = 65'535;

// Seconds that a frame stays, the last one if `last`.
double duration(const Timing& timing, bool last);

// Fails where a number lies outside of its limits: from 0.02 to 50 frames a second.
Result<void> check_timing(const Timing& timing);

}  // namespace convguide
