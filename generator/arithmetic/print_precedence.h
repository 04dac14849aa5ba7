// Where an operand needs brackets; what both printers share.
#pragma once

#include "arithmetic/expression.h"

namespace convguide {

// How tightly an expression holds together, loosest first. What begins with a minus sign may only stand at the very
// left.
enum class Precedence { negative, sum, remainder, product, single };

// The precedence of `expression` as it is printed. A floor, a ceiling, a maximum and a minimum bring their
// own brackets.
Precedence precedence_of(const Expression& expression);

// The loosest precedence that the left, or the right, operand of `operation` may have without brackets. For a floor
// or ceiling this is about the "/" inside it; a maximum or minimum parts its sides by a comma, which needs none.
Precedence needed_on_left(ExpressionKind operation);
Precedence needed_on_right(ExpressionKind operation);

// Whether a product's right factor begins with a digit or a word when printed, so that a dot has to part it from the
// left one.
bool needs_dot_before(const Expression& factor);

}  // namespace convguide
