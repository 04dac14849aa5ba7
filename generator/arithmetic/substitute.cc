#include "arithmetic/substitute.h"

namespace convguide {

Expression substitute(const Expression& expression, const Bindings& bindings) {
  if (expression.kind() == ExpressionKind::symbol) {
    const auto found = bindings.find(expression.symbol().name);
    return found == bindings.end() ? expression : Expression(found->second);
  }
  if (!expression.is_operation()) return expression;
  return {expression.kind(), substitute(expression.left(), bindings), substitute(expression.right(), bindings)};
}

}  // namespace convguide
