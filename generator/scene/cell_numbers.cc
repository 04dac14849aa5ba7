#include "scene/cell_numbers.h"

#include <algorithm>
#include <cmath>

#include "scene/number_text.h"
#include "scene/text_extent.h"

namespace convguide {
namespace {

constexpr double rounding = 1e-9;  // ems

// The part of a cell's width that a number may take.
constexpr double usable_width = 0.84;

double ems_of(const std::string& text) { return estimated_width({{text}}, 1); }

bool looks_like_zero(const std::string& text) { return text.find_first_of("123456789∞N") == std::string::npos; }

}  // namespace

std::optional<std::string> fitting_number(double value, int decimals, double ems, bool has_sign) {
  const bool is_zero = looks_like_zero(number_text(value, decimals));
  std::optional<std::string> found;
  const auto fits = [&](const std::string& number) {
    const std::string text = has_sign && !number.starts_with("−") ? "+" + number : number;
    if (looks_like_zero(number) != is_zero || ems_of(text) > ems + rounding) return false;
    found = text;
    return true;
  };
  for (int tried = decimals; tried >= 0; --tried) {
    if (fits(number_text(value, tried))) return found;
  }
  for (const int digits : {2, 1}) {
    if (fits(scientific_text(value, digits))) return found;
  }
  return std::nullopt;
}

CellNumbers cell_numbers(const std::vector<double>& values, int decimals, double cell, double size, bool has_sign) {
  CellNumbers numbers = {.room = usable_width * cell, .size = size, .decimals = decimals, .has_sign = has_sign};
  const double ems = numbers.room / smallest_number;
  numbers.are_shown = size >= smallest_number && std::all_of(values.begin(), values.end(), [&](double value) {
                        return fitting_number(value, decimals, ems, has_sign).has_value();
                      });
  return numbers;
}

Text cell_text(const CellNumbers& numbers, const Point& middle, double value, Role role) {
  const auto fitting = fitting_number(value, numbers.decimals, numbers.room / smallest_number, numbers.has_sign);
  Text text = {.at = middle, .runs = {{fitting.value_or("")}}, .size = numbers.size, .role = role};
  const double ems = ems_of(text.runs.front().text);
  if (ems > 0) text.size = std::min(numbers.size, numbers.room / ems);
  return text;
}

}  // namespace convguide
