// The view "channels": several maps in, several maps out. Each output map has a row that reads as a sum:
// map 1 * kernel + map 2 * kernel = output map. A group of maps has a section of its own with a bracket in front.
// Pooling makes each map from one map, with an arrow between them.

#include <algorithm>
#include <string>

#include "scene/arrow.h"
#include "scene/channels_layout.h"
#include "scene/input_numbers.h"
#include "scene/kernel_map.h"
#include "scene/map_numbers.h"
#include "scene/map_pairs.h"
#include "scene/output_map.h"
#include "scene/product_sign.h"
#include "scene/text_extent.h"
#include "scene/view_frames.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

// In points.
constexpr double tick = 3;
constexpr double bracket_distance = 5;
constexpr double arrow_head = 5;

constexpr double sign_size = 1.3;  // in type sizes

constexpr Size most_maps = 100;
constexpr Size most_kernels = 1000;

Text sign(const std::string& character, const Point& at, double label_size) {
  return {.at = at, .runs = {{character}}, .size = sign_size * label_size};
}

// A map's name, centred above it.
Text map_label(const std::string& words, const Lattice& lattice, const CellRange& range, const ChannelsLayout& layout) {
  const double middle_column = static_cast<double>(range.left + range.right) / 2;
  return {.at = corner(lattice, static_cast<double>(range.top), middle_column) - Point{0, layout.label_height},
          .vertical = Vertical::top,
          .runs = {{words}},
          .size = layout.label_size,
          .role = Role::faint};
}

void add_groups(std::vector<Item>& items, const ChannelsLayout& layout) {
  for (Size group = 0; layout.names_groups && group < layout.sections; ++group) {
    const GroupBracket at = group_bracket(layout, group);
    Group drawn = {"group-" + std::to_string(group + 1), {}};
    drawn.items.emplace_back(Text{.at = {at.x - bracket_distance, (at.top + at.bottom) / 2},
                                  .horizontal = Horizontal::right,
                                  .runs = {{"group " + std::to_string(group + 1)}},
                                  .size = layout.label_size});
    drawn.items.emplace_back(Lines{.segments = {{{at.x, at.top}, {at.x, at.bottom}},
                                                {{at.x, at.top}, {at.x + tick, at.top}},
                                                {{at.x, at.bottom}, {at.x + tick, at.bottom}}},
                                   .role = Role::faint});
    items.emplace_back(drawn);
  }
}

void add_inputs(std::vector<Item>& items, const FlatCase& flat, const ChannelsLayout& layout,
                const FlatWindow& window) {
  for (Size input = 0; input < flat.of->layer.input_channels; ++input) {
    const Lattice lattice = input_lattice(layout, input);
    Group group = {"input-" + std::to_string(input + 1), input_map(flat, window, lattice)};
    if (flat.of->input_values) add_input_numbers(group.items, flat, input, lattice, false);
    group.items.emplace_back(window_outline(window, lattice));
    group.items.emplace_back(map_label("input map " + std::to_string(input + 1), lattice, layout.input, layout));
    items.emplace_back(group);
  }
}

// The products of input maps and kernels that add up to an output map, and an equals sign.
void add_sum(std::vector<Item>& items, const FlatCase& flat, const ChannelsLayout& layout, Size output) {
  const Layer& layer = flat.of->layer;
  const double size = layout.label_size;
  const Span seen = seen_inputs(layer, output);
  for (Size input = seen.begin; input < seen.end; ++input) {
    const ProductPlace place = product_place(layout, output, input);
    if (place.name_end) {
      items.emplace_back(Text{.at = *place.name_end,
                              .horizontal = Horizontal::right,
                              .runs = {{"map " + std::to_string(input + 1)}},
                              .size = size});
    }
    items.emplace_back(product_sign(place.times, size));
    // The convolution that is drawn for a transposed one has its kernel rotated.
    const Lattice lattice = flat.columns.rotated ? half_turn(place.kernel, layout.kernel) : place.kernel;
    const auto kernel = kernel_map(*flat.of, kernel_number(layer, output, input), layout.kernel, lattice);
    items.insert(items.end(), kernel.begin(), kernel.end());
    if (place.plus) items.emplace_back(sign("+", *place.plus, size));
  }
  items.emplace_back(sign("=", equals_place(layout, output), size));
}

