// Sentences of the guide, shortened for slides.
#pragma once

#include "document/pandoc_ast.h"

namespace convguide {

// The node without references to the literature, which a slide has no list of.
Json without_citations(Json node);

// What fits on a slide of the paragraphs among `blocks`: the first sentences that do not refer to figures or formulas
// elsewhere.
Nodes idea_of(const Nodes& blocks);

// The inlines up to the end of their first sentence.
Nodes first_sentence(const Nodes& inlines);

}  // namespace convguide
