#include "scene/matrix_text.h"

#include <algorithm>

#include "scene/cell_numbers.h"
#include "scene/indexed_letter.h"
#include "scene/layer_words.h"
#include "scene/number_text.h"
#include "scene/text_extent.h"

namespace convguide {
namespace {

// The parts of a cell's height and width that text may take.
constexpr double usable_height = 0.75;
constexpr double usable_width = 0.9;

// In points: letters that would be smaller lose the commas between their indices; below the second all text is left
// out. Larger text than the third would shout.
constexpr double comfortable_size = 7.5;
constexpr double smallest_size = 6;
constexpr double largest_type = 11;

constexpr double widest_vector = 2.4;  // in cells

// An index is read without commas where each of its numbers is one digit.
constexpr Size most_single_digits = 10;

std::vector<Run> number_runs(const Tensor& tensor, std::size_t at, double ems) {
  return {{fitting_number(tensor.values[at], decimals_for(tensor.values), ems).value_or("")}};
}

bool all_fit(const Tensor& tensor, double ems) {
  const int decimals = decimals_for(tensor.values);
  return std::all_of(tensor.values.begin(), tensor.values.end(),
                     [&](double value) { return fitting_number(value, decimals, ems).has_value(); });
}

double widest_number(const Tensor& tensor) {
  const int decimals = decimals_for(tensor.values);
  double widest = 0;
  for (const double value : tensor.values) {
    widest = std::max(widest, estimated_width({{number_text(value, decimals)}}, 1));
  }
  return widest;
}

Index last_index(Shape shape) {
  for (Size& size : shape) --size;
  return shape;
}

bool has_single_digits(const Shape& shape) {
  return std::all_of(shape.begin(), shape.end(), [](Size size) { return size <= most_single_digits; });
}

// The largest type size at which every letter fits its cell.
double letter_size(const Case& of, double cell_width, double cell_height, const std::string& separator) {
  double widest = 0;
  for (const auto& letter : {indexed_letter("w", last_index(kernel_sizes(of)), separator),
                             indexed_letter("x", last_index(input_sizes(of)), separator),
                             indexed_letter("y", last_index(of.output), separator)}) {
    widest = std::max(widest, estimated_width(letter, 1));
  }
  return std::min({usable_width * cell_width / widest, usable_height * cell_height, largest_type});
}

MatrixText letters(const Case& of, double cell_width, double cell_height) {
  MatrixText text;
  text.size = letter_size(of, cell_width, cell_height, text.separator);
  const bool single_digits =
      has_single_digits(kernel_sizes(of)) && has_single_digits(input_sizes(of)) && has_single_digits(of.output);
  if (text.size < comfortable_size && single_digits) {
    text.separator = "";
    text.size = std::min(letter_size(of, cell_width, cell_height, text.separator), comfortable_size);
  }
  return text;
}

MatrixText numbers(const Case& of, double cell_width, double cell_height, double vector_cell) {
  const double widest_value = std::max(widest_number(*of.input_values), widest_number(*of.output_values));
  MatrixText text = {.has_numbers = true,
                     .size = 0,
                     .weight_room = usable_width * cell_width,
                     .value_room = usable_width * vector_cell};
  const double highest = std::min(usable_height * cell_height, largest_type);
  text.size = std::min({text.weight_room / widest_number(*of.kernel_values), text.value_room / widest_value, highest});
  const bool fit_abbreviated = highest >= smallest_size &&
                               all_fit(*of.kernel_values, text.weight_room / smallest_size) &&
                               all_fit(*of.input_values, text.value_room / smallest_size) &&
                               all_fit(*of.output_values, text.value_room / smallest_size);
  if (fit_abbreviated) text.size = std::max(text.size, smallest_size);
  return text;
}

}  // namespace

double vector_width(const Case& of) {
  if (!of.kernel_values) return 1;
  const double weights = widest_number(*of.kernel_values);
  const double values = std::max(widest_number(*of.input_values), widest_number(*of.output_values));
  return std::clamp(values / std::max(weights, 1.0), 1.0, widest_vector);
}

MatrixText matrix_text(const Case& of, double cell_width, double cell_height, double vector_cell) {
  MatrixText text =
      of.kernel_values ? numbers(of, cell_width, cell_height, vector_cell) : letters(of, cell_width, cell_height);
  if (text.size < smallest_size) text.size = 0;
  return text;
}

std::vector<Run> weight_runs(const Case& of, const MatrixText& text, const Index& weight) {
  if (!text.has_numbers) return indexed_letter("w", weight, text.separator);
  return number_runs(*of.kernel_values, offset(kernel_sizes(of), weight), text.weight_room / text.size);
}

std::vector<Run> input_runs(const Case& of, const MatrixText& text, Size cell) {
  if (!text.has_numbers) return indexed_letter("x", index_of_step(input_sizes(of), cell), text.separator);
  return number_runs(*of.input_values, static_cast<std::size_t>(cell), text.value_room / text.size);
}

std::vector<Run> output_runs(const Case& of, const MatrixText& text, Size cell) {
  if (!text.has_numbers) return indexed_letter("y", index_of_step(of.output, cell), text.separator);
  return number_runs(*of.output_values, static_cast<std::size_t>(cell), text.value_room / text.size);
}

}  // namespace convguide
