// An equation set in lines: one for each row of the window, terms under terms and operators under operators.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "scene/step_equation.h"

namespace convguide {

// Where things stand in a line, in ems; wide enough for every step of a case, and with a line for every row of its
// window.
struct EquationColumns {
  std::vector<Size> rows;  // the rows and columns of the window that are written out
  std::vector<Size> columns;
  double output = 0;           // the width of the cell around the output
  double first_operator = 0;   // the middle of the first operator
  double opening = 0;          // where what stands behind it begins: a term, "max(", the result's cell
  std::vector<double> begins;  // where the term of each column begins
  double input_room = 0;       // the width of a term's first factor, and of the dot and the second
  double weight_room = 0;
  double width = 0;  // of a line
};
EquationColumns equation_columns(const Case& of);

// In ems: the height of a line, and the lines of the block of an input map. After the last block stands the result, if
// there is one.
inline constexpr double line_height = 1.7;
double block_height(const EquationColumns& columns, bool with_result);

// The lines of one input map, which is the first or the last of them or both, with their upper left corner at `origin`
// and a type of `size` points.
struct EquationBlock {
  Size input_map = 0;
  bool is_first = true;
  bool is_last = true;
};
std::vector<Item> equation_lines(const StepEquation& equation, const EquationBlock& block,
                                 const EquationColumns& all_columns, const Point& origin, double size);

}  // namespace convguide
