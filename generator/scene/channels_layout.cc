#include "scene/channels_layout.h"

#include <algorithm>
#include <string>

#include "scene/text_extent.h"

namespace convguide {
namespace {

// In cells, and the least and the most in points: between two rows, between the input maps and the first row, between
// two lines of a sum, and between two sections.
struct Gap {
  double cells;
  double least;
  double most;
};
constexpr Gap row_gap = {1.1, 7, 16.5};
constexpr Gap head_gap = {1.7, 10, 25.5};
constexpr Gap line_gap = {0.7, 4, 10};
constexpr Gap section_gap = {1.6, 11, 24};

// In points.
constexpr double largest_cell = 15;
constexpr double comfortable_cell = 6;
constexpr double comfortable_numbered_cell = 9;
constexpr double least_lined_cell = 4;
constexpr double smallest_kernel = 3.5;
constexpr double smallest_map = 30;
constexpr double label_distance = 5;
constexpr double section_distance = 22;
constexpr double bracket_room = 13;  // from the end of a group's name to its maps, with the bracket in between
constexpr double bracket_distance = 5;

// In type sizes: the room for an asterisk, for a plus or an equals sign, the part of it on each side of a sign, and
// the distance between the names of neighbouring maps.
constexpr double product_room = 1.6;
constexpr double sum_room = 2.4;
constexpr double sign_half = 0.5;
constexpr double name_distance = 1.1;

// No higher than this many times the width, where that leaves comfortable cells.
constexpr double most_height = 1.25;

double size_of(const ChannelsLayout& layout, const Gap& gap) {
  return std::clamp(gap.cells * layout.cell, gap.least, gap.most);
}

double width_of(const ChannelsLayout& layout, const CellRange& range) {
  return static_cast<double>(range.columns()) * layout.cell;
}

double height_of(const ChannelsLayout& layout, const CellRange& range) {
  return static_cast<double>(range.rows()) * layout.cell;
}

bool is_in_front(const ChannelsLayout& layout) { return layout.inputs == 1; }

Size quotient_up(Size dividend, Size divisor) { return (dividend + divisor - 1) / divisor; }

Size line_count(const ChannelsLayout& layout) { return quotient_up(layout.inputs, layout.columns); }

double kernel_width(const ChannelsLayout& layout) {
  return layout.has_kernels ? std::max(width_of(layout, layout.kernel), smallest_kernel) : 0;
}

// The places along a section, from its left side.
struct Across {
  double first_middle = 0;  // of the first input map
  double pitch = 0;         // from one map to the next
  double product_width = 0;
  double output_left = 0;
  double output_width = 0;
  double width = 0;

