// Axes of a layer that have the same numbers are told about once.
#pragma once

#include <string>
#include <vector>

#include "parameters/layer.h"

namespace convguide {

struct AxisGroup {
  std::size_t first = 0;            // an axis of the group, from 0
  std::vector<std::string> places;  // all of them, from 1
};

// The groups, each where its first axis stands.
std::vector<AxisGroup> group_axes(const Layer& layer);

// "axis 2", "axes 1 and 3".
std::string places_words(const AxisGroup& group);

}  // namespace convguide
