#include "arithmetic/condition.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("conditions hold or not, and print in both forms") {
  const Expression p = variable("p");
  const Expression k = variable("k");
  struct Row {
    Relation relation;
    bool below, same, above;
    std::string plain, latex;
  };
  const Row rows[] = {{Relation::equal, false, true, false, "p = k − 1", "p = k - 1"},
                      {Relation::at_most, true, true, false, "p ≤ k − 1", "p \\le k - 1"},
                      {Relation::at_least, false, true, true, "p ≥ k − 1", "p \\ge k - 1"},
                      {Relation::below, true, false, false, "p < k − 1", "p < k - 1"}};
  for (const Row& row : rows) {
    const Condition condition = {p, row.relation, k - 1};
    CAPTURE(row.plain);
    CHECK(holds(condition, {{"p", 1}, {"k", 3}}) == row.below);
    CHECK(holds(condition, {{"p", 2}, {"k", 3}}) == row.same);
    CHECK(holds(condition, {{"p", 3}, {"k", 3}}) == row.above);
    CHECK(print_plain(condition) == row.plain);
    CHECK(print_latex(condition) == row.latex);
  }
}

TEST_CASE("a condition on a symbol without a number is an error, not false") {
  const Condition condition = {variable("p"), Relation::equal, 0};
  CHECK_FALSE(holds(condition, {}).has_value());
}
