// Small Pandoc documents for tests, and their text after filtering.
#pragma once

#include <string>

#include "document/filter.h"

namespace convguide {

// The catalogue in figures/.
std::vector<CatalogueEntry> shipped_catalogue();

// The tree that Pandoc makes of Markdown.
Json read_markdown(const std::string& markdown);

// The filtered document in the given Pandoc format; the error's line where the filter fails.
std::string filter_to(FilterTarget target, const std::string& format, const std::string& markdown);

// Plain text of the document as HTML readers get it.
std::string filter_to_text(const std::string& markdown);

// `text` with plain spaces in place of no-break spaces and those of mathematics, so that expectations can be read.
std::string with_plain_spaces(std::string text);

// The line of the error that filtering for HTML ends with; empty where it does not fail.
std::string filter_error(const std::string& markdown);

}  // namespace convguide
