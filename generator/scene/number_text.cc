#include "scene/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "scene/text_extent.h"

namespace convguide {
namespace {

constexpr int most_decimals = 3;

// Where even these do not show all numbers exactly, so many do, and more only where one would look like zero.
constexpr int rounded_decimals = 1;

// The part of a cell's width that a number may take.
constexpr double usable_width = 0.84;

bool is_exact(double value, int decimals) {
  const double scaled = value * std::pow(10, decimals);
  return std::abs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, std::abs(scaled));
}

// "1.0e+07" as "1e7".
std::string short_power(const std::string& text) {
  const std::size_t at = text.find('e');
  std::string mantissa = text.substr(0, at);
  if (mantissa.ends_with(".0")) mantissa.erase(mantissa.size() - 2);
  const std::string power = text.substr(at + 2);
  return mantissa + "e" + power.substr(std::min(power.find_first_not_of('0'), power.size() - 1));
}

}  // namespace

int decimals_for(const std::vector<double>& values) {
  for (int decimals = 0; decimals <= most_decimals; ++decimals) {
    const auto exact = [&](double value) { return !std::isfinite(value) || is_exact(value, decimals); };
    if (std::all_of(values.begin(), values.end(), exact)) return decimals;
  }
  for (int decimals = rounded_decimals; decimals < most_decimals; ++decimals) {
    const auto looks_like_zero = [&](double value) {
      return value != 0 && std::abs(value) * std::pow(10, decimals) < 0.5;
    };
    if (std::none_of(values.begin(), values.end(), looks_like_zero)) return decimals;
  }
  return most_decimals;
}

std::string number_text(double value, int decimals) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "−∞" : "∞";
  char digits[400];  // the largest double has 309 digits before the point
  // A half is rounded up, as people do, and not to the nearest even digit.
  const double factor = std::pow(10, decimals);
  const double scaled = std::abs(value) * factor;
  const double rounded = std::isfinite(scaled) ? std::round(scaled) / factor : std::abs(value);
  const auto [end, problem] =
      std::to_chars(std::begin(digits), std::end(digits), rounded, std::chars_format::fixed, decimals);
  std::string text(digits, end);
  constexpr std::size_t longest_fixed = 9;
  if (text.size() > longest_fixed) {
    const auto [short_end, short_problem] =
        std::to_chars(std::begin(digits), std::end(digits), std::abs(value), std::chars_format::scientific, 1);
    text = short_power(std::string(digits, short_end));
  }
  const bool is_zero = text.find_first_of("123456789") == std::string::npos;
  return value < 0 && !is_zero ? "−" + text : text;
}

bool is_printed_exactly(double value, int decimals) {
  if (!std::isfinite(value)) return true;
  return is_exact(value, decimals) && number_text(value, decimals).find('e') == std::string::npos;
}

Text cell_text(const Point& middle, double cell, double size, std::string number, Role role) {
  Text text = {.at = middle, .runs = {{std::move(number)}}, .size = size, .role = role};
  const double width = estimated_width(text.runs, 1);
  if (width > 0) text.size = std::min(size, usable_width * cell / width);
  return text;
}

}  // namespace convguide
