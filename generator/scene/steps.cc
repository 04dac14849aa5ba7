#include <algorithm>
#include <limits>

#include "scene/view.h"

namespace convguide {

Size step_count(const Case& of) {
  constexpr Size most = std::numeric_limits<Size>::max();
  Size count = 1;
  for (const Size size : of.output) {
    if (count > most / size) return most;
    count *= size;
  }
  return count;
}

std::vector<Size> strip_steps(const Case& of) {
  const Size count = step_count(of);
  const Size row = of.output.back();
  std::vector<Size> steps = {1, 2, row + 1, count};
  std::erase_if(steps, [&](Size step) { return step > count; });
  std::sort(steps.begin(), steps.end());
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return steps;
}

}  // namespace convguide
