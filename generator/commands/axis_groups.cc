#include "commands/axis_groups.h"

#include <algorithm>

#include "scene/word_list.h"

namespace convguide {

std::vector<AxisGroup> group_axes(const Layer& layer) {
  std::vector<AxisGroup> groups;
  for (std::size_t axis = 0; axis < layer.axes.size(); ++axis) {
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const AxisGroup& group) { return layer.axes[group.first] == layer.axes[axis]; });
    if (same == groups.end()) {
      groups.push_back({axis, {std::to_string(axis + 1)}});
    } else {
      same->places.push_back(std::to_string(axis + 1));
    }
  }
  return groups;
}

std::string places_words(const AxisGroup& group) {
  return (group.places.size() == 1 ? "axis " : "axes ") + word_list(group.places);
}

}  // namespace convguide
