// Where the maps and kernels of the view "channels" stand. Each group of maps is a section of its own: its input maps,
// and below them a row for each output map, which reads as a sum of products. Where the page is too narrow for them,
// maps and sums take several lines. A section's only input map stands in front of its rows instead of above them.
#pragma once

#include <optional>

#include "scene/cell_size.h"
#include "scene/flat_case.h"
#include "scene/frame.h"

namespace convguide {

struct ChannelsLayout {
  CellRange input = {};
  CellRange kernel = {};
  CellRange output = {};
  Size sections = 1;  // groups; for pooling one for each map
  Size inputs = 1;    // the maps of a section
  Size outputs = 1;
  bool names_groups = false;
  bool has_kernels = true;  // pooling has arrows instead

  // Of text, in points.
  double label_size = 9;
  double label_height = 0;  // of the name above a map, with the distance between them
  double input_label_width = 0;
  double output_label_width = 0;
  double group_label_width = 0;
  double name_width = 0;  // of an input map's name in a sum

  double cell = 1;   // the side of a cell
  Size across = 1;   // sections side by side
  Size columns = 1;  // input maps, and products, in a line
};

// With as few lines as leave cells of a good size, or as many as give them one.
ChannelsLayout channels_layout(const FlatCase& flat, const Measure& measure);

Extent extent_of(const ChannelsLayout& layout);

// Maps count from 0, over all sections.
Lattice input_lattice(const ChannelsLayout& layout, Size input);
Lattice output_lattice(const ChannelsLayout& layout, Size output);

// A product of an input map and a kernel: the place of the asterisk between them and of the plus before them. The map's
// name ends at `name_end`, where the map does not stand there itself.
struct ProductPlace {
  std::optional<Point> name_end;
  Point times;
  std::optional<Point> plus;
  Lattice kernel;
};
ProductPlace product_place(const ChannelsLayout& layout, Size output, Size input);

// Between an output map and what makes it: the middle of an equals sign or an arrow.
Point equals_place(const ChannelsLayout& layout, Size output);
double equals_room(const ChannelsLayout& layout);

// The height of a group's section, and where the bracket before it stands.
struct GroupBracket {
  double x = 0;
  double top = 0;
  double bottom = 0;
};
GroupBracket group_bracket(const ChannelsLayout& layout, Size group);

}  // namespace convguide
