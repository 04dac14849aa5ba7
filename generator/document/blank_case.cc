#include "document/blank_case.h"

#include <algorithm>
#include <cmath>

#include "arithmetic/layer_syntax.h"
#include "scene/layer_words.h"
#include "scene/number_text.h"
#include "scene/step_equation.h"
#include "tensors/layer_shapes.h"
#include "tensors/random_values.h"

namespace convguide {
namespace {

double value_of_cell(const Case& of, const Index& cell) { return of.output_values->values[offset(of.output, cell)]; }

// An equation as plain text in LaTeX's words.
std::string as_latex(std::string_view plain) {
  struct Change {
    std::string_view from;
    std::string_view to;
  };
  constexpr Change changes[] = {{"·", " \\cdot "}, {"−", "-"}, {"≈", "\\approx"}, {"max", "\\text{max}"}};
  std::string latex;
  while (!plain.empty()) {
    const auto change = std::find_if(std::begin(changes), std::end(changes),
                                     [&](const Change& one) { return plain.starts_with(one.from); });
    if (change == std::end(changes)) {
      latex += plain.front();
      plain.remove_prefix(1);
    } else {
      latex += change->to;
      plain.remove_prefix(change->from.size());
    }
  }
  return latex;
}

// With more zeros there would be hardly anything to work out.
bool has_enough_weights(const Tensor& kernel) {
  const auto zeros = std::count(kernel.values.begin(), kernel.values.end(), 0.0);
  return 2 * static_cast<std::size_t>(zeros) <= kernel.values.size();
}

}  // namespace

std::optional<ValuedLayer> random_valued_layer(int level, Dice& dice) {
  const ExerciseLayer layer = random_layer(level, LayerScale::cells, dice);
  const auto input = random_values(input_shape(layer.layer), usual_input_values, dice.engine());
  const std::uint64_t kernel_seed = dice.engine();
  if (!input) return std::nullopt;
  std::optional<Tensor> kernel;
  if (!is_pooling(layer.layer.operation)) {
    const auto values = random_values(kernel_shape(layer.layer), usual_kernel_values, kernel_seed);
    if (!values || !has_enough_weights(*values)) return std::nullopt;
    kernel = *values;
  }
  const auto of = make_case(layer.layer, *input, kernel);
  if (!of) return std::nullopt;
  return ValuedLayer{layer, *of};
}

std::vector<BlankCell> random_blanks(const Case& of, std::size_t count, Dice& dice) {
  std::vector<Index> cells;
  Index at(of.output.size(), 0);
  do cells.push_back(at);
  while (advance(at, of.output));
  dice.shuffle(cells);
  cells.resize(std::min(count, cells.size()));
  std::sort(cells.begin(), cells.end());
  std::vector<BlankCell> blanks;
  for (const Index& cell : cells) blanks.push_back({cell, std::string(1, static_cast<char>('A' + blanks.size()))});
  return blanks;
}

bool has_short_values(const Case& of, const std::vector<BlankCell>& blanks) {
  return std::all_of(blanks.begin(), blanks.end(), [&](const BlankCell& blank) {
    const double halves = 2 * value_of_cell(of, blank.cell);
    return std::round(halves) == halves;
  });
}

std::vector<NumberAnswer> blank_answers(const Case& of, const std::vector<BlankCell>& blanks) {
  std::vector<NumberAnswer> answers;
  for (const BlankCell& blank : blanks) answers.push_back({blank.letter, value_of_cell(of, blank.cell)});
  return answers;
}

std::vector<Passage> value_remarks(const Case& of) {
  switch (of.layer.operation) {
    case Operation::convolution: return {Sentence{"The kernel is not rotated."}};
    case Operation::transposed_convolution:
      return {Sentence{"Each input cell stamps the kernel, times its value, onto the output; the padding crops."}};
    case Operation::max_pooling: return {};
    case Operation::average_pooling:
      if (of.layer.axes.front().padding_before == 0) return {};
      return {Sentence{"Padding does not count in the average."}};
  }
  return {};
}

std::vector<Passage> worked_cells(const Case& of, const std::vector<BlankCell>& blanks) {
  std::vector<Passage> passages;
  if (of.layer.operation == Operation::transposed_convolution) {
    passages.emplace_back(Sentence{
        "As a direct convolution: zeros between the cells of the input, and the kernel rotated by 180 degrees."});
  }
  for (const BlankCell& blank : blanks) {
    const Size step = static_cast<Size>(offset(of.output, blank.cell)) + 1;
    std::string equation = print_equation(step_equation(of, step));
    equation = blank.letter + equation.substr(equation.find(" = "));
    passages.emplace_back(Sentence{"The window of ", Formula{blank.letter, blank.letter},
                                   ", at " + place_of(blank) + ", covers " + covered_words(of, blank.cell) + ": ",
                                   Formula{equation, as_latex(equation)}, "."});
  }
  return passages;
}

std::string place_of(const BlankCell& blank) { return cell_words(blank.cell); }

std::string blank_key(const Case& of, const std::vector<BlankCell>& blanks) {
  std::string key = print_layer(of.layer);
  for (const double value : of.input_values->values) key += " " + number_text(value, 0);
  if (of.kernel_values) {
    for (const double value : of.kernel_values->values) key += " " + number_text(value, 0);
  }
  for (const BlankCell& blank : blanks) key += " " + place_of(blank);
  return key;
}

}  // namespace convguide
