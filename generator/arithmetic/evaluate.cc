#include "arithmetic/evaluate.h"

#include <algorithm>
#include <limits>
#include <string>

#include "arithmetic/print_plain.h"

namespace convguide {
namespace {

Result<Size> overflow(const Expression& expression) {
  return failure(print_plain(expression), "overflows 64-bit whole numbers",
                 "use sizes of at most " + std::to_string(largest_size));
}

Result<Size> division_by_zero(const Expression& expression) {
  return failure(print_plain(expression), "divides by zero", "use a divisor of at least 1");
}

Result<Size> floored_quotient(const Expression& expression, Size dividend, Size divisor) {
  if (divisor == 0) return division_by_zero(expression);
  if (dividend == std::numeric_limits<Size>::min() && divisor == -1) return overflow(expression);
  const Size truncated = dividend / divisor;
  const bool rounds_up = dividend % divisor != 0 && (dividend < 0) != (divisor < 0);
  return rounds_up ? truncated - 1 : truncated;
}

Result<Size> floored_remainder(const Expression& expression, Size dividend, Size divisor) {
  if (divisor == 0) return division_by_zero(expression);
  if (divisor == -1) return 0;  // the smallest number % -1 is undefined in C++
  const Size truncated = dividend % divisor;
  const bool rounds_up = truncated != 0 && (dividend < 0) != (divisor < 0);
  return rounds_up ? truncated + divisor : truncated;
}

Result<Size> ceiled_quotient(const Expression& expression, Size dividend, Size divisor) {
  return floored_quotient(expression, dividend, divisor).map([&](Size quotient) {
    return dividend % divisor == 0 ? quotient : quotient + 1;
  });
}

Result<Size> apply(const Expression& expression, Size left, Size right) {
  Size result = 0;
  switch (expression.kind()) {
    case ExpressionKind::integer:
    case ExpressionKind::symbol: return left;
    case ExpressionKind::add:
      if (__builtin_add_overflow(left, right, &result)) return overflow(expression);
      return result;
    case ExpressionKind::subtract:
      if (__builtin_sub_overflow(left, right, &result)) return overflow(expression);
      return result;
    case ExpressionKind::multiply:
      if (__builtin_mul_overflow(left, right, &result)) return overflow(expression);
      return result;
    case ExpressionKind::floor_divide: return floored_quotient(expression, left, right);
    case ExpressionKind::ceil_divide: return ceiled_quotient(expression, left, right);
    case ExpressionKind::modulo: return floored_remainder(expression, left, right);
    case ExpressionKind::maximum: return std::max(left, right);
    case ExpressionKind::minimum: return std::min(left, right);
  }
  return result;
}

}  // namespace

Result<Size> evaluate(const Expression& expression, const Bindings& bindings) {
  if (expression.kind() == ExpressionKind::integer) return expression.integer();
  if (expression.kind() == ExpressionKind::symbol) {
    const auto found = bindings.find(expression.symbol().name);
    if (found != bindings.end()) return found->second;
    return failure("symbol " + std::string(expression.symbol().name), "has no number here", "give it a value");
  }
  const auto left = evaluate(expression.left(), bindings);
  if (!left) return left;
  const auto right = evaluate(expression.right(), bindings);
  if (!right) return right;
  return apply(expression, *left, *right);
}

}  // namespace convguide
