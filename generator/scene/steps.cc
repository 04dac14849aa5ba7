#include <algorithm>
#include <limits>

#include "scene/axis_placements.h"
#include "scene/layer_words.h"
#include "scene/view.h"

namespace convguide {
Shape step_shape(View view, const Case& of) {
  switch (view) {
    case View::planes:
    case View::plan:
    case View::channels:
    case View::equation: return of.output;
    case View::stamp: return input_sizes(of);
    case View::axis: return {placement_count(of)};
    case View::matrix: return of.output;
    case View::subsampling:
    case View::touches:
    case View::kernel: return {1};
  }
  return {1};
}

Size step_count(View view, const Case& of) {
  constexpr Size most = std::numeric_limits<Size>::max();
  Size count = 1;
  for (const Size size : step_shape(view, of)) {
    if (count > most / size) return most;
    count *= size;
  }
  return count;
}

bool always_shows_step(View view) {
  switch (view) {
    case View::planes:
    case View::plan:
    case View::channels:
    case View::stamp:
    case View::equation: return true;
    case View::axis:
    case View::matrix:
    case View::subsampling:
    case View::touches:
    case View::kernel: return false;
  }
  return false;
}

std::vector<Size> strip_steps(View view, const Case& of) {
  if (!always_shows_step(view)) return {};
  if (view == View::channels || view == View::equation) return {1};
  const Size count = step_count(view, of);
  const Size row = step_shape(view, of).back();
  std::vector<Size> steps = {1, 2, row + 1, count};
  if (of.axes.size() > 2) steps = {1, count};
  std::erase_if(steps, [&](Size step) { return step > count; });
  std::sort(steps.begin(), steps.end());
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return steps;
}

}  // namespace convguide
