#include "scene/legend.h"

#include <algorithm>
#include <string>

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
    case EmptyKind::unreached: return "never reached";
    case EmptyKind::cropped: return "cropped";
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
  switch (kind) {
    case EmptyKind::padding: return {dashed};
    case EmptyKind::inserted:
      return {Polygon{.points = square, .fill = Role::inserted}, solid,
              Dots{.centres = {{side / 2, side / 2}}, .radius = side * 0.12, .role = Role::inserted_ink}};
    case EmptyKind::extra: return {Polygon{.points = square, .fill = Role::extra}, dashed};
    case EmptyKind::unreached:
      return {Polygon{.points = square, .fill = Role::hatch, .pattern = Pattern::hatched}, solid};
    case EmptyKind::cropped:
      return {solid, Lines{.segments = {{square[0], square[2]}, {square[1], square[3]}}, .role = Role::padding}};
  }
  return {};
}

}  // namespace

Legend make_legend(const std::vector<EmptyKind>& kinds, double width, double label_size) {
  Legend legend;
  const double side = swatch_side * label_size;
  Point at = {0, 0};
  for (const EmptyKind kind : kinds) {
    Text label = {.at = {side + swatch_distance * label_size, side / 2},
                  .horizontal = Horizontal::left,
                  .runs = {{label_of(kind)}},
                  .size = label_size,
                  .role = Role::faint};
    const double entry_width = label.at.x + estimated_width(label.runs, label_size);
    if (at.x > 0 && at.x + entry_width > width) at = {0, at.y + line_height * label_size};
    auto items = swatch(kind, side);
    items.emplace_back(label);
    for (const Item& item : items) legend.items.push_back(translated(item, at));
    legend.width = std::max(legend.width, at.x + entry_width);
    legend.height = at.y + side + descender_depth * label_size;
    at.x += entry_width + entry_distance * label_size;
  }
  return legend;
}

}  // namespace convguide
