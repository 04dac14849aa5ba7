#include "arithmetic/substitute.h"

namespace convguide {

Expression substitute(const Expression& expression, const Bindings& bindings) {
  if (expression.kind() == ExpressionKind::symbol) {
    const auto number = bindings.find(expression.symbol());
    return number ? Expression(*number) : expression;
  }
  if (!expression.is_operation()) return expression;
  return {expression.kind(), substitute(expression.left(), bindings), substitute(expression.right(), bindings)};
}

}  // namespace convguide
