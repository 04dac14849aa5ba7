// What stands in the cells of the view "matrix": values where the case has some, else letters with indices.
#pragma once

#include <string>

#include "scene/scene.h"
#include "tensors/case.h"

namespace convguide {

// Letters such as w₀,₁, or numbers; all in one size. Numbers too long for their cells are abbreviated
// (cell_numbers.h).
struct MatrixText {
  bool has_numbers = false;
  std::string separator = ",";  // between the numbers of an index; empty where cells are narrow
  double size = 0;              // 0 where cells are too small for any text
  double weight_room = 0;       // for the width of a number in a cell of the matrix, in points
  double value_room = 0;        // the same for the vectors

  bool is_shown() const { return size > 0; }
};

// How wide the cells of the two vectors are, in cells of the matrix: as wide, or wider where numbers need it.
double vector_width(const Case& of);

// The text for matrix cells of these sides, in points, and vectors whose cells are `vector_cell` points wide.
MatrixText matrix_text(const Case& of, double cell_width, double cell_height, double vector_cell);

// The text of a weight, whose index in the kernel is `weight`, and of a cell of the input or the output, which count
// from 0 in row-major order.
std::vector<Run> weight_runs(const Case& of, const MatrixText& text, const Index& weight);
std::vector<Run> input_runs(const Case& of, const MatrixText& text, Size cell);
std::vector<Run> output_runs(const Case& of, const MatrixText& text, Size cell);

}  // namespace convguide
