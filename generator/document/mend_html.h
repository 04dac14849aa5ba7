// Pandoc's HTML, mended where browsers draw or tell it badly.
#pragma once

#include <string>

namespace convguide {

// The page with these changes:
// - Accents in MathML are spacing characters. Pandoc's combining ones stretch or slip to the left of their letter.
// - "mod" in MathML carries its spaces itself. Pandoc's add to those that browsers give every operator.
// - The bibliography is a list to those who listen. Pandoc's roles for it are no longer part of the standard.
std::string mend_html(std::string page);

}  // namespace convguide
