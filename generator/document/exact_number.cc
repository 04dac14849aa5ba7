#include "document/exact_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace convguide {

Result<void> check_exact(std::string_view text, double value) {
  constexpr double largest_always_exact = 9007199254740992;  // 2^53
  if (std::abs(value) < largest_always_exact) return {};
  std::string_view digits = text;
  if (digits.starts_with('-') || digits.starts_with('+')) digits.remove_prefix(1);
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return {};
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  const std::string held = fmt::format("{:.0f}", std::abs(value));
  if (digits == held) return {};
  return failure("the number " + std::string(text),
                 "has more digits than a floating-point number holds, and would be " + held,
                 fmt::format("use whole numbers up to {:.0f}, or an exponent, as in 1e20", largest_always_exact));
}

}  // namespace convguide
