#include "arithmetic/print_precedence.h"

namespace convguide {

Precedence precedence_of(const Expression& expression) {
  switch (expression.kind()) {
    case ExpressionKind::integer: return expression.integer() < 0 ? Precedence::negative : Precedence::single;
    case ExpressionKind::symbol:
    case ExpressionKind::floor_divide:
    case ExpressionKind::ceil_divide:
    case ExpressionKind::maximum:
    case ExpressionKind::minimum: return Precedence::single;
    case ExpressionKind::add:
    case ExpressionKind::subtract:
      // A sum that begins with a minus sign cannot stand behind another sign either.
      return precedence_of(expression.left()) == Precedence::negative ? Precedence::negative : Precedence::sum;
    case ExpressionKind::modulo: return Precedence::remainder;
    case ExpressionKind::multiply: return Precedence::product;
  }
  return Precedence::single;
}

Precedence needed_on_left(ExpressionKind operation) {
  switch (operation) {
    case ExpressionKind::integer:
    case ExpressionKind::symbol:
    case ExpressionKind::maximum:
    case ExpressionKind::minimum:
    case ExpressionKind::add:
    case ExpressionKind::subtract: return Precedence::negative;
    case ExpressionKind::modulo:
    case ExpressionKind::multiply:
    case ExpressionKind::floor_divide:
    case ExpressionKind::ceil_divide: return Precedence::product;
  }
  return Precedence::negative;
}

Precedence needed_on_right(ExpressionKind operation) {
  switch (operation) {
    case ExpressionKind::integer:
    case ExpressionKind::symbol:
    case ExpressionKind::maximum:
    case ExpressionKind::minimum: return Precedence::negative;
    case ExpressionKind::add: return Precedence::sum;
    case ExpressionKind::subtract: return Precedence::remainder;
    case ExpressionKind::modulo:
    case ExpressionKind::multiply: return Precedence::product;
    case ExpressionKind::floor_divide:
    case ExpressionKind::ceil_divide: return Precedence::single;
  }
  return Precedence::negative;
}

bool needs_dot_before(const Expression& factor) {
  switch (factor.kind()) {
    case ExpressionKind::integer: return factor.integer() >= 0;
    case ExpressionKind::multiply: return needs_dot_before(factor.left());
    case ExpressionKind::maximum:
    case ExpressionKind::minimum: return true;
    case ExpressionKind::symbol:
    case ExpressionKind::add:
    case ExpressionKind::subtract:
    case ExpressionKind::floor_divide:
    case ExpressionKind::ceil_divide:
    case ExpressionKind::modulo: return false;
  }
  return false;
}

}  // namespace convguide
