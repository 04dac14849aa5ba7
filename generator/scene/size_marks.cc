#include "scene/size_marks.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "scene/label_places.h"
#include "scene/number_text.h"
#include "scene/text_extent.h"

namespace convguide {
namespace {

// In points: from the edge to the line, half a tick, and from the line to the label.
constexpr double line_distance = 5;
constexpr double half_tick = 2;
constexpr double label_distance = 4;
constexpr double tick_distance = 1.25;  // from a tick to a letter that hangs over it
constexpr double line_spacing = 1.15;   // in type sizes

constexpr std::string_view subscript_one = "₁";
constexpr std::string_view subscript_two = "₂";
constexpr std::string_view prime = "′";

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

double widest_label(const std::vector<SizeMark>& marks, double label_size) {
  double widest = 0;
  for (const SizeMark& mark : marks) widest = std::max(widest, estimated_width(mark.label, label_size));
  return widest;
}

// Whether a label wider than its mark stands over a tick with a letter that hangs below the line, such as p.
bool hangs_over_tick(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  const auto places = place_labels(marks, edge, label_size);
  for (std::size_t at = 0; at < marks.size(); ++at) {
    if (!places[at].shown || places[at].line > 0 || !hangs_below(marks[at].label)) continue;
    const auto covers = [&](Size cell) {
      const double tick = along_edge(edge, static_cast<double>(cell));
      return places[at].begin() <= tick && tick <= places[at].end();
    };
    if (std::any_of(marks.begin(), marks.end(),
                    [&](const SizeMark& mark) { return covers(mark.begin) || covers(mark.end); })) {
      return true;
    }
  }
  return false;
}

// From the marks' line to the labels. A slanted line comes nearer to the labels' feet than to their middles.
double distance_to_labels(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  if (edge.side == Side::above && hangs_over_tick(marks, edge, label_size)) {
    return std::max(label_distance, half_tick + tick_distance + descender_depth * label_size);
  }
  if (is_level(edge.side) || edge.cell_step.y == 0) return label_distance;
  return label_distance + std::abs(edge.cell_step.x / edge.cell_step.y) * digit_height / 2 * label_size;
}

// From one line of labels to the next, away from the edge.
double line_distance_of(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  return is_level(edge.side) ? line_spacing * label_size : widest_label(marks, label_size) + label_gap;
}

}  // namespace

bool is_level(Side side) { return side == Side::above || side == Side::below; }

std::vector<Run> size_label(std::string_view symbol, Size size, SizeLabels labels) {
  const std::string number = number_text(static_cast<double>(size), 0);
  if (labels != SizeLabels::full) return {{number}};
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
  runs.push_back({" = " + number});
  return runs;
}

std::vector<Item> draw_size_marks(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  if (marks.empty()) return {};
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
    const LabelPlace& placement = placements[index];
    const auto cell_at = [&](double place) {
      return (place - along_edge(edge, 0)) / (along_edge(edge, 1) - along_edge(edge, 0));
    };
    const double distance = line_distance + distance_to_labels(marks, edge, label_size) +
                            placement.line * line_distance_of(marks, edge, label_size);
    if (placement.leader) {
      const Point foot = point_at(edge, cell_at(*placement.leader));
      const double tail = edge.side == Side::above && hangs_below(mark.label) ? descender_depth * label_size : 0;
      drawn.segments.push_back({foot + line_distance * away, foot + (distance - tail - leader_gap) * away});
    }
    Text label = {.at = point_at(edge, cell_at(placement.centre)) + distance * away,
                  .runs = mark.label,
                  .size = label_size,
                  .role = Role::ink};
    if (is_level(edge.side)) {
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
  int last_line = 0;
  for (const LabelPlace& placement : place_labels(marks, edge, label_size)) {
    last_line = std::max(last_line, placement.line);
  }
  const double start = line_distance + distance_to_labels(marks, edge, label_size) +
                       last_line * line_distance_of(marks, edge, label_size);
  switch (edge.side) {
    case Side::above: return start + digit_height * label_size;
    case Side::below: return start + (digit_height + descender_depth) * label_size;
    case Side::left:
    case Side::right: return start + widest_label(marks, label_size);
  }
  return start;
}

Overhang size_marks_overhang(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  Overhang overhang;
  if (marks.empty()) return overhang;
  const double begin = along_edge(edge, static_cast<double>(marks.front().begin));
  const double end = along_edge(edge, static_cast<double>(marks.back().end));
  for (const LabelPlace& placement : place_labels(marks, edge, label_size)) {
    if (!placement.shown) continue;
    overhang.before = std::max(overhang.before, begin - placement.begin());
    overhang.after = std::max(overhang.after, placement.end() - end);
  }
  return overhang;
}

}  // namespace convguide
