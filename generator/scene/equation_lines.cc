#include "scene/equation_lines.h"

#include <algorithm>
#include <functional>
#include <string>

#include "scene/indexed_letter.h"
#include "scene/number_text.h"
#include "scene/text_extent.h"

namespace convguide {
namespace {

// In ems.
constexpr double operator_room = 1.35;
constexpr double comma_room = 0.6;
constexpr double ellipsis_room = 2.0;   // between two columns, with an operator on either side
constexpr double output_margin = 0.35;  // around the text in the output's cell
constexpr double output_height = 1.5;
constexpr double output_distance = 0.25;  // between the last line of terms and the output's cell
constexpr double dot_distance = 0.3;      // between the dots that stand for rows
constexpr double dot_radius = 0.055;

double width_of(const std::vector<Run>& runs) { return estimated_width(runs, 1); }
double width_of(const std::string& text) { return width_of({Run{text}}); }

// The widest of the numbers, printed as a factor or, where there are none, of the letter with the largest index.
double widest(const std::optional<Tensor>& values, const std::function<std::vector<Run>(double)>& print,
              const std::vector<Run>& letter) {
  if (!values) return width_of(letter);
  double width = 0;
  for (const double value : values->values) width = std::max(width, width_of(print(value)));
  return width;
}

// A term and an equation in which to print a number.
StepEquation blank_equation(const Case& of) {
  StepEquation equation = step_equation(of, 1);
  equation.terms.clear();
  return equation;
}

Index last_of(const Case& of, const std::function<Size(const SlidingAxis&)>& size) {
  Index index;
  for (const SlidingAxis& axis : of.axes) index.push_back(size(axis) - 1);
  return index;
}

double widest_input(const Case& of, const StepEquation& blank) {
  EquationTerm term = {.input_map = of.layer.input_channels - 1,
                       .input = last_of(of, [](const SlidingAxis& axis) { return axis.input; })};
  const std::vector<Run> letter = input_factor(blank, term);
  const auto print = [&](double value) {
    term.input_value = value;
    return input_factor(blank, term);
  };
  return std::max(width_of("0"), widest(of.input_values, print, letter));
}

double widest_weight(const Case& of, const StepEquation& blank) {
  if (blank.form != EquationForm::sum_of_products) return 0;
  EquationTerm term = {.input_map = of.layer.input_channels - 1,
                       .weight = last_of(of, [](const SlidingAxis& axis) { return axis.kernel; })};
  const std::vector<Run> letter = weight_factor(blank, term);
  const auto print = [&](double value) {
    term.weight_value = value;
    return weight_factor(blank, term);
  };
  return width_of("·") + widest(of.kernel_values, print, letter);
}

double widest_output(const Case& of, StepEquation blank) {
  blank.output_map = of.layer.output_channels - 1;
  blank.output = last_of(of, [](const SlidingAxis& axis) { return axis.output; });
  double width = width_of(output_letter(blank));
  if (!of.output_values) return width;
  for (const double value : of.output_values->values) {
    width = std::max(width, width_of(number_text(value, blank.result_decimals)));
  }
  return width;
}

// What stands before the first term.
std::string opening(EquationForm form) {
  switch (form) {
    case EquationForm::sum_of_products: return "";
    case EquationForm::maximum: return "max(";
    case EquationForm::average: return "(";
  }
  return "";
}

// What closes the last line.
std::string closing(EquationForm form, std::size_t terms) {
  switch (form) {
    case EquationForm::sum_of_products: return "";
    case EquationForm::maximum: return ")";
    case EquationForm::average: return ")/" + std::to_string(terms);
  }
  return "";
}

// Draws the lines of one block.
struct Setter {
  const StepEquation& equation;
  const EquationColumns& columns;
  Point origin;
  double size;
  std::vector<Item> items = {};

