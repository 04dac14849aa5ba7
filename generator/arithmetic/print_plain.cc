#include "arithmetic/print_plain.h"

#include "arithmetic/print_precedence.h"

namespace convguide {
namespace {

// U+2212, the minus sign of mathematics.
constexpr auto minus = "−";

std::string print_operand(const Expression& expression, Precedence needed) {
  const std::string text = print_plain(expression);
  return precedence_of(expression) < needed ? "(" + text + ")" : text;
}

}  // namespace

std::string print_plain(const Expression& expression) {
  const ExpressionKind kind = expression.kind();
  if (kind == ExpressionKind::symbol) return std::string(expression.symbol().name);
  if (kind == ExpressionKind::integer) {
    const std::string digits = std::to_string(expression.integer());
    return expression.integer() < 0 ? minus + digits.substr(1) : digits;
  }
  const std::string left = print_operand(expression.left(), needed_on_left(kind));
  const std::string right = print_operand(expression.right(), needed_on_right(kind));
  switch (kind) {
    case ExpressionKind::integer:
    case ExpressionKind::symbol: break;
    case ExpressionKind::add: return left + " + " + right;
    case ExpressionKind::subtract: return left + " " + minus + " " + right;
    case ExpressionKind::multiply: return left + (needs_dot_before(expression.right()) ? "·" : "") + right;
    case ExpressionKind::floor_divide: return "⌊" + left + "/" + right + "⌋";
    case ExpressionKind::ceil_divide: return "⌈" + left + "/" + right + "⌉";
    case ExpressionKind::maximum: return "max(" + left + ", " + right + ")";
    case ExpressionKind::minimum: return "min(" + left + ", " + right + ")";
    case ExpressionKind::modulo: return left + " mod " + right;
  }
  return {};
}

}  // namespace convguide
