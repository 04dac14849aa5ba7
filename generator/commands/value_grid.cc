#include "commands/value_grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace convguide {
namespace {

std::string number(double value) {
  constexpr double largest_in_full = 9007199254740992;  // 2^53: up to there every whole number is exact
  if (value == 0) return "0";                           // and not -0
  if (std::trunc(value) == value && std::abs(value) < largest_in_full) return fmt::format("{:.0f}", value);
  // Six digits, and never fewer than all before the point and two behind it.
  constexpr int fewest_digits = 6;
  const int before_point = std::abs(value) < largest_in_full ? static_cast<int>(std::log10(std::abs(value))) + 1 : 0;
  return fmt::format("{:.{}g}", value, std::max(fewest_digits, before_point + 2));
}

// "[0, 2, ·, ·]": which table of the last two axes it is.
std::string heading(const Index& index, std::size_t outer_axes) {
  std::string text = "[";
  for (std::size_t axis = 0; axis < outer_axes; ++axis) text += std::to_string(index[axis]) + ", ";
  return text + "·, ·]";
}

}  // namespace

std::string value_grid(const Tensor& tensor) {
  std::vector<std::string> numbers;
  numbers.reserve(tensor.values.size());
  for (const double value : tensor.values) numbers.push_back(number(value));
  std::size_t width = 0;
  for (const std::string& text : numbers) width = std::max(width, text.size());

  const std::size_t axes = tensor.shape.size();
  const std::size_t outer_axes = axes > 2 ? axes - 2 : 0;
  std::string grid;
  Index index(axes, 0);
  for (const std::string& text : numbers) {
    const bool row_begins = index.back() == 0;
    const bool table_begins = row_begins && (axes < 2 || index[axes - 2] == 0);
    if (row_begins && !grid.empty()) grid += '\n';
    if (table_begins && outer_axes > 0) grid += "  " + heading(index, outer_axes) + '\n';
    grid += fmt::format("{}{:>{}}", row_begins ? "  " : " ", text, width);
    advance(index, tensor.shape);
  }
  return grid + '\n';
}

}  // namespace convguide
