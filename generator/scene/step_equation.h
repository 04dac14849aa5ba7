// One step as an equation: which cells and weights make an output cell, and how. Figures, alternative texts and pages
// all print the same equation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"
#include "tensors/case.h"
#include "tensors/window.h"

namespace convguide {

// A cell under the window, and the weight that multiplies it.
struct EquationTerm {
  Size input_map = 0;
  Index place = {};  // where it stands in the window, from (0, …, 0), in the order in which the window covers the input
  Index weight = {};  // which weight of the kernel; for a transposed convolution that of the rotated kernel
  CellKind kind = CellKind::input;
  Index input = {};                         // which cell of the input map shows there; empty where none does
  std::optional<double> input_value = {};   // zero where a zero is added; unset where the case has no values
  std::optional<double> weight_value = {};  // unset where the case has no values, and for pooling
};

enum class EquationForm { sum_of_products, maximum, average };

struct StepEquation {
  EquationForm form = EquationForm::sum_of_products;
  Size output_map = 0;
  Index output;                     // the output cell
  Shape window;                     // weights along each axis
  Size divisor = 1;                 // what an average divides by
  std::vector<EquationTerm> terms;  // by input maps, then in row-major order of places; no padding for pooling
  std::optional<double> result;     // unset where the case has no values
  // Whether letters tell the map besides the cell, since there are several.
  bool numbers_inputs = false;
  bool numbers_outputs = false;
  // How many decimals are printed; the same for all steps of a case.
  int input_decimals = 0;
  int weight_decimals = 0;
  int result_decimals = 0;
};

// The equation of a step, from 1, of plan and planes: that of one output map, counted from 0. A transposed convolution
// gives that of the equivalent direct one.
StepEquation step_equation(const Case& of, Size step, Size output_map = 0);

// The places along an axis of a window of `count` that are written out: all of up to seven, else the first, the second
// and the last. Between the last two, an ellipsis stands for the rest.
std::vector<Size> shown_places(Size count);

// The same of a step: padding that pooling leaves out has no place. Empty where there are no terms at all.
std::vector<Size> shown_places(const StepEquation& equation, std::size_t axis);

// Whether some terms are not written out.
bool is_shortened(const StepEquation& equation);

// The cell and the weight of a term, and the output cell: numbers, or letters with indices that count from 0. Negative
// factors and summands stand in parentheses.
std::vector<Run> input_factor(const StepEquation& equation, const EquationTerm& term);
std::vector<Run> weight_factor(const StepEquation& equation, const EquationTerm& term);
std::vector<Run> output_letter(const StepEquation& equation);

// "=", or "≈" where some number is not printed with all its decimals.
std::string equals_sign(const StepEquation& equation);

// As plain text: "y(0, 0) = 3·0 + 3·1 + … = 12", "y(0, 0) = max(3, 2, …) = 3", "y(0) = x(0)·w(0) + x(1)·w(1)".
std::string print_equation(const StepEquation& equation);

// What a step, from 1, of the view stamp adds to the output of a transposed convolution, as plain text:
// "y + x(0, 1)·w", or "y + 3·w" with values.
std::string print_stamp(const Case& of, Size step);

}  // namespace convguide
