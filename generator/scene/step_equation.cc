#include "scene/step_equation.h"

#include <algorithm>
#include <set>

#include "scene/indexed_letter.h"
#include "scene/map_pairs.h"
#include "scene/number_text.h"
#include "tensors/pooling.h"

namespace convguide {
namespace {

EquationForm form_of(Operation operation) {
  switch (operation) {
    case Operation::convolution:
    case Operation::transposed_convolution: return EquationForm::sum_of_products;
    case Operation::max_pooling: return EquationForm::maximum;
    case Operation::average_pooling: return EquationForm::average;
  }
  return EquationForm::sum_of_products;
}

// The value at `index` of plane number `plane` of a tensor whose planes have that shape.
double value_at(const Tensor& tensor, const Shape& shape, Size plane, const Index& index) {
  const std::size_t cells = static_cast<std::size_t>(cell_count(shape).value_or(0));
  return tensor.values[static_cast<std::size_t>(plane) * cells + offset(shape, index)];
}

void add_terms(StepEquation& equation, const Case& of, Size input_map, const Shape& input_plane) {
  const bool pooling = is_pooling(of.layer.operation);
  Index place(equation.window.size(), 0);
  equation.divisor = 0;
  visit_window(of.axes, equation.output, [&](const Tap& tap) {
    const bool is_input = !tap.input.empty();
    if (counts_in_average(tap.kind, of.layer.counts_padding)) ++equation.divisor;
    EquationTerm term = {
        .input_map = input_map, .place = place, .weight = tap.weight, .kind = tap.kind, .input = tap.input};
    advance(place, equation.window);
    if (pooling && !is_input) return;
    if (of.input_values) {
      term.input_value = is_input ? value_at(*of.input_values, input_plane, input_map, tap.input) : 0;
    }
    if (of.kernel_values) {
      term.weight_value = value_at(*of.kernel_values, equation.window,
                                   kernel_number(of.layer, equation.output_map, input_map), tap.weight);
    }
    equation.terms.push_back(std::move(term));
  });
}

std::vector<Run> number(double value, int decimals, bool in_parentheses) {
  const std::string text = number_text(value, decimals);
  const bool is_negative = text.starts_with("−");
  return {{in_parentheses && is_negative ? "(" + text + ")" : text}};
}

std::vector<Run> letter(const std::string& name, Index index, bool numbers_map, Size map) {
  if (numbers_map) index.insert(index.begin(), map);
  return indexed_letter(name, index);
}

// "x(0, 1)" for x with the subscript 0,1.
std::string plain_text(const std::vector<Run>& runs) {
  std::string text;
  for (const Run& run : runs) {
    if (run.script == Script::normal) {
      text += run.text;
      continue;
    }
    text += "(";
    for (const char character : run.text) {
      text += character;
      if (character == ',') text += ' ';
    }
    text += ")";
  }
  return text;
}

bool is_shown(const StepEquation& equation, const EquationTerm& term) {
  for (std::size_t axis = 0; axis < term.place.size(); ++axis) {
    const auto shown = shown_places(equation, axis);
    if (std::find(shown.begin(), shown.end(), term.place[axis]) == shown.end()) return false;
  }
  return true;
}

std::string term_text(const StepEquation& equation, const EquationTerm& term) {
  const std::string input = plain_text(input_factor(equation, term));
  if (equation.form != EquationForm::sum_of_products) return input;
  return input + "·" + plain_text(weight_factor(equation, term));
}

// The terms with `separator` between them, and an ellipsis for each run of terms that is not written out.
std::string term_list(const StepEquation& equation, const std::string& separator) {
  std::string text;
  bool in_ellipsis = false;
  for (const EquationTerm& term : equation.terms) {
    const bool shown = is_shown(equation, term);
    if (!shown && in_ellipsis) continue;
    in_ellipsis = !shown;
    text += (text.empty() ? "" : separator) + (shown ? term_text(equation, term) : "…");
  }
  return text;
}

}  // namespace

StepEquation step_equation(const Case& of, Size step, Size output_map) {
  StepEquation equation = {.form = form_of(of.layer.operation),
                           .output_map = output_map,
                           .output = index_of_step(of.output, step - 1),
                           .window = {},
                           .terms = {},
                           .result = {}};
  Shape input_plane;
  for (const SlidingAxis& axis : of.axes) {
    equation.window.push_back(axis.kernel);
    input_plane.push_back(axis.input);
  }
  const bool pooling = is_pooling(of.layer.operation);
  equation.numbers_inputs = of.layer.input_channels > 1;
  equation.numbers_outputs = pooling ? equation.numbers_inputs : of.layer.output_channels > 1;
  const Span seen = seen_inputs(of.layer, output_map);
  for (Size map = seen.begin; map < seen.end; ++map) add_terms(equation, of, map, input_plane);
  if (of.input_values) equation.input_decimals = decimals_for(of.input_values->values);
  if (of.kernel_values) equation.weight_decimals = decimals_for(of.kernel_values->values);
  if (of.output_values) {
    equation.result_decimals = decimals_for(of.output_values->values);
    equation.result = value_at(*of.output_values, of.output, output_map, equation.output);
  }
  return equation;
}

std::vector<Size> shown_places(Size count) {
  constexpr Size most_shown = 7;
  if (count > most_shown) return {0, 1, count - 1};
  std::vector<Size> places;
  for (Size place = 0; place < count; ++place) places.push_back(place);
  return places;
}

std::vector<Size> shown_places(const StepEquation& equation, std::size_t axis) {
  std::set<Size> with_terms;
  for (const EquationTerm& term : equation.terms) with_terms.insert(term.place[axis]);
  const std::vector<Size> places(with_terms.begin(), with_terms.end());
  const std::size_t written = shown_places(equation.window[axis]).size();
  if (places.size() <= written) return places;
  return {places[0], places[1], places.back()};
}

bool is_shortened(const StepEquation& equation) {
  return std::any_of(equation.window.begin(), equation.window.end(),
                     [](Size size) { return static_cast<Size>(shown_places(size).size()) < size; });
}

std::vector<Run> input_factor(const StepEquation& equation, const EquationTerm& term) {
  if (term.input.empty()) return {{"0"}};
  if (!term.input_value) return letter("x", term.input, equation.numbers_inputs, term.input_map);
  return number(*term.input_value, equation.input_decimals, equation.form != EquationForm::maximum);
}

std::vector<Run> weight_factor(const StepEquation& equation, const EquationTerm& term) {
  if (!term.weight_value) return letter("w", term.weight, equation.numbers_inputs, term.input_map);
  return number(*term.weight_value, equation.weight_decimals, true);
}

std::vector<Run> output_letter(const StepEquation& equation) {
  return letter("y", equation.output, equation.numbers_outputs, equation.output_map);
}

std::string equals_sign(const StepEquation& equation) {
  if (!equation.result) return "=";
  const auto is_exact = [&](const EquationTerm& term) {
    return is_printed_exactly(*term.input_value, equation.input_decimals) &&
           (!term.weight_value || is_printed_exactly(*term.weight_value, equation.weight_decimals));
  };
  const bool all_exact = is_printed_exactly(*equation.result, equation.result_decimals) &&
                         std::all_of(equation.terms.begin(), equation.terms.end(), is_exact);
  return all_exact ? "=" : "≈";
}

std::string print_equation(const StepEquation& equation) {
  std::string text = plain_text(output_letter(equation)) + " = ";
  switch (equation.form) {
    case EquationForm::sum_of_products: text += term_list(equation, " + "); break;
    case EquationForm::maximum: text += "max(" + term_list(equation, ", ") + ")"; break;
    case EquationForm::average:
      text += "(" + term_list(equation, " + ") + ")/" + std::to_string(equation.divisor);
      break;
  }
  if (!equation.result) return text;
  return text + " " + equals_sign(equation) + " " + number_text(*equation.result, equation.result_decimals);
}

std::string print_stamp(const Case& of, Size step) {
  if (of.input_values) {
    const std::vector<double>& values = of.input_values->values;
    return "y + " + plain_text(number(values[static_cast<std::size_t>(step - 1)], decimals_for(values), true)) + "·w";
  }
  Shape input;
  for (const SlidingAxis& axis : of.axes) input.push_back(axis.input);
  return "y + " + plain_text(indexed_letter("x", index_of_step(input, step - 1))) + "·w";
}

}  // namespace convguide
