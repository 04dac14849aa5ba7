#include "arithmetic/free_symbols.h"

namespace convguide {

std::set<std::string_view> free_symbols(const Expression& expression) {
  if (expression.kind() == ExpressionKind::symbol) return {expression.symbol().name};
  if (!expression.is_operation()) return {};
  std::set<std::string_view> names = free_symbols(expression.left());
  names.merge(free_symbols(expression.right()));
  return names;
}

}  // namespace convguide
