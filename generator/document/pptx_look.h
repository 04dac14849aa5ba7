// What a PowerPoint deck looks like.
#pragma once

#include <filesystem>

#include "parameters/error.h"
#include "rendering/theme.h"

namespace convguide {

// Writes Pandoc's own parts of a presentation, with the theme's colours, headings at the left, and slides of two
// contents with one above the other, to where Pandoc looks for them when `folder` is its data folder. Fails where
// Pandoc is missing, and where its parts are not as expected.
Result<void> write_pptx_look(const std::filesystem::path& folder, const Theme& theme);

}  // namespace convguide