  double product_right(Size column) const {
    return first_middle + static_cast<double>(column) * pitch + product_width / 2;
  }
};

Across across_of(const ChannelsLayout& layout) {
  const double size = layout.label_size;
  const double lead = layout.names_groups ? layout.group_label_width + bracket_room : 0;
  const double input_width = std::max(width_of(layout, layout.input), layout.input_label_width);
  Across across = {.output_width = std::max(width_of(layout, layout.output), layout.output_label_width)};
  if (is_in_front(layout)) {
    across.first_middle = lead + input_width / 2;
    const double product = layout.has_kernels ? product_room * size + kernel_width(layout) : 0;
    across.output_left = lead + input_width + product + equals_room(layout);
    across.width = across.output_left + across.output_width;
    return across;
  }
  across.product_width = layout.name_width + product_room * size + kernel_width(layout);
  across.pitch = std::max(input_width + name_distance * size, across.product_width + sum_room * size);
  // Lines after the first begin with a plus.
  const double plus = line_count(layout) > 1 ? (sum_room / 2 + sign_half) * size : 0;
  across.first_middle = lead + std::max(input_width / 2, across.product_width / 2 + plus);
  across.output_left = across.product_right(layout.columns - 1) + equals_room(layout);
  const double inputs_end =
      across.first_middle + static_cast<double>(layout.columns - 1) * across.pitch + input_width / 2;
  across.width = std::max(across.output_left + across.output_width, inputs_end);
  return across;
}

// The places down a section, from its top.
struct Down {
  double first_input = 0;  // the middle of the first line of input maps
  double input_pitch = 0;  // from one line of them to the next
  double first_output = 0;
  double row_pitch = 0;
  double line_pitch = 0;
  double height = 0;
};

Down down_of(const ChannelsLayout& layout) {
  const double input = height_of(layout, layout.input);
  const double output = height_of(layout, layout.output);
  const double line = std::max(layout.has_kernels ? height_of(layout, layout.kernel) : 0, layout.label_size);
  const auto lines = static_cast<double>(line_count(layout));
  const double gap = size_of(layout, row_gap);
  Down down = {.line_pitch = line + size_of(layout, line_gap)};
  // An output map stands at the end of the last line of its sum, its name above it.
  const double above = std::max((lines - 1) * down.line_pitch + line / 2, layout.label_height + output / 2);
  const double below = std::max(line, output) / 2;
  down.row_pitch = above + below + gap;
  const double span = static_cast<double>(layout.outputs - 1) * down.row_pitch;
  if (is_in_front(layout)) {
    down.first_output = std::max(above, layout.label_height + input / 2 - span / 2);
    down.first_input = down.first_output + span / 2;
    down.height = std::max(down.first_output + span + below, down.first_input + input / 2);
    return down;
  }
  down.first_input = layout.label_height + input / 2;
  down.input_pitch = layout.label_height + input + gap;
  const double head = lines * down.input_pitch - gap;
  down.first_output = head + size_of(layout, head_gap) + above;
  down.height = down.first_output + span + below;
  return down;
}

Point section_origin(const ChannelsLayout& layout, Size section) {
  const Size column = section % layout.across;
  const Size row = section / layout.across;
  return {static_cast<double>(column) * (across_of(layout).width + section_distance),
          static_cast<double>(row) * (down_of(layout).height + size_of(layout, section_gap))};
}

// A lattice on which `range` is centred around a point.
Lattice centred(const ChannelsLayout& layout, const CellRange& range, const Point& centre) {
  return {.origin = {centre.x - static_cast<double>(range.left + range.right) / 2 * layout.cell,
                     centre.y - static_cast<double>(range.top + range.bottom) / 2 * layout.cell},
          .column_step = {layout.cell, 0},
          .row_step = {0, layout.cell}};
}

double label_width(const std::string& words, Size number, double size) {
  return estimated_width({{words + " " + std::to_string(number)}}, size);
}

ChannelsLayout blank_layout(const FlatCase& flat, double label_size) {
  const Layer& layer = flat.of->layer;
  const bool pools = is_pooling(layer.operation);
  const Size sections = pools ? layer.input_channels : layer.groups;
  return {.input = input_range(flat),
          .kernel = {0, 0, flat.rows.kernel, flat.columns.kernel},
          .output = output_range(flat),
          .sections = sections,
          .inputs = layer.input_channels / sections,
          .outputs = layer.output_channels / sections,
          .names_groups = !pools && sections > 1,
          .has_kernels = !pools,
          .label_size = label_size,
          .label_height = digit_height * label_size + label_distance,
          .input_label_width = label_width("input map", layer.input_channels, label_size),
          .output_label_width = label_width("output map", layer.output_channels, label_size),
          .group_label_width = label_width("group", layer.groups, label_size),
          .name_width = label_width("map", layer.input_channels, label_size)};
}

// All ways to break sections and sums into lines, those with fewer lines first.
std::vector<ChannelsLayout> arrangements(const ChannelsLayout& blank) {
  std::vector<ChannelsLayout> all;
  for (Size across = 1; across <= blank.sections; ++across) {
    if (quotient_up(blank.sections, quotient_up(blank.sections, across)) != across) continue;
    for (Size columns = blank.inputs; columns >= 1; --columns) {
      // Lines are equally long, as far as possible.
      if (quotient_up(blank.inputs, quotient_up(blank.inputs, columns)) != columns) continue;
      all.push_back(blank);
      all.back().across = across;
      all.back().columns = columns;
    }
  }
  return all;
}

// What an arrangement must keep to.
struct Bounds {
  double least_cell = 0;
  double most_cell = largest_cell;
  bool limits_height = true;
};

// Gives the arrangement its largest cell, and says whether it is within the bounds.
bool fit(ChannelsLayout& layout, const Measure& measure, const Bounds& bounds) {
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, bounds.most_cell);
  room.height = std::min(measure.height, most_height * measure.width);
  const auto extent = [&](double cell) {
    layout.cell = cell;
    const Extent frame = extent_of(layout);
    return Extent{measure.across * frame.width + (measure.across - 1) * measure.distance,
                  bounds.limits_height ? frame.height : 0};
  };
  const double cell = fitting_cell(room, extent);
  const Extent taken = extent(cell);
  return cell >= bounds.least_cell && taken.width <= room.width && taken.height <= room.height;
}

// The arrangement with the largest cells; more lines must make them much larger.
ChannelsLayout largest_cells(const std::vector<ChannelsLayout>& all, const Measure& measure, bool limits_height) {
  constexpr double much = 2.5;
  std::optional<ChannelsLayout> best;
  bool best_fits = false;
  for (ChannelsLayout layout : all) {
    const bool fits = fit(layout, measure, {.limits_height = limits_height});
    if (best && (best_fits > fits || (best_fits == fits && layout.cell <= much * best->cell))) continue;
    best = layout;
    best_fits = fits;
  }
  return *best;
}

}  // namespace

