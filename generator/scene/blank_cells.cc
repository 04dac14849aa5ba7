#include "scene/blank_cells.h"

#include <algorithm>

#include "scene/arrow.h"
#include "scene/kernel_map.h"
#include "scene/layer_words.h"
#include "scene/map_numbers.h"
#include "scene/number_text.h"
#include "scene/output_map.h"
#include "scene/text_extent.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

// In points.
constexpr double margin = 8;
constexpr double largest_cell = 22;
constexpr double gap = 26;  // between two maps, wide enough for their names
constexpr double name_size = 9;
constexpr double name_distance = 6;
constexpr double arrow_length = 14;
constexpr double arrow_head = 4;

struct Map {
  std::string name;
  CellRange cells;
  Lattice lattice = {};

  double width() const { return static_cast<double>(cells.columns()) * lattice.column_step.x; }
  double height() const { return static_cast<double>(cells.rows()) * lattice.row_step.y; }
};

Map map_of(std::string name, const Shape& shape) { return {std::move(name), {0, 0, shape[0], shape[1]}}; }

// Input, kernel where there is one, and output.
std::vector<Map> maps_of(const Case& of) {
  std::vector<Map> maps = {map_of("input", input_sizes(of))};
  if (of.kernel_values) maps.push_back(map_of("kernel", kernel_sizes(of)));
  maps.push_back(map_of("output", of.output));
  return maps;
}

// Puts the maps side by side, their middles on one line, and gives the size of the whole without its margin.
Point place(std::vector<Map>& maps, double width) {
  Size columns = 0;
  Size rows = 0;
  for (const Map& map : maps) {
    columns += map.cells.columns();
    rows = std::max(rows, map.cells.rows());
  }
  const double room = width - 2 * margin - gap * static_cast<double>(maps.size() - 1);
  const double cell = std::min(largest_cell, room / static_cast<double>(columns));
  const double top = digit_height * name_size + name_distance;
  const double middle = top + static_cast<double>(rows) * cell / 2;
  double left = 0;
  for (Map& map : maps) {
    map.lattice = {.origin = {left, middle - static_cast<double>(map.cells.rows()) * cell / 2},
                   .column_step = {cell, 0},
                   .row_step = {0, cell}};
    left += map.width() + gap;
  }
  return {left - gap, top + static_cast<double>(rows) * cell};
}

Text name_above(const Map& map) {
  return {.at = map.lattice.origin + Point{map.width() / 2, -name_distance},
          .vertical = Vertical::baseline,
          .runs = {{map.name}},
          .size = name_size,
          .role = Role::faint};
}

std::vector<Item> input_items(const Case& of, const Map& map) {
  std::vector<Item> items = {Polygon{.points = outline(map.lattice, map.cells), .fill = Role::input},
                             Lines{.segments = grid_lines(map.lattice, map.cells), .role = Role::grid}};
  add_map_numbers(items, *of.input_values, 0, map.cells.rows() * map.cells.columns(), map.cells.columns(), map.lattice,
                  Role::input_ink);
  return items;
}

const BlankCell* blank_at(const BlankedOutput& output, const Index& cell) {
  const auto found = std::find_if(output.blanks.begin(), output.blanks.end(),
                                  [&](const BlankCell& blank) { return blank.cell == cell; });
  return found == output.blanks.end() ? nullptr : &*found;
}

std::string value_text(const Case& of, const Index& cell) {
  const std::vector<double>& values = of.output_values->values;
  return number_text(values[offset(of.output, cell)], decimals_for(values));
}

