// Themes as people write them: small TOML files. docs/themes.md says what stands in one.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"
#include "rendering/theme.h"

namespace convguide {

// The names of the themes that come with the program, in the folder templates/themes: light, dark, print, contrast and
// classic.
const std::vector<std::string>& shipped_themes();

// The theme that `text` means: the name of a shipped one, the path of a file that ends in .toml, or what stands in such
// a file, either as it stands there or in braces on one line (known by its "="). Fails on unknown names and keys with
// "did you mean", on colours that are not #RRGGBB or #RRGGBBAA, and where a role has no colour.
Result<Theme> find_theme(const std::string& text);

// The shortest text from which find_theme makes `theme` again: the name of a shipped one, or else, in braces on one
// line, the shipped one that it is nearest to and what differs from it.
Result<std::string> theme_text(const Theme& theme);

}  // namespace convguide
