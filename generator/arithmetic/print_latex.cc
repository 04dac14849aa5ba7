#include "arithmetic/print_latex.h"

#include "arithmetic/print_precedence.h"

namespace convguide {
namespace {

std::string print_operand(const Expression& expression, Precedence needed) {
  const std::string text = print_latex(expression);
  return precedence_of(expression) < needed ? "\\left(" + text + "\\right)" : text;
}

std::string fraction(const Expression& quotient) {
  return "\\frac{" + print_latex(quotient.left()) + "}{" + print_latex(quotient.right()) + "}";
}

}  // namespace

std::string print_latex(const Expression& expression) {
  const ExpressionKind kind = expression.kind();
  if (kind == ExpressionKind::symbol) return std::string(expression.symbol().latex);
  if (kind == ExpressionKind::integer) return std::to_string(expression.integer());
  // The fraction bar brackets both of its sides.
  if (kind == ExpressionKind::floor_divide) return "\\left\\lfloor " + fraction(expression) + " \\right\\rfloor";
  if (kind == ExpressionKind::ceil_divide) return "\\left\\lceil " + fraction(expression) + " \\right\\rceil";
  const std::string left = print_operand(expression.left(), needed_on_left(kind));
  const std::string right = print_operand(expression.right(), needed_on_right(kind));
  switch (kind) {
    case ExpressionKind::integer:
    case ExpressionKind::symbol:
    case ExpressionKind::floor_divide:
    case ExpressionKind::ceil_divide: break;
    case ExpressionKind::maximum: return "\\max\\left(" + left + ", " + right + "\\right)";
    case ExpressionKind::minimum: return "\\min\\left(" + left + ", " + right + "\\right)";
    case ExpressionKind::add: return left + " + " + right;
    case ExpressionKind::subtract: return left + " - " + right;
    case ExpressionKind::multiply: return left + (needs_dot_before(expression.right()) ? " \\cdot " : " ") + right;
    case ExpressionKind::modulo: return left + " \\bmod " + right;
  }
  return {};
}

}  // namespace convguide
