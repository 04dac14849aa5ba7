// A printable rule about sizes, such as p = k − 1 or k̂ ≤ i + 2p.
#pragma once

#include <string>

#include "arithmetic/bindings.h"
#include "arithmetic/expression.h"
#include "parameters/error.h"

namespace convguide {

enum class Relation { equal, at_most, at_least, below };

struct Condition {
  Expression left;
  Relation relation;
  Expression right;
};

// Whether the condition is true for the sizes in `bindings`. Fails where evaluate fails.
Result<bool> holds(const Condition& condition, const Bindings& bindings);

// The same, and false where it cannot be told: quicker where a symbol has no number.
bool is_true(const Condition& condition, const Bindings& bindings);

// For example "(i + 2p − k) mod s = 0".
std::string print_plain(const Condition& condition);

// The same as LaTeX.
std::string print_latex(const Condition& condition);

}  // namespace convguide
