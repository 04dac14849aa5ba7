#include "scene/legend.h"

#include <algorithm>
#include <string_view>

#include "scene/lattice.h"
#include "scene/text_extent.h"
#include "scene/translate.h"

namespace convguide {
namespace {

// In type sizes.
constexpr double swatch_side = 1.0;
constexpr double swatch_distance = 0.45;
constexpr double entry_distance = 1.8;
constexpr double line_height = 1.7;

const char* label_of(EmptyKind kind) {
  switch (kind) {
    case EmptyKind::padding: return "padding";
    case EmptyKind::inserted: return "inserted zero";
    case EmptyKind::extra: return "extra zero";
    case EmptyKind::unreached_input:
    case EmptyKind::unreached_padding: return "never reached";
    case EmptyKind::cropped:
    case EmptyKind::cropped_output: return "cropped";
    case EmptyKind::left_out: return "left out";
    case EmptyKind::untouched: return "never touched";
  }
  return "";
}

// A cell of that kind with its first corner at (0, 0), drawn as in the map.
std::vector<Item> swatch(EmptyKind kind, double side) {
  const std::vector<Point> square = {{0, 0}, {side, 0}, {side, side}, {0, side}};
  const std::vector<Segment> border = {
      {square[0], square[1]}, {square[1], square[2]}, {square[2], square[3]}, {square[3], square[0]}};
  const Lines solid = {.segments = border, .role = Role::grid};
  const Lines dashed = {.segments = border, .role = Role::padding, .dash = Dash::dashed};
  const Polygon input = {.points = square, .fill = Role::input};
  const Polygon hatching = {.points = square, .fill = Role::hatch, .pattern = Pattern::hatched};
  const Lines cross = {.segments = {{square[0], square[2]}, {square[1], square[3]}}, .role = Role::padding};
  switch (kind) {
    case EmptyKind::padding: return {dashed};
    case EmptyKind::inserted:
      return {Polygon{.points = square, .fill = Role::inserted}, solid,
              Dots{.centres = {{side / 2, side / 2}}, .radius = side * 0.12, .role = Role::inserted_ink}};
    case EmptyKind::extra: return {Polygon{.points = square, .fill = Role::extra}, dashed};
    case EmptyKind::unreached_input: return {input, solid, hatching};
    case EmptyKind::unreached_padding: return {dashed, hatching};
    case EmptyKind::cropped: return {input, solid, Polygon{.points = square, .fill = Role::veil}, cross};
    case EmptyKind::left_out: return {Lines{.segments = border, .role = Role::output_grid}, cross};
    case EmptyKind::cropped_output:
      return {Polygon{.points = square, .fill = Role::output_pending},
              Lines{.segments = border, .role = Role::output_grid}, cross};
    case EmptyKind::untouched:
      return {Polygon{.points = square, .fill = Role::output_pending},
              Lines{.segments = border, .role = Role::output_grid}, hatching};
  }
  return {};
}

}  // namespace

Legend make_legend(const std::vector<EmptyKind>& kinds, double width, double label_size) {
  Legend legend;
  const double side = swatch_side * label_size;
  Point at = {0, 0};
  for (std::size_t index = 0; index < kinds.size(); ++index) {
    const EmptyKind kind = kinds[index];
    auto items = swatch(kind, side);
    // Two looks of one kind share a label.
    if (index + 1 < kinds.size() && std::string_view(label_of(kind)) == label_of(kinds[index + 1])) {
      for (const Item& item : items) legend.items.push_back(translated(item, at));
      at.x += side + swatch_distance * label_size;
      continue;
    }
    Text label = {.at = {side + swatch_distance * label_size, side / 2},
                  .horizontal = Horizontal::left,
                  .runs = {{label_of(kind)}},
                  .size = label_size,
                  .role = Role::faint};
    const double entry_width = label.at.x + estimated_width(label.runs, label_size);
    if (at.x > 0 && at.x + entry_width > width) at = {0, at.y + line_height * label_size};
    items.emplace_back(label);
    for (const Item& item : items) legend.items.push_back(translated(item, at));
    legend.width = std::max(legend.width, at.x + entry_width);
    legend.height = at.y + side + descender_depth * label_size;
    at.x += entry_width + entry_distance * label_size;
  }
  return legend;
}

}  // namespace convguide
