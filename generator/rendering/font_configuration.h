// Fontconfig's configuration, which says where fonts are and how they stand in for one another.
#pragma once

namespace convguide {

// Loads the configuration unless that is done; to be called before Pango asks for a font. May be called by several
// threads at once.
void load_font_configuration();

}  // namespace convguide
