#include "arithmetic/evaluate.h"

#include <algorithm>
#include <limits>
#include <string>

#include "arithmetic/print_plain.h"

namespace convguide {
namespace {

// These put the result of an operation into `result` and say whether there is one: not where it leaves the 64-bit range
// or the divisor is zero. A std::optional for each step would take twice the time.

bool divide_to_floor(Size dividend, Size divisor, Size& result) {
  if (divisor == 0 || (dividend == std::numeric_limits<Size>::min() && divisor == -1)) return false;
  const bool rounds_up = dividend % divisor != 0 && (dividend < 0) != (divisor < 0);
  result = dividend / divisor - (rounds_up ? 1 : 0);
  return true;
}

bool divide_to_ceiling(Size dividend, Size divisor, Size& result) {
  if (!divide_to_floor(dividend, divisor, result)) return false;
  if (dividend % divisor != 0) ++result;
  return true;
}

bool take_remainder(Size dividend, Size divisor, Size& result) {
  if (divisor == 0) return false;
  result = divisor == -1 ? 0 : dividend % divisor;  // the smallest number % -1 is undefined in C++
  if (result != 0 && (dividend < 0) != (divisor < 0)) result += divisor;
  return true;
}

bool apply(ExpressionKind operation, Size left, Size right, Size& result) {
  switch (operation) {
    case ExpressionKind::integer:
    case ExpressionKind::symbol: return false;
    case ExpressionKind::add: return !__builtin_add_overflow(left, right, &result);
    case ExpressionKind::subtract: return !__builtin_sub_overflow(left, right, &result);
    case ExpressionKind::multiply: return !__builtin_mul_overflow(left, right, &result);
    case ExpressionKind::floor_divide: return divide_to_floor(left, right, result);
    case ExpressionKind::ceil_divide: return divide_to_ceiling(left, right, result);
    case ExpressionKind::modulo: return take_remainder(left, right, result);
    case ExpressionKind::maximum: result = std::max(left, right); return true;
    case ExpressionKind::minimum: result = std::min(left, right); return true;
  }
  return false;
}

// The same for a whole expression.
bool compute(const Expression& expression, const Bindings& bindings, Size& result) {
  if (expression.kind() == ExpressionKind::integer) {
    result = expression.integer();
    return true;
  }
  if (expression.kind() == ExpressionKind::symbol) {
    const auto number = bindings.find(expression.symbol());
    result = number.value_or(0);
    return number.has_value();
  }
  Size left = 0;
  Size right = 0;
  return compute(expression.left(), bindings, left) && compute(expression.right(), bindings, right) &&
         apply(expression.kind(), left, right, result);
}

bool divides(ExpressionKind operation) {
  return operation == ExpressionKind::floor_divide || operation == ExpressionKind::ceil_divide ||
         operation == ExpressionKind::modulo;
}

// Why an expression has no value: the first thing that has none.
Error reason(const Expression& expression, const Bindings& bindings) {
  if (expression.kind() == ExpressionKind::symbol) {
    return {"symbol " + std::string(expression.symbol().name), "has no number here", "give it a value"};
  }
  if (!value_of(expression.left(), bindings)) return reason(expression.left(), bindings);
  const auto right = value_of(expression.right(), bindings);
  if (!right) return reason(expression.right(), bindings);
  if (divides(expression.kind()) && *right == 0) {
    return {print_plain(expression), "divides by zero", "use a divisor of at least 1"};
  }
  return {print_plain(expression), "overflows 64-bit whole numbers",
          "use sizes of at most " + std::to_string(largest_size)};
}

}  // namespace

std::optional<Size> value_of(const Expression& expression, const Bindings& bindings) {
  Size value = 0;
  if (!compute(expression, bindings, value)) return std::nullopt;
  return value;
}

Result<Size> evaluate(const Expression& expression, const Bindings& bindings) {
  if (const auto value = value_of(expression, bindings)) return *value;
  return tl::unexpected(reason(expression, bindings));
}

}  // namespace convguide
