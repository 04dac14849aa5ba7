// The lines of a derivation on a slide.
#pragma once

#include <string>
#include <vector>

#include "document/deck_slides.h"
#include "document/filter_context.h"
#include "parameters/error.h"

namespace convguide {

// One line: what stands left of the equals sign, and what is right of it.
struct DerivationLine {
  std::string subject_latex;
  std::string form_latex;
  bool is_continued = false;  // whether the subject is that of the line above
};

struct DeckDerivation {
  Nodes sizes;  // "i = 5, k = 3 and p = 1", with which it begins
  // A line for each form on the way to the number; where several letters are worked out, a line for each letter.
  std::vector<DerivationLine> lines;
};

// What the directive of a slide of that kind asks for. Fails where it is wrong.
Result<DeckDerivation> derive_for_deck(const Slide& slide, const FilterContext& context);

}  // namespace convguide
