// A figure of a deck, step by step.
#pragma once

#include <string>
#include <vector>

#include "document/deck_slides.h"
#include "document/filter_context.h"
#include "parameters/error.h"
#include "scene/figure.h"

namespace convguide {

struct DeckFigure {
  std::vector<Figure> frames;  // one, or one for each step that is shown; all of one size
  std::vector<Size> steps;     // the number of each; empty where the figure has one frame alone
  Size step_count = 1;         // of the whole figure
  Nodes caption;               // one sentence
  Nodes notes;                 // the figure's number in the guide and its whole caption, as a block
};

// The steps that a deck shows, from 1: all where there are few. Otherwise the first row in full, which shows how the
// window moves, and then the end of each row. Typical ones where that is still too much to click through.
std::vector<Size> deck_steps(View view, const Case& of);

// The figure of a slide of that kind. Fails where its directive is wrong.
Result<DeckFigure> draw_deck_figure(const Slide& slide, const FilterContext& context);

}  // namespace convguide
