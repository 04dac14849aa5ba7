// Where the labels of size marks stand, so that none stands on another.
#pragma once

#include <optional>
#include <vector>

#include "scene/size_marks.h"

namespace convguide {

// Where a label stands: its middle along the edge (x of a level edge, y of any other), and on which line, 0 being the
// nearest to the edge. A leader may join a label on the second line to its mark. Labels that repeat another's text may
// be left out.
struct LabelPlace {
  double centre = 0;
  double half_length = 0;
  int line = 0;
  bool shown = true;
  std::optional<double> leader = std::nullopt;  // where along the edge it stands

  double begin() const { return centre - half_length; }
  double end() const { return centre + half_length; }
};

// One place for each mark. Labels stand in the middle of their marks, on a second line where the first is too tight.
// Where even that does not do, no text is said twice, and labels move along the edge, those of long marks the least.
std::vector<LabelPlace> place_labels(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size);

// Where cell `cell` of an edge begins, measured as the places are.
double along_edge(const MarkedEdge& edge, double cell);

// In points: between two labels, and between a leader and labels.
inline constexpr double label_gap = 3;
inline constexpr double leader_gap = 1.5;

}  // namespace convguide
