// The guide as an e-book.
#pragma once

#include <filesystem>
#include <string>

#include "document/guide_source.h"
#include "parameters/error.h"

namespace convguide {

// The bytes of an EPUB 3: chapters with their own style sheet, SVG figures with alternative texts, mathematics as
// MathML, contents and a cover. `folder` is where files may lie that are needed on the way. The same source always
// gives the same bytes. Fails on an error in a chapter, and where Pandoc is missing.
Result<std::string> make_book(const GuideSource& source, const std::filesystem::path& folder);

}  // namespace convguide
