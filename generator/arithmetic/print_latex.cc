#include "arithmetic/print_latex.h"

#include "arithmetic/print_precedence.h"

namespace convguide {
namespace {

std::string print_operand(const Expression& expression, Precedence needed) {
  const std::string text = print_latex(expression);
  return precedence_of(expression) < needed ? "\\left(" + text + "\\right)" : text;
}

}  // namespace

std::string print_latex(const Expression& expression) {
  const ExpressionKind kind = expression.kind();
  if (kind == ExpressionKind::symbol) return std::string(expression.symbol().latex);
  if (kind == ExpressionKind::integer) return std::to_string(expression.integer());
  if (kind == ExpressionKind::floor_divide) {
    // The fraction bar brackets both of its sides.
    return "\\left\\lfloor \\frac{" + print_latex(expression.left()) + "}{" + print_latex(expression.right()) +
           "} \\right\\rfloor";
  }
  const std::string left = print_operand(expression.left(), needed_on_left(kind));
  const std::string right = print_operand(expression.right(), needed_on_right(kind));
  switch (kind) {
    case ExpressionKind::integer:
    case ExpressionKind::symbol:
    case ExpressionKind::floor_divide: break;
    case ExpressionKind::add: return left + " + " + right;
    case ExpressionKind::subtract: return left + " - " + right;
    case ExpressionKind::multiply: return left + (begins_with_digit(expression.right()) ? " \\cdot " : " ") + right;
    case ExpressionKind::modulo: return left + " \\bmod " + right;
  }
  return {};
}

}  // namespace convguide
