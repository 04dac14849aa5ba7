#include "scene/size_marks.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <optional>
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
constexpr double leader_gap = 1.5;     // between a leader and labels

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

// Where a label stands: its middle along the edge (x of a level edge, y of any other), and on which line, 0 being the
// nearest to the edge. A leader may join a label on the second line to its mark. Labels that repeat another's text may
// be left out.
struct Placement {
  double centre = 0;
  double half_length = 0;
  int line = 0;
  bool shown = true;
  std::optional<double> leader = std::nullopt;  // where along the edge it stands

  double begin() const { return centre - half_length; }
  double end() const { return centre + half_length; }
};

double along(const MarkedEdge& edge, double cell) {
  const Point point = point_at(edge, cell);
  return is_level(edge.side) ? point.x : point.y;
}

bool same_text(const SizeMark& one, const SizeMark& other) {
  return std::equal(one.label.begin(), one.label.end(), other.label.begin(), other.label.end(),
                    [](const Run& a, const Run& b) { return a.text == b.text; });
}

// Whether labels on one line touch.
bool any_touch(const std::vector<Placement>& placements) {
  double last_end[2] = {-1e9, -1e9};
  for (const Placement& placement : placements) {
    if (placement.begin() < last_end[placement.line] + label_gap) return true;
    last_end[placement.line] = placement.end();
  }
  return false;
}

// The place well inside the mark, nearest to its middle, where a leader clears all labels of the first line.
std::optional<double> leader_place(const SizeMark& mark, const MarkedEdge& edge,
                                   const std::vector<Placement>& placements) {
  const double begin = along(edge, static_cast<double>(mark.begin));
  const double end = along(edge, static_cast<double>(mark.end));
  const double middle = (begin + end) / 2;
  // Nearer to its end, it could be taken for the next mark's.
  constexpr double farthest = 0.35;  // from the middle, in lengths of the mark
  double least = middle - farthest * (end - begin);
  double most = middle + farthest * (end - begin);
  for (const Placement& placement : placements) {
    if (placement.line > 0) continue;
    if (placement.centre < middle) least = std::max(least, placement.end() + leader_gap);
    if (placement.centre > middle) most = std::min(most, placement.begin() - leader_gap);
  }
  if (least > most) return std::nullopt;
  return std::clamp(middle, least, most);
}

// Moves as few labels as possible to the second line, each of them joined to its mark by a leader, so that none touch.
// Tells whether there is a way.
bool use_second_line(const std::vector<SizeMark>& marks, const MarkedEdge& edge, std::vector<Placement>& placements) {
  const auto count = placements.size();
  constexpr std::size_t most_marks = 8;
  if (count > most_marks) return false;
  std::vector<unsigned> choices((1U << count) - 1);
  std::iota(choices.begin(), choices.end(), 1U);
  std::stable_sort(choices.begin(), choices.end(),
                   [](unsigned one, unsigned other) { return std::popcount(one) < std::popcount(other); });
  std::optional<std::vector<Placement>> best;
  int fewest = 0;
  double least_shift = 0;  // of leaders away from the middles of their marks
  for (const unsigned choice : choices) {
    if (best && std::popcount(choice) > fewest) break;
    auto tried = placements;
    for (std::size_t at = 0; at < count; ++at) tried[at].line = (choice >> at & 1U) == 1U ? 1 : 0;
    bool holds = !any_touch(tried);
    double shift = 0;
    for (std::size_t at = 0; holds && at < count; ++at) {
      if (tried[at].line == 0) continue;
      tried[at].leader = leader_place(marks[at], edge, tried);
      holds = tried[at].leader.has_value();
      if (holds) shift += std::abs(*tried[at].leader - tried[at].centre);
    }
    if (!holds || (best && shift >= least_shift)) continue;
    best = tried;
    fewest = std::popcount(choice);
    least_shift = shift;
  }
  if (best) placements = *best;
  return best.has_value();
}

