// One line that explains the kinds of empty cells that occur in a figure.
#pragma once

#include <vector>

#include "scene/input_map.h"
#include "scene/scene.h"

namespace convguide {

// A legend as wide as it needs to be, at most `width` points where its entries allow it; longer ones take more lines.
struct Legend {
  double width = 0;
  double height = 0;
  std::vector<Item> items;  // placed from (0, 0)
};

// Empty where `kinds` is.
Legend make_legend(const std::vector<EmptyKind>& kinds, double width, double label_size);

}  // namespace convguide
