// Numbers in a document that somebody else has written.
#pragma once

#include "document/numbering.h"
#include "document/own_document.h"
#include "document/pandoc_ast.h"
#include "parameters/error.h"

namespace convguide {

// Numbers what has an id that begins as its kind says (fig:, tbl:, eq:): directives, and the figures and tables that
// the author made without one, in one sequence. Everything else, headings among it, stays as it is. Captions get their
// number in front, except in LaTeX, which counts for itself and gets a label. Fails where two of them share an id, and
// on the id of a directive that a link cannot hold.
Result<Labels> number_own_document(Json& document, const OwnDocument& own);

}  // namespace convguide
