// The formulas of a PowerPoint slide, each in a frame of its own.
#pragma once

#include <string>

namespace convguide {

// What LaTeX of a line begins with that only a later slide shows. Its room is kept, so that lines stay where they are.
inline constexpr auto later_line = "\\text{later}";

// A slide's XML as Pandoc writes it, with its mathematics in text boxes: formulas set off from the text in the middle
// of the slide's lower part, formulas in lines below each other from the slide's upper part on. LibreOffice shows only
// a formula that has a frame for itself, and stretches it to that frame, so the frames are as large as the formulas.
// Where slides are dark, formulas stand on a light card, for LibreOffice shows them in black whatever the theme.
// Brackets are in the order of the standard, in which Pandoc 2.17 does not write them.
std::string with_framed_formulas(std::string slide, bool is_dark);

}  // namespace convguide
