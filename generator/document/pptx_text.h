// The text of a PowerPoint slide, in letters that fit.
#pragma once

#include <string>

namespace convguide {

// A slide's XML as Pandoc writes it. Where text stands above formulas, in the frame that write_pptx_look gives it, its
// letters are as large as the frame has room for. Lines are broken only when a slide is shown, in a typeface that is
// not known before, so their number is estimated for a wide one.
std::string with_fitting_text(std::string slide);

}  // namespace convguide
