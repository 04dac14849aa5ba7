// A symbolic integer expression: the one form in which a formula of convolution arithmetic is written down.
//
// A formula is an immutable tree of integers, symbols and operations. Each thing that can be done with it has a
// file of its own:
//   evaluate.h     its value for given sizes
//   substitute.h   the same formula with numbers in place of symbols
//   derive.h       the steps from the formula to its value
//   print_plain.h  as Unicode text
//   print_latex.h  as LaTeX
// tests/arithmetic/expression_test.cc covers them.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "arithmetic/symbol.h"
#include "parameters/layer.h"

namespace convguide {

enum class ExpressionKind {
  integer,
  symbol,
  add,
  subtract,
  multiply,
  floor_divide,
  ceil_divide,
  modulo,
  maximum,
  minimum
};

class Expression {
 public:
  // An integer; implicit, so that formulas read as they are written: 2 * p + 1.
  Expression(Size value);            // NOLINT(google-explicit-constructor)
  Expression(const Symbol& symbol);  // NOLINT(google-explicit-constructor)

  // `kind` must be one of the operations.
  Expression(ExpressionKind kind, const Expression& left, const Expression& right);

  ExpressionKind kind() const;
  // Whether the expression is one of the operations, with a left and a right side.
  bool is_operation() const;
  // The value of an integer; only for that kind.
  Size integer() const;
  // The symbol; only for that kind.
  const Symbol& symbol() const;
  // The two sides of an operation; only for those kinds. For divisions and modulo the right one is the divisor.
  const Expression& left() const;
  const Expression& right() const;

 private:
  struct Node;
  // Shared, so that copying an expression copies a pointer.
  std::shared_ptr<const Node> node_;
};

struct Expression::Node {
  ExpressionKind kind;
  Size integer = 0;
  const Symbol* symbol = nullptr;
  // Empty for integers and symbols.
  std::optional<Expression> left = std::nullopt;
  std::optional<Expression> right = std::nullopt;
};

// Here rather than in expression.cc, so that looking into a formula costs no call: it is done millions of times.
inline ExpressionKind Expression::kind() const { return node_->kind; }
inline Size Expression::integer() const { return node_->integer; }
inline const Symbol& Expression::symbol() const { return *node_->symbol; }
inline const Expression& Expression::left() const { return *node_->left; }
inline const Expression& Expression::right() const { return *node_->right; }

// The symbol of that name as an expression.
Expression variable(std::string_view name);

Expression operator+(const Expression& left, const Expression& right);
Expression operator-(const Expression& left, const Expression& right);
Expression operator*(const Expression& left, const Expression& right);
// The quotient rounded towards minus infinity.
Expression floor_divide(const Expression& dividend, const Expression& divisor);
// The quotient rounded towards plus infinity.
Expression ceil_divide(const Expression& dividend, const Expression& divisor);
// The rest of floor_divide, never negative for a positive divisor.
Expression modulo(const Expression& dividend, const Expression& divisor);
// The larger, and the smaller, of the two.
Expression maximum(const Expression& one, const Expression& other);
Expression minimum(const Expression& one, const Expression& other);

// Whether the two are the same tree.
bool same(const Expression& one, const Expression& other);

}  // namespace convguide