// Moves each label that touches the one before it to the second line.
void part_labels(std::vector<Placement>& placements) {
  double last_end[2] = {-1e9, -1e9};
  for (Placement& placement : placements) {
    placement.line = 0;
    if (!placement.shown) continue;
    placement.line = placement.begin() < last_end[0] + label_gap ? 1 : 0;
    last_end[placement.line] = placement.end();
  }
}

// Leaves out labels whose text has stood before.
void drop_repeated(const std::vector<SizeMark>& marks, std::vector<Placement>& placements) {
  for (std::size_t at = 1; at < marks.size(); ++at) {
    const auto repeated = [&](const SizeMark& earlier) { return same_text(earlier, marks[at]); };
    placements[at].shown = std::none_of(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(at), repeated);
  }
}

// Moves the outer labels outwards until they part from their neighbours.
void push_outwards(std::vector<Placement>& placements) {
  std::vector<Placement*> shown;
  for (Placement& placement : placements) {
    if (placement.shown) shown.push_back(&placement);
  }
  if (shown.size() < 2) return;
  Placement& first = *shown.front();
  first.centre = std::min(first.centre, shown[1]->begin() - label_gap - first.half_length);
  Placement& last = *shown.back();
  last.centre = std::max(last.centre, shown[shown.size() - 2]->end() + label_gap + last.half_length);
}

// Labels stand in the middle of their marks, on a second line where the first is too tight. Where even that does not
// do, no text is said twice, and the outer labels move outwards.
std::vector<Placement> place_labels(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  std::vector<Placement> placements;
  for (const SizeMark& mark : marks) {
    const double length =
        is_level(edge.side) ? estimated_width(mark.label, label_size) : (digit_height + descender_depth) * label_size;
    placements.push_back({.centre = along(edge, middle_of(mark)), .half_length = length / 2});
  }
  if (!any_touch(placements) || use_second_line(marks, edge, placements)) return placements;
  drop_repeated(marks, placements);
  push_outwards(placements);
  part_labels(placements);
  return placements;
}

double widest_label(const std::vector<SizeMark>& marks, double label_size) {
  double widest = 0;
  for (const SizeMark& mark : marks) widest = std::max(widest, estimated_width(mark.label, label_size));
  return widest;
}

// From one line of labels to the next, away from the edge.
double line_distance_of(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  return is_level(edge.side) ? line_spacing * label_size : widest_label(marks, label_size) + label_gap;
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
    const Placement& placement = placements[index];
    const double distance = line_distance + label_distance + placement.line * line_distance_of(marks, edge, label_size);
    if (placement.leader) {
      const double cell =
          static_cast<double>(mark.begin) +
          (*placement.leader - along(edge, static_cast<double>(mark.begin))) / (along(edge, 1) - along(edge, 0));
      const Point foot = point_at(edge, cell);
      drawn.segments.push_back({foot + line_distance * away, foot + (distance - leader_gap) * away});
    }
    Text label = {.at = point_at(edge, middle_of(mark)) + distance * away,
                  .runs = mark.label,
                  .size = label_size,
                  .role = Role::ink};
    if (is_level(edge.side)) {
      label.at.x = placement.centre;
      label.vertical = edge.side == Side::above ? Vertical::baseline : Vertical::top;
    } else {
      label.at.y = placement.centre;
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
  for (const Placement& placement : place_labels(marks, edge, label_size)) {
    last_line = std::max(last_line, placement.line);
  }
  const double start = line_distance + label_distance + last_line * line_distance_of(marks, edge, label_size);
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
  const double begin = along(edge, static_cast<double>(marks.front().begin));
  const double end = along(edge, static_cast<double>(marks.back().end));
  for (const Placement& placement : place_labels(marks, edge, label_size)) {
    if (!placement.shown) continue;
    overhang.before = std::max(overhang.before, begin - placement.begin());
    overhang.after = std::max(overhang.after, placement.end() - end);
  }
  return overhang;
}

}  // namespace convguide
