// An expression as LaTeX.
#pragma once

#include <string>

#include "arithmetic/expression.h"

namespace convguide {

// For example "\left\lfloor \frac{i + 2 p - k}{s} \right\rfloor + 1", for use in mathematics mode; only commands that
// both TeX and Pandoc's MathML writer know.
std::string print_latex(const Expression& expression);

}  // namespace convguide
