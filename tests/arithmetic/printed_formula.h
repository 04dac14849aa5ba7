// Reads printed formulas back, to see that they say what was meant. Shares no code with the printers.
#pragma once

#include <optional>
#include <string>

#include "arithmetic/bindings.h"

namespace convguide {

// What a reader understands from a formula in plain text.
struct PrintedFormula {
  // The meaning, with sums and products flattened: two texts with equal meanings differ in needless brackets alone.
  std::string meaning;
  // Nothing where a division by zero is met.
  std::optional<Size> value;
};

// The formula of `text`, or nothing where the text is no formula. A mod binds tighter than a sum and looser than a
// product, and mods are not chained; factors stand side by side or with a dot between; a floor or ceiling holds a
// product,
// "/" and one factor, and a max or min two formulas. A minus sign at the beginning of a formula or a bracket negates
// the first term.
std::optional<PrintedFormula> read_formula(const std::string& text, const Bindings& bindings);

}  // namespace convguide
