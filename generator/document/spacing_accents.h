// Accents in mathematics for the HTML of documents whose pages this program does not write.
#pragma once

#include "document/pandoc_ast.h"

namespace convguide {

// The nodes with other accents in their mathematics: spacing characters. Of Pandoc's MathML, which has combining ones,
// browsers stretch or misplace them (see mend_html.h); other writers of mathematics take both.
Nodes with_spacing_accents(Nodes nodes);

}  // namespace convguide
