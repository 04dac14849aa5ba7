// One step of a view, before margins, legend and step number are put around it.
#pragma once

#include <optional>
#include <vector>

#include "scene/cell_numbers.h"
#include "scene/input_map.h"
#include "scene/scene.h"

namespace convguide {

// The room for a row of frames, and how they are drawn.
struct Measure {
  double width = 240;        // what the row is made as wide as, in points
  double height = 600;       // the most that a frame is high, in points
  double across = 1;         // frames side by side
  double distance = 16;      // between two of them, in points
  double largest_cell = 30;  // no cell is wider than this
  double smallest_cell = 0;  // nor smaller than this
  double label_size = 9;     // type size of size marks
  SizeLabels labels = SizeLabels::full;
  // The side of a cell whatever the room; unset: what fits.
  std::optional<double> cell = {};
  // Whether the size marks are drawn. Where they are not, their place stays empty.
  bool size_marks = true;

  // The room for one frame where frames do not reach into one another.
  double frame_width() const { return (width - (across - 1) * distance) / across; }
};

struct Frame {
  double width = 0;
  double height = 0;
  double advance = 0;  // from a frame's left side to that of the next; slanted frames reach into one another
  std::vector<Item> items;
  std::vector<EmptyKind> legend;  // the kinds that are seen and need explaining
  // The parts of the height, at the top and at the bottom, that only size marks need.
  double marks_above = 0;
  double marks_below = 0;
  double step_label_x = 0;                // below which the step's number is centred; the middle where it is 0
  bool tells_cells = true;                // whether cells are drawn one by one
  std::vector<NumberKind> left_out = {};  // numbers for which cells have no room
};

}  // namespace convguide
