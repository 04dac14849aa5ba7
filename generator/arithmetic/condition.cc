#include "arithmetic/condition.h"

#include "arithmetic/evaluate.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/print_plain.h"

namespace convguide {
namespace {

struct Sign {
  const char* plain;
  const char* latex;
};

Sign sign_of(Relation relation) {
  switch (relation) {
    case Relation::equal: return {" = ", " = "};
    case Relation::at_most: return {" ≤ ", " \\le "};
    case Relation::at_least: return {" ≥ ", " \\ge "};
    case Relation::below: return {" < ", " < "};
  }
  return {};
}

bool compare(Size left, Relation relation, Size right) {
  switch (relation) {
    case Relation::equal: return left == right;
    case Relation::at_most: return left <= right;
    case Relation::at_least: return left >= right;
    case Relation::below: return left < right;
  }
  return false;
}

}  // namespace

Result<bool> holds(const Condition& condition, const Bindings& bindings) {
  const auto left = evaluate(condition.left, bindings);
  if (!left) return tl::unexpected(left.error());
  const auto right = evaluate(condition.right, bindings);
  if (!right) return tl::unexpected(right.error());
  return compare(*left, condition.relation, *right);
}

bool is_true(const Condition& condition, const Bindings& bindings) {
  const auto left = value_of(condition.left, bindings);
  if (!left) return false;
  const auto right = value_of(condition.right, bindings);
  return right && compare(*left, condition.relation, *right);
}

std::string print_plain(const Condition& condition) {
  return print_plain(condition.left) + sign_of(condition.relation).plain + print_plain(condition.right);
}

std::string print_latex(const Condition& condition) {
  return print_latex(condition.left) + sign_of(condition.relation).latex + print_latex(condition.right);
}

}  // namespace convguide
