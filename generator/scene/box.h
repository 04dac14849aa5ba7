// Upright rectangles, and those that hold items.
#pragma once

#include <limits>
#include <vector>

#include "scene/scene.h"

namespace convguide {

// Holds nothing at first, and what is joined to it from then on.
struct Box {
  double left = std::numeric_limits<double>::max();
  double top = std::numeric_limits<double>::max();
  double right = std::numeric_limits<double>::lowest();
  double bottom = std::numeric_limits<double>::lowest();

  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

// The smallest box that holds both.
Box joined(const Box& one, const Box& other);

Box box_of(const std::vector<Point>& points);

// The smallest box that holds all items, text by its estimated width, lines without their thickness.
Box box_of(const std::vector<Item>& items);

}  // namespace convguide
