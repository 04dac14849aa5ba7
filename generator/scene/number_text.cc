#include "scene/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace convguide {
namespace {

constexpr int most_decimals = 3;

// Where even these do not show all numbers exactly, so many do, and more only where one would look like zero.
constexpr int rounded_decimals = 1;

bool is_exact(double value, int decimals) {
  const double scaled = value * std::pow(10, decimals);
  return std::abs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, std::abs(scaled));
}

// The value as to_chars writes it in that form.
std::string digits_of(double value, std::chars_format form, int decimals) {
  char digits[400];  // the largest double has 309 digits before the point
  const auto [end, problem] = std::to_chars(std::begin(digits), std::end(digits), value, form, decimals);
  return {digits, end};
}

// "1.0e+07" as "1e7", "1.2e-05" as "1.2e−5".
std::string short_power(const std::string& text) {
  const std::size_t at = text.find('e');
  std::string mantissa = text.substr(0, at);
  if (mantissa.ends_with(".0")) mantissa.erase(mantissa.size() - 2);
  const std::string sign = text[at + 1] == '-' ? "−" : "";
  const std::string power = text.substr(at + 2);
  return mantissa + "e" + sign + power.substr(std::min(power.find_first_not_of('0'), power.size() - 1));
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

std::string number_text(double value, int decimals, std::size_t longest) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "−∞" : "∞";
  // A half is rounded up, as people do, and not to the nearest even digit.
  const double factor = std::pow(10, decimals);
  const double scaled = std::abs(value) * factor;
  const double rounded = std::isfinite(scaled) ? std::round(scaled) / factor : std::abs(value);
  const std::string text = digits_of(rounded, std::chars_format::fixed, decimals);
  if (text.size() > longest) return scientific_text(value, 2);
  const bool is_zero = text.find_first_of("123456789") == std::string::npos;
  return value < 0 && !is_zero ? "−" + text : text;
}

std::string scientific_text(double value, int digits) {
  if (!std::isfinite(value)) return number_text(value, 0);
  const std::string text = short_power(digits_of(std::abs(value), std::chars_format::scientific, digits - 1));
  return value < 0 ? "−" + text : text;
}

bool is_printed_exactly(double value, int decimals, std::size_t longest) {
  if (!std::isfinite(value)) return true;
  return is_exact(value, decimals) && number_text(value, decimals, longest).find('e') == std::string::npos;
}

}  // namespace convguide
