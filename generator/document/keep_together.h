// Mathematics in running text and the punctuation beside it, which must stay on one line.
#pragma once

#include "document/pandoc_ast.h"

namespace convguide {

// Puts every inline formula and the word that touches it, where that word begins with closing punctuation or ends with
// an opening bracket, into a span of class "together". Browsers would break the line between the two; the style sheet
// forbids it inside the span.
void keep_punctuation_with_mathematics(Json& document);

}  // namespace convguide
