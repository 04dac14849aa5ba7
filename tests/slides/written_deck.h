// Decks as convguide slides writes them, and what can be read from their files.
#pragma once

#include <string>
#include <vector>

#include "temporary_folder.h"

namespace convguide {

// Runs convguide slides with these arguments, its deck going to `name` in `folder`; the test fails where that does not
// succeed, and where anything else is left in the folder. Gives the file's path.
std::string written_deck(const TemporaryFolder& folder, const std::string& name,
                         const std::vector<std::string>& arguments);

// How often `part` stands in `text`.
std::size_t count_of(const std::string& text, const std::string& part);

// What pdftotext reads, and how many pages there are.
std::string pdf_text(const std::string& file);
std::size_t pdf_pages(const std::string& file);

}  // namespace convguide
