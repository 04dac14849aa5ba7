#include "arithmetic/derive.h"

#include <catch2/catch.hpp>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/relationship_table.h"
#include "small_layers.h"

using namespace convguide;

namespace {

std::vector<std::string> steps(const Expression& expression, const Bindings& bindings) {
  std::vector<std::string> texts;
  const auto forms = derive(expression, bindings).value();
  for (const Expression& form : forms) texts.push_back(print_plain(form));
  return texts;
}

const Expression i = variable("i");
const Expression k = variable("k");
const Expression s = variable("s");
const Expression p = variable("p");

}  // namespace

TEST_CASE("the derivation of the strided, padded size ends in 3") {
  const Expression size = floor_divide(i + 2 * p - k, s) + 1;
  CHECK(steps(size, {{"i", 5}, {"k", 3}, {"s", 2}, {"p", 1}}) ==
        std::vector<std::string>{"⌊(i + 2p − k)/s⌋ + 1", "⌊(5 + 2·1 − 3)/2⌋ + 1", "⌊4/2⌋ + 1", "2 + 1", "3"});
}

TEST_CASE("derivations, one thing a line") {
  CHECK(steps(i - k + 1, {{"i", 4}, {"k", 3}}) == std::vector<std::string>{"i − k + 1", "4 − 3 + 1", "2"});
  CHECK(steps(i, {{"i", 4}}) == std::vector<std::string>{"i", "4"});
  CHECK(steps(Expression(4), {}) == std::vector<std::string>{"4"});
  CHECK(steps(modulo(i + 2 * p - k, s), {{"i", 6}, {"k", 3}, {"s", 2}, {"p", 1}}) ==
        std::vector<std::string>{"(i + 2p − k) mod s", "(6 + 2·1 − 3) mod 2", "5 mod 2", "1"});
  CHECK(steps(i + 2 * floor_divide(k, 2) - (k - 1), {{"i", 5}, {"k", 3}}) ==
        std::vector<std::string>{"i + 2⌊k/2⌋ − (k − 1)", "5 + 2⌊3/2⌋ − (3 − 1)", "5 + 2·1 − (3 − 1)", "5"});
  // A rounding inside a rounding is worked out first.
  CHECK(steps(floor_divide(modulo(i, s) + 5, s), {{"i", 5}, {"s", 2}}) ==
        std::vector<std::string>{"⌊(i mod s + 5)/s⌋", "⌊(5 mod 2 + 5)/2⌋", "⌊(1 + 5)/2⌋", "⌊6/2⌋", "3"});
}

TEST_CASE("what stands in a ceiling, a max or a min is worked out first") {
  // SAME on an input of 6 with a kernel of 3 and a stride of 2.
  CHECK(steps(maximum(0, (ceil_divide(i, s) - 1) * s + k - i), {{"i", 6}, {"s", 2}, {"k", 3}}) ==
        std::vector<std::string>{"max(0, (⌈i/s⌉ − 1)s + k − i)", "max(0, (⌈6/2⌉ − 1)·2 + 3 − 6)",
                                 "max(0, (3 − 1)·2 + 3 − 6)", "max(0, 1)", "1"});
  CHECK(steps(minimum(ceil_divide(i - k, s) + 1, ceil_divide(i + p, s)), {{"i", 6}, {"s", 2}, {"k", 3}, {"p", 1}}) ==
        std::vector<std::string>{"min(⌈(i − k)/s⌉ + 1, ⌈(i + p)/s⌉)", "min(⌈(6 − 3)/2⌉ + 1, ⌈(6 + 1)/2⌉)",
                                 "min(⌈3/2⌉ + 1, ⌈7/2⌉)", "min(2 + 1, 4)", "min(3, 4)", "3"});
}

TEST_CASE("a derivation fails where evaluating fails") {
  CHECK_FALSE(derive(floor_divide(i, s), {{"i", 5}, {"s", 0}}).has_value());
  CHECK_FALSE(derive(i + p, {{"i", 5}}).has_value());
}

TEST_CASE("every derivation keeps its value, changes in each line and ends in a number") {
  for (const Operation operation : {Operation::convolution, Operation::transposed_convolution}) {
    for (const Layer& layer : small_layers(operation)) {
      const Bindings bindings = axis_bindings(operation, layer.axes.front()).value();
      for (const Relationship& relationship : relationships()) {
        if (!speaks_of(relationship, family_of(operation, layer.axes.front()))) continue;
        const Size value = evaluate(relationship.size.front(), bindings).value();
        const auto forms = derive(relationship.size.front(), bindings).value();
        bool keeps_value = true;
        bool changes = true;
        for (std::size_t line = 0; line < forms.size(); ++line) {
          keeps_value = keeps_value && evaluate(forms[line], bindings) == value;
          changes = changes && (line == 0 || !same(forms[line], forms[line - 1]));
        }
        const bool ends_in_value = same(forms.back(), Expression(value));
        if (!keeps_value || !changes || !ends_in_value) {
          FAIL(relationship.identifier << " with k = " << bindings.at("k"));
        }
      }
    }
  }
}
