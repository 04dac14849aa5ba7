#include "arithmetic/derive.h"

#include "arithmetic/evaluate.h"
#include "arithmetic/substitute.h"

namespace convguide {
namespace {

// Whether both sides have to be numbers before the operation itself can be done: roundings, and the larger or smaller
// of two.
bool rounds(const Expression& expression) {
  switch (expression.kind()) {
    case ExpressionKind::floor_divide:
    case ExpressionKind::ceil_divide:
    case ExpressionKind::modulo:
    case ExpressionKind::maximum:
    case ExpressionKind::minimum: return true;
    case ExpressionKind::integer:
    case ExpressionKind::symbol:
    case ExpressionKind::add:
    case ExpressionKind::subtract:
    case ExpressionKind::multiply: return false;
  }
  return false;
}

bool contains_rounding(const Expression& expression) {
  if (!expression.is_operation()) return false;
  return rounds(expression) || contains_rounding(expression.left()) || contains_rounding(expression.right());
}

bool is_integer(const Expression& expression) { return expression.kind() == ExpressionKind::integer; }

// Works out one round inside an expression without symbols whose evaluation is known not to fail.
Expression next_form(const Expression& expression) {
  if (!expression.is_operation()) return expression;
  const auto value_of = [](const Expression& part) { return Expression(evaluate(part, {}).value_or(0)); };
  if (!contains_rounding(expression)) return value_of(expression);
  if (rounds(expression)) {
    const Expression& left = expression.left();
    const Expression& right = expression.right();
    if (is_integer(left) && is_integer(right)) return value_of(expression);
    return {expression.kind(), next_form(left), next_form(right)};
  }
  // A sum or product beside a rounding waits until the rounding is done, so that each line changes one thing.
  const auto advance = [](const Expression& part) { return contains_rounding(part) ? next_form(part) : part; };
  return {expression.kind(), advance(expression.left()), advance(expression.right())};
}

}  // namespace

Result<std::vector<Expression>> derive(const Expression& expression, const Bindings& bindings) {
  const auto value = evaluate(expression, bindings);
  if (!value) return tl::unexpected(value.error());
  std::vector<Expression> forms = {expression};
  const Expression with_numbers = substitute(expression, bindings);
  if (!same(with_numbers, expression)) forms.push_back(with_numbers);
  while (!is_integer(forms.back())) forms.push_back(next_form(forms.back()));
  return forms;
}

}  // namespace convguide
