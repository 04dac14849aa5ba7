// The cover of the e-book.
#pragma once

#include <string>
#include <string_view>

#include "document/pandoc_ast.h"
#include "scene/figure.h"

namespace convguide {

// `title` on a band of colour, above `figure`: upright, as the shelves of readers are made for.
Figure book_cover(const std::string& title, const Figure& figure);

// The words of an entry of the document's metadata; empty where there is none.
std::string metadata_text(const Json& document, std::string_view key);

}  // namespace convguide