void add_output(std::vector<Item>& items, const FlatCase& flat, const ChannelsLayout& layout, Size output, Size step) {
  Group group = {"output-" + std::to_string(output + 1), {}};
  if (layout.has_kernels) {
    add_sum(group.items, flat, layout, output);
  } else {
    const Point middle = equals_place(layout, output);
    const Point half = {equals_room(layout) / 4, 0};
    group.items.emplace_back(arrow(middle - half, middle + half, arrow_head));
  }
  const Lattice lattice = output_lattice(layout, output);
  const auto map = output_map(layout.output, output_cell(flat, step), lattice);
  group.items.insert(group.items.end(), map.begin(), map.end());
  if (flat.of->output_values) {
    add_made_numbers(group.items, *flat.of->output_values, output, {step, step_count(View::channels, *flat.of)},
                     flat.columns.output, lattice);
  }
  group.items.emplace_back(map_label("output map " + std::to_string(output + 1), lattice, layout.output, layout));
  items.emplace_back(group);
}

Result<void> check_map_count(const Layer& layer) {
  const Size inputs = layer.input_channels;
  const Size outputs = layer.output_channels;
  if (inputs <= most_maps && outputs <= most_maps && inputs / layer.groups * outputs <= most_kernels) return {};
  return failure(
      counted(inputs, "input map") + " and " + counted(outputs, "output map"), "are too many to draw",
      "draw at most " + std::to_string(most_maps) + " of each and " + std::to_string(most_kernels) + " kernels");
}

// More cells than can be drawn one by one are made too small for that, unless their size is given.
Result<ChannelsLayout> drawable_layout(const FlatCase& flat, Measure measure) {
  const Layer& layer = flat.of->layer;
  const ChannelsLayout layout = channels_layout(flat, measure);
  const auto cells = [](const CellRange& range) { return range.rows() * range.columns(); };
  const Size all = layer.input_channels * cells(layout.input) + layer.output_channels * cells(layout.output) +
                   layer.input_channels / layer.groups * layer.output_channels * cells(layout.kernel);
  if (layout.cell < smallest_told_cell || all <= most_drawn_cells) return layout;
  if (!measure.cell) {
    constexpr double just_below = 0.99;
    measure.largest_cell = just_below * smallest_told_cell;
    measure.smallest_cell = 0;
    return channels_layout(flat, measure);
  }
  return failure(std::to_string(all) + " cells in all maps and kernels",
                 "are too many to draw with cells of a given size",
                 "leave the size of cells open, or draw at most " + std::to_string(most_drawn_cells) + " cells");
}

std::vector<NumberKind> left_out_numbers(const Case& of, double cell) {
  std::vector<NumberKind> kinds;
  if (of.input_values && !input_numbers(*of.input_values, cell, false).are_shown) kinds.push_back(NumberKind::input);
  if (of.kernel_values && !map_numbers(*of.kernel_values, cell).are_shown) kinds.push_back(NumberKind::kernel);
  if (of.output_values && !map_numbers(*of.output_values, cell).are_shown) kinds.push_back(NumberKind::output);
  return kinds;
}

}  // namespace

Result<Frame> channels_frame(const Case& of, Size step, const Measure& measure) {
  const auto flat = flat_case(of, measure.cell);
  if (!flat) return tl::unexpected(flat.error());
  const auto few = check_map_count(of.layer);
  if (!few) return tl::unexpected(few.error());
  const auto drawable = drawable_layout(*flat, measure);
  if (!drawable) return tl::unexpected(drawable.error());
  const ChannelsLayout& layout = *drawable;

  const Extent extent = extent_of(layout);
  const Lattice first = input_lattice(layout, 0);
  Frame frame = {.width = extent.width,
                 .height = extent.height,
                 .items = {},
                 .legend = empty_kinds(*flat, first),
                 .step_label_x = extent.width / 2,
                 .tells_cells = tells_cells(first),
                 .left_out = left_out_numbers(of, cell_side(first))};
  add_groups(frame.items, layout);
  add_inputs(frame.items, *flat, layout, flat_window(*flat, step));
  for (Size output = 0; output < of.layer.output_channels; ++output) {
    add_output(frame.items, *flat, layout, output, step);
  }
  return frame;
}

}  // namespace convguide