  Point at(double ems, std::size_t line) const {
    const double baseline = (static_cast<double>(line) + 0.5) * line_height + digit_height / 2;
    return origin + size * Point{ems, baseline};
  }
  void write(const std::vector<Run>& runs, double ems, std::size_t line, Horizontal horizontal, Role role) {
    if (runs.front().text.empty()) return;
    items.emplace_back(Text{.at = at(ems, line),
                            .horizontal = horizontal,
                            .vertical = Vertical::baseline,
                            .runs = runs,
                            .size = size,
                            .role = role});
  }
  void write(const std::string& text, double ems, std::size_t line, Horizontal horizontal, Role role = Role::ink) {
    write({Run{text}}, ems, line, horizontal, role);
  }
  // The cell of the output, as it looks when it is being made.
  void add_output_cell(double left, std::size_t line, const std::vector<Run>& runs) {
    const double middle = (static_cast<double>(line) + 0.5) * line_height;
    const double top = middle - output_height / 2;
    const double right = left + columns.output;
    const auto corner = [&](double x, double y) { return origin + size * Point{x, y}; };
    items.emplace_back(Polygon{.points = {corner(left, top), corner(right, top), corner(right, top + output_height),
                                          corner(left, top + output_height)},
                               .fill = Role::output_active,
                               .outline = Role::kernel_ink,
                               .stroke = Stroke::strong});
    write(runs, left + columns.output / 2, line, Horizontal::centre, Role::output_active_ink);
  }
};

Role role_of(const EquationTerm& term) { return term.kind == CellKind::input ? Role::ink : Role::padding_ink; }

// Where a term stands among those that are written out.
struct Place {
  std::size_t row = 0;
  std::size_t column = 0;
};
std::optional<Place> place_of(const EquationColumns& columns, const EquationTerm& term) {
  const Size row = term.place.size() > 1 ? term.place[0] : 0;
  const auto found_row = std::find(columns.rows.begin(), columns.rows.end(), row);
  const auto found_column = std::find(columns.columns.begin(), columns.columns.end(), term.place.back());
  if (found_row == columns.rows.end() || found_column == columns.columns.end()) return std::nullopt;
  return Place{static_cast<std::size_t>(found_row - columns.rows.begin()),
               static_cast<std::size_t>(found_column - columns.columns.begin())};
}

// Whether something is left out before that row or column.
bool follows_gap(const std::vector<Size>& shown, std::size_t at) { return at > 0 && shown[at] > shown[at - 1] + 1; }

// The line of a row: an ellipsis for rows that are left out takes a line of its own.
std::size_t line_of(const EquationColumns& columns, std::size_t row) {
  std::size_t line = row;
  for (std::size_t at = 1; at <= row; ++at) line += follows_gap(columns.rows, at) ? 1 : 0;
  return line;
}

std::size_t line_count(const EquationColumns& columns) { return line_of(columns, columns.rows.size() - 1) + 1; }

void add_term(Setter& set, const EquationTerm& term, const Place& place) {
  const std::size_t line = line_of(set.columns, place.row);
  const double middle = set.columns.begins[place.column] + set.columns.input_room;
  set.write(input_factor(set.equation, term), middle, line, Horizontal::right, role_of(term));
  if (set.equation.form != EquationForm::sum_of_products) return;
  std::vector<Run> weight = weight_factor(set.equation, term);
  weight.insert(weight.begin(), Run{"·"});
  set.write(weight, middle, line, Horizontal::left, role_of(term));
}

// What stands before a term: nothing before the first, an operator before others.
void add_operator(Setter& set, const EquationTerm& term, const Place& place, bool is_first) {
  const std::size_t line = line_of(set.columns, place.row);
  const double begin = set.columns.begins[place.column];
  const bool elided = follows_gap(set.columns.columns, place.column);
  if (set.equation.form == EquationForm::maximum) {
    if (elided) set.write("…,", begin - comma_room / 2, line, Horizontal::right);
    return;
  }
  const double sign = place.column == 0 ? set.columns.first_operator : begin - operator_room / 2;
  if (elided) {
    const double gap = ellipsis_room + operator_room;
    set.write("+", begin - gap + operator_room / 2, line, Horizontal::centre);
    set.write("…", begin - gap + operator_room + (ellipsis_room - operator_room) / 2, line, Horizontal::centre);
  }
  if (!is_first) set.write("+", sign, line, Horizontal::centre, role_of(term));
}

void add_row_gaps(Setter& set) {
  Dots dots = {.centres = {}, .radius = dot_radius * set.size, .role = Role::ink};
  for (std::size_t row = 1; row < set.columns.rows.size(); ++row) {
    if (!follows_gap(set.columns.rows, row)) continue;
    const double y = (static_cast<double>(line_of(set.columns, row)) - 0.5) * line_height;
    for (const double begin : set.columns.begins) {
      for (const double step : {-1.0, 0.0, 1.0}) {
        dots.centres.push_back(set.origin + set.size * Point{begin + set.columns.input_room, y + step * dot_distance});
      }
    }
  }
  if (!dots.centres.empty()) set.items.emplace_back(dots);
}

// Places a term for each column that is written out. Gives where the last one ends.
double set_begins(EquationColumns& columns, EquationForm form) {
  double at = columns.opening + width_of(opening(form));
  columns.begins.clear();
  for (std::size_t column = 0; column < columns.columns.size(); ++column) {
    if (column > 0) at += form == EquationForm::maximum ? comma_room : operator_room;
    if (follows_gap(columns.columns, column)) at += ellipsis_room;
    columns.begins.push_back(at);
    at += columns.input_room + columns.weight_room;
  }
  return at;
}

// The columns without places that have no terms in this step.
EquationColumns columns_of_step(const StepEquation& equation, EquationColumns columns) {
  if (equation.terms.empty()) return columns;
  if (equation.window.size() > 1) columns.rows = shown_places(equation, 0);
  columns.columns = shown_places(equation, equation.window.size() - 1);
  set_begins(columns, equation.form);
  return columns;
}

}  // namespace

EquationColumns equation_columns(const Case& of) {
  const StepEquation blank = blank_equation(of);
  EquationColumns columns = {.rows = shown_places(of.axes.size() > 1 ? of.axes[0].kernel : 1),
                             .columns = shown_places(of.axes.back().kernel),
                             .output = std::max(widest_output(of, blank) + 2 * output_margin, output_height),
                             .begins = {},
                             .input_room = widest_input(of, blank),
                             .weight_room = widest_weight(of, blank)};
  columns.first_operator = columns.output + operator_room / 2;
  columns.opening = columns.output + operator_room;
  const double end = set_begins(columns, blank.form);
  Size window = 1;
  for (const SlidingAxis& axis : of.axes) window *= axis.kernel;
  columns.width =
      std::max(end + width_of(closing(blank.form, static_cast<std::size_t>(window))), columns.opening + columns.output);
  return columns;
}

double block_height(const EquationColumns& columns, bool with_result) {
  return static_cast<double>(line_count(columns)) * line_height + (with_result ? output_distance + line_height : 0);
}

std::vector<Item> equation_lines(const StepEquation& equation, const EquationBlock& block,
                                 const EquationColumns& all_columns, const Point& origin, double size) {
  const EquationColumns columns = columns_of_step(equation, all_columns);
  Setter set = {equation, columns, origin, size};
  // Fewer lines than in other steps stand in the middle of their room.
  set.origin.y += static_cast<double>(line_count(all_columns) - line_count(columns)) / 2 * line_height * size;
  const EquationTerm* last = nullptr;
  Place last_place;
  for (const EquationTerm& term : equation.terms) {
    const auto place = place_of(columns, term);
    if (!place || term.input_map != block.input_map) continue;
    const bool is_first = block.is_first && last == nullptr;
    if (is_first) {
      const std::size_t line = line_of(columns, place->row);
      if (equation.result) {
        set.write(output_letter(equation), columns.output, line, Horizontal::right, Role::ink);
      } else {
        set.add_output_cell(0, line, output_letter(equation));
      }
      set.write("=", columns.first_operator, line, Horizontal::centre);
      set.write(opening(equation.form), columns.opening, line, Horizontal::left);
    }
    const bool separates = equation.form == EquationForm::maximum && last != nullptr;
    if (separates) {
      set.write(",", columns.begins[last_place.column] + columns.input_room, line_of(columns, last_place.row),
                Horizontal::left);
    }
    add_operator(set, term, *place, is_first);
    add_term(set, term, *place);
    last = &term;
    last_place = *place;
  }
  add_row_gaps(set);
  if (!block.is_last) return set.items;
  const std::string end = closing(equation.form, equation.divisor);
  if (!end.empty()) {
    set.write(end, columns.begins[last_place.column] + columns.input_room, line_of(columns, last_place.row),
              Horizontal::left);
  }
  if (equation.result) {
    const std::size_t line = line_count(columns);
    set.origin.y += output_distance * size;
    set.write(equals_sign(equation), columns.first_operator, line, Horizontal::centre);
    set.add_output_cell(columns.opening, line, {Run{number_text(*equation.result, equation.result_decimals)}});
  }
  return set.items;
}

}  // namespace convguide
