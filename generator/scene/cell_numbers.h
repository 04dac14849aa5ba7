// The numbers of a map as they are set in its cells: never smaller than can be read. A number that has no room is
// written shorter: with fewer decimals, then as 1.2e6, then as 1e6. Where one has no room even so, the whole map goes
// without, so that no cell looks empty among others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"

namespace convguide {

// In points: no number in a cell is set smaller.
inline constexpr double smallest_number = 5;

// The longest form of a number of so many decimals that is no wider than `ems`; none where even the shortest is. No
// form makes a number look like zero. `has_sign`: with a plus where it is not negative.
std::optional<std::string> fitting_number(double value, int decimals, double ems, bool has_sign = false);

// How the numbers of one map are set.
struct CellNumbers {
  double room = 0;  // for the width of a number, in points
  double size = 0;  // of short ones, in points
  int decimals = 0;
  bool has_sign = false;  // "+6"
  bool are_shown = false;
};

// `cell` and `size` are the side of a cell and the largest type in points. The numbers are shown where each of `values`
// has room.
CellNumbers cell_numbers(const std::vector<double>& values, int decimals, double cell, double size,
                         bool has_sign = false);

// One of the values, or one that takes no more room, in the middle of a cell.
Text cell_text(const CellNumbers& numbers, const Point& middle, double value, Role role);

// What belongs to the numbers that a figure leaves out.
enum class NumberKind { input, kernel, stamp, output };

}  // namespace convguide
