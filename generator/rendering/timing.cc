#include "rendering/timing.h"

#include <fmt/format.h>

namespace convguide {

namespace {
constexpr double least_frames_per_second = 0.02;
}

double duration(const Timing& timing, bool last) { return last ? timing.hold : 1 / timing.frames_per_second; }

Result<void> check_timing(const Timing& timing) {
  const double speed = timing.frames_per_second;
  if (!(speed >= least_frames_per_second && speed <= most_frames_per_second)) {
    return failure(fmt::format("{} frames a second", speed), "is no speed for an animation",
                   fmt::format("use a number from {} to {}", least_frames_per_second, most_frames_per_second));
  }
  if (!(timing.hold >= 1 / most_frames_per_second && timing.hold <= longest_hold)) {
    return failure(fmt::format("a last frame of {} seconds", timing.hold), "is too short or too long",
                   fmt::format("use a number from {} to {}", 1 / most_frames_per_second, longest_hold));
  }
  if (timing.loops < 0 || timing.loops > most_loops) {
    return failure(fmt::format("{} loops", timing.loops), "cannot be counted",
                   fmt::format("use a number up to {}, or 0 for ever", most_loops));
  }
  return {};
}

}  // namespace convguide
