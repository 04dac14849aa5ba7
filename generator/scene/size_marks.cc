#include "scene/size_marks.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "scene/text_extent.h"

namespace convguide {
namespace {

// In points: from the edge to the line, half a tick, from the line to the label, and between two labels.
constexpr double line_distance = 5;
constexpr double half_tick = 2;
constexpr double label_distance = 4;
constexpr double label_gap = 3;
constexpr double line_spacing = 1.15;  // in type sizes

constexpr std::string_view subscript_one = "₁";
constexpr std::string_view subscript_two = "₂";
constexpr std::string_view prime = "′";

bool is_level(Side side) { return side == Side::above || side == Side::below; }

Point away_from(Side side) {
  switch (side) {
    case Side::above: return {0, -1};
    case Side::below: return {0, 1};
    case Side::left: return {-1, 0};
    case Side::right: return {1, 0};
  }
  return {};
}

Point point_at(const MarkedEdge& edge, double cell) { return edge.origin + cell * edge.cell_step; }

double middle_of(const SizeMark& mark) { return static_cast<double>(mark.begin + mark.end) / 2; }

// Where a label stands: how far along the edge, held by which end, and on which line (0 is the nearest to the edge).
// Labels that repeat another's text may be left out.
struct Placement {
  double x = 0;
  Horizontal horizontal = Horizontal::centre;
  int line = 0;
  bool shown = true;
};

struct Extent {
  double left = 0;
  double right = 0;
};

Extent extent_of(const Placement& placement, double width) {
  switch (placement.horizontal) {
    case Horizontal::left: return {placement.x, placement.x + width};
    case Horizontal::centre: return {placement.x - width / 2, placement.x + width / 2};
    case Horizontal::right: return {placement.x - width, placement.x};
  }
  return {};
}

bool same_text(const SizeMark& one, const SizeMark& other) {
  return std::equal(one.label.begin(), one.label.end(), other.label.begin(), other.label.end(),
                    [](const Run& a, const Run& b) { return a.text == b.text; });
}

// Moves each label that touches the one before it to the second line; tells whether there was one.
bool part_labels(const std::vector<SizeMark>& marks, double label_size, std::vector<Placement>& placements) {
  bool touched = false;
  double last_end[2] = {-1e9, -1e9};
  for (std::size_t at = 0; at < marks.size(); ++at) {
    placements[at].line = 0;
    if (!placements[at].shown) continue;
    const Extent extent = extent_of(placements[at], estimated_width(marks[at].label, label_size));
    placements[at].line = extent.left < last_end[0] + label_gap ? 1 : 0;
    touched = touched || placements[at].line > 0;
    last_end[placements[at].line] = extent.right;
  }
  return touched;
}

// Labels above or below an edge stand in the middle of their marks. Where that is too tight, no text is said twice and
// the outer ones move outwards; where even that is too tight, they take a second line.
std::vector<Placement> place_labels(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  std::vector<Placement> placements;
  for (const SizeMark& mark : marks) placements.push_back({.x = point_at(edge, middle_of(mark)).x});
  if (!is_level(edge.side) || !part_labels(marks, label_size, placements)) return placements;
  std::size_t last = 0;
  for (std::size_t at = 1; at < marks.size(); ++at) {
    const auto repeated = [&](const SizeMark& earlier) { return same_text(earlier, marks[at]); };
    placements[at].shown = std::none_of(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(at), repeated);
    if (placements[at].shown) last = at;
  }
  const auto width_of = [&](std::size_t at) {
    return point_at(edge, static_cast<double>(marks[at].end)).x -
           point_at(edge, static_cast<double>(marks[at].begin)).x;
  };
  if (estimated_width(marks.front().label, label_size) > width_of(0)) {
    placements.front() = {point_at(edge, static_cast<double>(marks.front().end)).x, Horizontal::right};
  }
  if (last > 0 && estimated_width(marks[last].label, label_size) > width_of(last)) {
    placements[last] = {point_at(edge, static_cast<double>(marks[last].begin)).x, Horizontal::left};
  }
  part_labels(marks, label_size, placements);
  return placements;
}

}  // namespace

std::vector<Run> size_label(std::string_view symbol, Size size) {
  std::vector<Run> runs;
  std::string letters;
  std::string_view index;
  bool primed = false;
  for (std::string_view rest = symbol; !rest.empty();) {
    if (rest.starts_with(subscript_one) || rest.starts_with(subscript_two)) {
      index = rest.starts_with(subscript_one) ? "1" : "2";
      rest.remove_prefix(subscript_one.size());
    } else if (rest.front() == '\'') {
      primed = true;
      rest.remove_prefix(1);
    } else {
      letters += rest.front();
      rest.remove_prefix(1);
    }
  }
  if (primed) letters += prime;
  runs.push_back({letters, Slant::italic});
  if (!index.empty()) runs.push_back({std::string(index), Slant::upright, Script::subscript});
  runs.push_back({" = " + std::to_string(size)});
  return runs;
}

std::vector<Item> draw_size_marks(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  const Point away = away_from(edge.side);
  const auto placements = place_labels(marks, edge, label_size);
  Lines drawn = {.segments = {}, .role = Role::faint, .stroke = Stroke::hairline};
  std::vector<Item> labels;
  const auto add_tick = [&](Size cell) {
    const Point at = point_at(edge, static_cast<double>(cell)) + line_distance * away;
    const Segment tick = {at - half_tick * away, at + half_tick * away};
    if (std::find(drawn.segments.begin(), drawn.segments.end(), tick) == drawn.segments.end()) {
      drawn.segments.push_back(tick);
    }
  };
  for (std::size_t index = 0; index < marks.size(); ++index) {
    const SizeMark& mark = marks[index];
    drawn.segments.push_back({point_at(edge, static_cast<double>(mark.begin)) + line_distance * away,
                              point_at(edge, static_cast<double>(mark.end)) + line_distance * away});
    add_tick(mark.begin);
    add_tick(mark.end);
    if (!placements[index].shown) continue;
    const double distance = line_distance + label_distance + placements[index].line * line_spacing * label_size;
    Text label = {.at = point_at(edge, middle_of(mark)) + distance * away,
                  .runs = mark.label,
                  .size = label_size,
                  .role = Role::ink};
    if (is_level(edge.side)) {
      label.at.x = placements[index].x;
      label.horizontal = placements[index].horizontal;
      label.vertical = edge.side == Side::above ? Vertical::baseline : Vertical::top;
    } else {
      label.horizontal = edge.side == Side::left ? Horizontal::right : Horizontal::left;
    }
    labels.emplace_back(label);
  }
  std::vector<Item> items = {drawn};
  items.insert(items.end(), labels.begin(), labels.end());
  return items;
}

double size_marks_depth(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  if (marks.empty()) return 0;
  const double start = line_distance + label_distance;
  if (!is_level(edge.side)) {
    double widest = 0;
    for (const SizeMark& mark : marks) widest = std::max(widest, estimated_width(mark.label, label_size));
    return start + widest;
  }
  int last_line = 0;
  for (const Placement& placement : place_labels(marks, edge, label_size))
    last_line = std::max(last_line, placement.line);
  const double further = last_line * line_spacing * label_size;
  return start + further + digit_height * label_size + (edge.side == Side::below ? descender_depth * label_size : 0);
}

Overhang size_marks_overhang(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  Overhang overhang;
  if (marks.empty()) return overhang;
  const double begin = point_at(edge, static_cast<double>(marks.front().begin)).x;
  const double end = point_at(edge, static_cast<double>(marks.back().end)).x;
  const auto placements = place_labels(marks, edge, label_size);
  for (std::size_t at = 0; at < marks.size(); ++at) {
    if (!placements[at].shown) continue;
    const Extent extent = extent_of(placements[at], estimated_width(marks[at].label, label_size));
    overhang.before = std::max(overhang.before, begin - extent.left);
    overhang.after = std::max(overhang.after, extent.right - end);
  }
  return overhang;
}

}  // namespace convguide
