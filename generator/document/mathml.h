// MathML as browsers lay it out well.
#pragma once

#include <string>

namespace convguide {

// The HTML page with Pandoc's MathML mended in the two places that browsers draw badly: accents (Pandoc writes them as
// combining characters, which stretch or slip to the left of their letter) and the spaces around "mod" (which add to
// those that browsers give the operator anyway).
std::string mend_mathml(std::string page);

}  // namespace convguide
