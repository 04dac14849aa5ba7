#include "arithmetic/expression.h"

namespace convguide {

Expression::Expression(Size value)
    : node_(std::make_shared<const Node>(Node{.kind = ExpressionKind::integer, .integer = value})) {}

Expression::Expression(const Symbol& symbol)
    : node_(std::make_shared<const Node>(Node{.kind = ExpressionKind::symbol, .symbol = &symbol_named(symbol.name)})) {}

Expression::Expression(ExpressionKind kind, const Expression& left, const Expression& right)
    : node_(std::make_shared<const Node>(Node{.kind = kind, .left = left, .right = right})) {}

bool Expression::is_operation() const {
  return node_->kind != ExpressionKind::integer && node_->kind != ExpressionKind::symbol;
}

Expression variable(std::string_view name) { return {symbol_named(name)}; }

Expression operator+(const Expression& left, const Expression& right) { return {ExpressionKind::add, left, right}; }

Expression operator-(const Expression& left, const Expression& right) {
  return {ExpressionKind::subtract, left, right};
}

Expression operator*(const Expression& left, const Expression& right) {
  return {ExpressionKind::multiply, left, right};
}

Expression floor_divide(const Expression& dividend, const Expression& divisor) {
  return {ExpressionKind::floor_divide, dividend, divisor};
}

Expression modulo(const Expression& dividend, const Expression& divisor) {
  return {ExpressionKind::modulo, dividend, divisor};
}

Expression ceil_divide(const Expression& dividend, const Expression& divisor) {
  return {ExpressionKind::ceil_divide, dividend, divisor};
}

Expression maximum(const Expression& one, const Expression& other) { return {ExpressionKind::maximum, one, other}; }

Expression minimum(const Expression& one, const Expression& other) { return {ExpressionKind::minimum, one, other}; }

bool same(const Expression& one, const Expression& other) {
  if (one.kind() != other.kind()) return false;
  if (one.kind() == ExpressionKind::integer) return one.integer() == other.integer();
  if (one.kind() == ExpressionKind::symbol) return one.symbol().name == other.symbol().name;
  return same(one.left(), other.left()) && same(one.right(), other.right());
}

}  // namespace convguide
