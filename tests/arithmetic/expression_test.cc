// Building, evaluating and substituting expressions. Printing and deriving have tests of their own.
#include "arithmetic/expression.h"

#include <catch2/catch.hpp>
#include <limits>

#include "arithmetic/evaluate.h"
#include "arithmetic/free_symbols.h"
#include "arithmetic/substitute.h"

using namespace convguide;

namespace {

constexpr Size smallest_number = std::numeric_limits<Size>::min();
constexpr Size largest_number = std::numeric_limits<Size>::max();

std::string error_of(const Expression& expression, const Bindings& bindings = {}) {
  const auto value = evaluate(expression, bindings);
  return value ? "no error" : message(value.error());
}

}  // namespace

TEST_CASE("evaluating the operations") {
  const Expression i = variable("i");
  const Expression s = variable("s");
  const Bindings bound = {{"i", 7}, {"s", 2}};
  CHECK(evaluate(Expression(5), {}) == 5);
  CHECK(evaluate(i, bound) == 7);
  CHECK(evaluate(i + s, bound) == 9);
  CHECK(evaluate(i - s, bound) == 5);
  CHECK(evaluate(i * s, bound) == 14);
  CHECK(evaluate(floor_divide(i, s), bound) == 3);
  CHECK(evaluate(ceil_divide(i, s), bound) == 4);
  CHECK(evaluate(modulo(i, s), bound) == 1);
  CHECK(evaluate(maximum(i, s), bound) == 7);
  CHECK(evaluate(minimum(i, s), bound) == 2);
}

TEST_CASE("floor rounds towards minus infinity, and mod has the sign of its divisor") {
  struct Row {
    Size dividend, divisor, quotient, rest;
  };
  const Row rows[] = {{7, 2, 3, 1},
                      {-7, 2, -4, 1},
                      {7, -2, -4, -1},
                      {-7, -2, 3, -1},
                      {6, 3, 2, 0},
                      {-6, 3, -2, 0},
                      {-1, 5, -1, 4},
                      {0, 5, 0, 0},
                      {0, -5, 0, 0},
                      {1, largest_number, 0, 1},
                      {-1, largest_number, -1, largest_number - 1}};
  for (const Row& row : rows) {
    CAPTURE(row.dividend, row.divisor);
    CHECK(evaluate(floor_divide(row.dividend, row.divisor), {}) == row.quotient);
    CHECK(evaluate(modulo(row.dividend, row.divisor), {}) == row.rest);
  }
}

TEST_CASE("ceiling rounds towards plus infinity") {
  CHECK(evaluate(ceil_divide(7, 2), {}) == 4);
  CHECK(evaluate(ceil_divide(-7, 2), {}) == -3);
  CHECK(evaluate(ceil_divide(7, -2), {}) == -3);
  CHECK(evaluate(ceil_divide(-7, -2), {}) == 4);
  CHECK(evaluate(ceil_divide(6, 3), {}) == 2);
  CHECK(evaluate(ceil_divide(0, 5), {}) == 0);
}

TEST_CASE("a rest exists even where quotient times divisor leaves the 64-bit range") {
  // −2^63 = 3·(−3074457345618258603) + 1, and the product alone is below −2^63.
  CHECK(evaluate(modulo(smallest_number, 3), {}) == 1);
  CHECK(evaluate(modulo(smallest_number, -1), {}) == 0);
}

TEST_CASE("results outside the 64-bit range are errors") {
  const std::string rule = " overflows 64-bit whole numbers; use sizes of at most 1000000000";
  CHECK(error_of(Expression(largest_number) + 1) == "9223372036854775807 + 1" + rule);
  CHECK(error_of(Expression(smallest_number) - 1) == "−9223372036854775808 − 1" + rule);
  CHECK(error_of(Expression(largest_number) * 2) == "9223372036854775807·2" + rule);
  CHECK_FALSE(evaluate(floor_divide(smallest_number, -1), {}).has_value());
  CHECK_FALSE(evaluate(ceil_divide(smallest_number, -1), {}).has_value());
  // Even deep inside, and where the final result would fit again.
  CHECK_FALSE(evaluate((Expression(largest_number) + 1) - 1, {}).has_value());
}

TEST_CASE("dividing by zero is an error") {
  const Expression i = variable("i");
  const Expression s = variable("s");
  CHECK(error_of(floor_divide(i, s), {{"i", 5}, {"s", 0}}) == "⌊i/s⌋ divides by zero; use a divisor of at least 1");
  CHECK(error_of(modulo(i, s), {{"i", 5}, {"s", 0}}) == "i mod s divides by zero; use a divisor of at least 1");
}

TEST_CASE("a symbol without a number is an error") {
  CHECK(error_of(variable("i") + variable("p"), {{"i", 5}}) == "symbol p has no number here; give it a value");
}

TEST_CASE("substituting puts numbers in place of the bound symbols alone") {
  const Expression formula = floor_divide(variable("i") - variable("k"), variable("s")) + 1;
  CHECK(same(substitute(formula, {{"i", 5}, {"s", 2}}), floor_divide(Expression(5) - variable("k"), 2) + 1));
  CHECK(same(substitute(formula, {}), formula));
}

TEST_CASE("two expressions are the same where their trees are") {
  const Expression i = variable("i");
  const Expression k = variable("k");
  CHECK(same(i + k, variable("i") + variable("k")));
  CHECK_FALSE(same(i + k, k + i));
  CHECK_FALSE(same(i + k, i - k));
  CHECK_FALSE(same(i, k));
  CHECK_FALSE(same(Expression(1), Expression(2)));
  CHECK_FALSE(same(i, Expression(1)));
}