ChannelsLayout channels_layout(const FlatCase& flat, const Measure& measure) {
  const auto all = arrangements(blank_layout(flat, measure.label_size));
  const double comfortable = flat.of->input_values ? comfortable_numbered_cell : comfortable_cell;
  for (const Bounds& bounds :
       {Bounds{.least_cell = measure.cell ? 0 : comfortable}, Bounds{.least_cell = measure.cell ? 0 : least_lined_cell},
        Bounds{.least_cell = measure.cell ? 0 : comfortable, .most_cell = comfortable, .limits_height = false}}) {
    for (ChannelsLayout layout : all) {
      if (fit(layout, measure, bounds)) return layout;
    }
  }
  ChannelsLayout within_height = largest_cells(all, measure, true);
  const CellRange& map = within_height.input;
  const double side = static_cast<double>(std::max(map.rows(), map.columns())) * within_height.cell;
  return side >= smallest_map ? within_height : largest_cells(all, measure, false);
}

Extent extent_of(const ChannelsLayout& layout) {
  const Point last = section_origin(layout, layout.sections - 1);
  const double right = static_cast<double>(layout.across) * (across_of(layout).width + section_distance);
  return {right - section_distance, last.y + down_of(layout).height};
}

Lattice input_lattice(const ChannelsLayout& layout, Size input) {
  const Across across = across_of(layout);
  const Down down = down_of(layout);
  const Size column = input % layout.inputs % layout.columns;
  const Size line = input % layout.inputs / layout.columns;
  return centred(layout, layout.input,
                 section_origin(layout, input / layout.inputs) +
                     Point{across.first_middle + static_cast<double>(column) * across.pitch,
                           down.first_input + static_cast<double>(line) * down.input_pitch});
}

Lattice output_lattice(const ChannelsLayout& layout, Size output) {
  const Across across = across_of(layout);
  const Down down = down_of(layout);
  return centred(layout, layout.output,
                 section_origin(layout, output / layout.outputs) +
                     Point{across.output_left + across.output_width / 2,
                           down.first_output + static_cast<double>(output % layout.outputs) * down.row_pitch});
}

ProductPlace product_place(const ChannelsLayout& layout, Size output, Size input) {
  const Across across = across_of(layout);
  const double size = layout.label_size;
  const double last_y = equals_place(layout, output).y;
  const double left = section_origin(layout, output / layout.outputs).x;
  ProductPlace place;
  if (is_in_front(layout)) {
    const double right = left + across.output_left - equals_room(layout);
    place.kernel = centred(layout, layout.kernel, {right - kernel_width(layout) / 2, last_y});
    place.times = {right - kernel_width(layout) - product_room / 2 * size, last_y};
    return place;
  }
  const Size number = input % layout.inputs;
  const Size column = number % layout.columns;
  const Size lines_below = line_count(layout) - 1 - number / layout.columns;
  const double y = last_y - static_cast<double>(lines_below) * down_of(layout).line_pitch;
  const double right = left + across.product_right(column);
  place.kernel = centred(layout, layout.kernel, {right - kernel_width(layout) / 2, y});
  place.times = {right - kernel_width(layout) - product_room / 2 * size, y};
  place.name_end = Point{right - kernel_width(layout) - product_room * size, y};
  if (number == 0) return place;
  // Between two products; at the beginning of a line as far before the first.
  const double between = across.pitch - across.product_width;
  const double before = column == 0 ? sum_room / 2 * size : between / 2;
  place.plus = Point{right - across.product_width - before, y};
  return place;
}

double equals_room(const ChannelsLayout& layout) { return sum_room * layout.label_size; }

Point equals_place(const ChannelsLayout& layout, Size output) {
  const double row = static_cast<double>(output % layout.outputs) * down_of(layout).row_pitch;
  return section_origin(layout, output / layout.outputs) +
         Point{across_of(layout).output_left - equals_room(layout) / 2, down_of(layout).first_output + row};
}

GroupBracket group_bracket(const ChannelsLayout& layout, Size group) {
  const Point origin = section_origin(layout, group);
  return {origin.x + layout.group_label_width + bracket_distance, origin.y, origin.y + down_of(layout).height};
}

}  // namespace convguide