std::vector<Item> output_items(const Case& of, const BlankedOutput& output, const Map& map) {
  const double cell = cell_side(map.lattice);
  const CellNumbers numbers = map_numbers(*of.output_values, cell);
  const auto number = [&](const Index& at, Role role) {
    return cell_text(numbers, middle(map.lattice, at[0], at[1]), of.output_values->values[offset(of.output, at)], role);
  };
  std::vector<Item> items =
      output.shows_others ? made_output_map(map.cells, map.lattice) : pending_output_map(map.cells, map.lattice);
  Index at(2, 0);
  do {
    const BlankCell* blank = blank_at(output, at);
    if (blank == nullptr) {
      if (output.shows_others) {
        items.emplace_back(number(at, Role::output_ink));
      }
      continue;
    }
    items.emplace_back(Polygon{.points = outline(map.lattice, {at[0], at[1], at[0] + 1, at[1] + 1}),
                               .fill = output.is_solved ? Role::output_active : Role::paper,
                               .outline = Role::kernel_ink,
                               .stroke = Stroke::strong});
    if (output.is_solved) {
      items.emplace_back(number(at, Role::output_active_ink));
    } else {
      items.emplace_back(Text{.at = middle(map.lattice, at[0], at[1]),
                              .runs = {{blank->letter, Slant::italic}},
                              .size = number_size(cell),
                              .role = Role::kernel_ink});
    }
  } while (advance(at, of.output));
  return items;
}

// " The input, row by row: 1, 2; 3, 4."
std::string rows_sentence(const std::string& name, const std::vector<std::string>& cells, Size columns) {
  std::string text = " The " + name + ", row by row: ";
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at > 0) text += at % static_cast<std::size_t>(columns) == 0 ? "; " : ", ";
    text += cells[at];
  }
  return text + ".";
}

std::string map_sentence(const std::string& name, const Tensor& tensor) {
  std::vector<std::string> cells;
  for (const double value : tensor.values) cells.push_back(number_text(value, decimals_for(tensor.values)));
  return rows_sentence(name, cells, tensor.shape.back());
}

std::string output_sentence(const Case& of, const BlankedOutput& output) {
  std::vector<std::string> cells;
  Index at(2, 0);
  do {
    const BlankCell* blank = blank_at(output, at);
    if (blank != nullptr) {
      cells.push_back(output.is_solved ? blank->letter + " = " + value_text(of, at) : blank->letter);
    } else {
      cells.push_back(output.shows_others ? value_text(of, at) : "empty");
    }
  } while (advance(at, of.output));
  return rows_sentence("output", cells, of.output.back());
}

}  // namespace

Figure draw_blank_cells(const Case& of, const BlankedOutput& output, const DrawOptions& options) {
  std::vector<Map> maps = maps_of(of);
  const Point extent = place(maps, options.width);
  for (Map& map : maps) map.lattice.origin = map.lattice.origin + Point{margin, margin};

  Scene scene = {.width = extent.x + 2 * margin, .height = extent.y + 2 * margin, .items = {}};
  const Map& last = maps.back();
  scene.items.emplace_back(Group{"input", input_items(of, maps.front())});
  if (of.kernel_values) {
    scene.items.emplace_back(Group{"kernel", kernel_map(of, 0, maps[1].cells, maps[1].lattice)});
  }
  scene.items.emplace_back(Group{"output", output_items(of, output, last)});
  for (const Map& map : maps) scene.items.emplace_back(name_above(map));
  const Point arrow_middle = last.lattice.origin + Point{-gap / 2, last.height() / 2};
  scene.items.push_back(
      arrow(arrow_middle - Point{arrow_length / 2, 0}, arrow_middle + Point{arrow_length / 2, 0}, arrow_head));

  std::string description = given_sentences(of) + map_sentence("input", *of.input_values);
  if (of.kernel_values) description += map_sentence("kernel", *of.kernel_values);
  description += output_sentence(of, output);
  const Size blanks = static_cast<Size>(output.blanks.size());
  return {.title = capitalised(std::string(name_in_text(of.layer.operation))) + ", " + shape_words(input_sizes(of)) +
                   " to " + shape_words(of.output) + ": " + counted(blanks, "output cell") +
                   (output.is_solved ? " filled in" : " to fill in"),
          .description = std::move(description),
          .scene = std::move(scene)};
}

}  // namespace convguide
