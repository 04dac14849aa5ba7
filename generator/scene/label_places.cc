#include "scene/label_places.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "scene/text_extent.h"

namespace convguide {
namespace {

double middle_of(const SizeMark& mark) { return static_cast<double>(mark.begin + mark.end) / 2; }

bool same_text(const SizeMark& one, const SizeMark& other) {
  return std::equal(one.label.begin(), one.label.end(), other.label.begin(), other.label.end(),
                    [](const Run& a, const Run& b) { return a.text == b.text; });
}

// Whether labels on one line touch.
bool any_touch(const std::vector<LabelPlace>& places) {
  double last_end[2] = {-1e9, -1e9};
  for (const LabelPlace& place : places) {
    if (place.begin() < last_end[place.line] + label_gap) return true;
    last_end[place.line] = place.end();
  }
  return false;
}

// The place well inside the mark, nearest to its middle, where a leader clears all labels of the first line.
std::optional<double> leader_place(const SizeMark& mark, const MarkedEdge& edge,
                                   const std::vector<LabelPlace>& places) {
  const double begin = along_edge(edge, static_cast<double>(mark.begin));
  const double end = along_edge(edge, static_cast<double>(mark.end));
  const double middle = (begin + end) / 2;
  // Nearer to its end, it could be taken for the next mark's.
  constexpr double farthest = 0.35;  // from the middle, in lengths of the mark
  double least = middle - farthest * (end - begin);
  double most = middle + farthest * (end - begin);
  for (const LabelPlace& place : places) {
    if (place.line > 0) continue;
    if (place.centre < middle) least = std::max(least, place.end() + leader_gap);
    if (place.centre > middle) most = std::min(most, place.begin() - leader_gap);
  }
  if (least > most) return std::nullopt;
  return std::clamp(middle, least, most);
}

// Moves as few labels as possible to the second line, each of them joined to its mark by a leader, so that none touch.
// Tells whether there is a way.
bool use_second_line(const std::vector<SizeMark>& marks, const MarkedEdge& edge, std::vector<LabelPlace>& places) {
  const auto count = places.size();
  constexpr std::size_t most_marks = 8;
  if (count > most_marks) return false;
  std::vector<unsigned> choices((1U << count) - 1);
  std::iota(choices.begin(), choices.end(), 1U);
  std::stable_sort(choices.begin(), choices.end(),
                   [](unsigned one, unsigned other) { return std::popcount(one) < std::popcount(other); });
  std::optional<std::vector<LabelPlace>> best;
  int fewest = 0;
  double least_shift = 0;  // of leaders away from the middles of their marks
  for (const unsigned choice : choices) {
    if (best && std::popcount(choice) > fewest) break;
    auto tried = places;
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
  if (best) places = *best;
  return best.has_value();
}

// Leaves out labels whose text has stood before.
void drop_repeated(const std::vector<SizeMark>& marks, std::vector<LabelPlace>& places) {
  for (std::size_t at = 1; at < marks.size(); ++at) {
    const auto repeated = [&](const SizeMark& earlier) { return same_text(earlier, marks[at]); };
    places[at].shown = std::none_of(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(at), repeated);
  }
}

// Labels that touch and are moved together.
struct Cluster {
  std::vector<LabelPlace*> labels;
  double weight = 1;
  double wish = 0;    // where the first of them should begin
  double length = 0;  // of all labels and the gaps between them

  double end() const { return wish + length; }
};

// Moves shown labels along the line until none touch. They stay in order; long marks keep theirs nearest to its place.
void spread(const std::vector<SizeMark>& marks, std::vector<LabelPlace>& places) {
  std::vector<Cluster> clusters;
  for (std::size_t at = 0; at < places.size(); ++at) {
    if (!places[at].shown) continue;
    const auto cells = static_cast<double>(marks[at].end - marks[at].begin);
    Cluster added = {{&places[at]}, cells * cells, places[at].begin(), 2 * places[at].half_length};
    while (!clusters.empty() && clusters.back().end() + label_gap > added.wish) {
      Cluster both = clusters.back();
      const double before = both.length + label_gap;
      both.wish = (both.weight * both.wish + added.weight * (added.wish - before)) / (both.weight + added.weight);
      both.weight += added.weight;
      both.length = before + added.length;
      both.labels.insert(both.labels.end(), added.labels.begin(), added.labels.end());
      added = both;
      clusters.pop_back();
    }
    clusters.push_back(added);
  }
  for (const Cluster& cluster : clusters) {
    double begin = cluster.wish;
    for (LabelPlace* label : cluster.labels) {
      label->centre = begin + label->half_length;
      begin = label->end() + label_gap;
    }
  }
}

// Moves labels away from the end of the edge around which other marks stand.
void clear_crowded_end(const std::vector<SizeMark>& marks, const MarkedEdge& edge, std::vector<LabelPlace>& places) {
  if (edge.crowded == EdgeEnd::begin) {
    double least = along_edge(edge, static_cast<double>(marks.front().begin)) - places.front().half_length;
    for (LabelPlace& place : places) {
      if (!place.shown) continue;
      place.centre = std::max(place.centre, least + place.half_length);
      least = place.end() + label_gap;
    }
  }
  if (edge.crowded == EdgeEnd::end) {
    double most = along_edge(edge, static_cast<double>(marks.back().end)) + places.back().half_length;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
      if (!place->shown) continue;
      place->centre = std::min(place->centre, most - place->half_length);
      most = place->begin() - label_gap;
    }
  }
}

}  // namespace

double along_edge(const MarkedEdge& edge, double cell) {
  const Point point = edge.origin + cell * edge.cell_step;
  return is_level(edge.side) ? point.x : point.y;
}

std::vector<LabelPlace> place_labels(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size) {
  std::vector<LabelPlace> places;
  for (const SizeMark& mark : marks) {
    const double length =
        is_level(edge.side) ? estimated_width(mark.label, label_size) : (digit_height + descender_depth) * label_size;
    places.push_back({.centre = along_edge(edge, middle_of(mark)), .half_length = length / 2});
  }
  if (!any_touch(places)) return places;
  // Beside a slanted edge, labels of two lines would stand on one another.
  const bool is_slanted = edge.cell_step.x != 0 && edge.cell_step.y != 0;
  if (!is_slanted && use_second_line(marks, edge, places)) return places;
  drop_repeated(marks, places);
  spread(marks, places);
  clear_crowded_end(marks, edge, places);
  return places;
}

}  // namespace convguide
