// Text in columns, for a terminal.
#pragma once

#include <string>
#include <vector>

namespace convguide {

enum class Align { left, right };

// A line for each row; columns are as wide as they need to be and stand two spaces apart. Every row has as many cells
// as there are `columns`.
std::string text_table(const std::vector<std::vector<std::string>>& rows, const std::vector<Align>& columns);

// The words of `text` in lines of at most `width` columns, each ending with a line break; a longer word has a line of
// its own.
std::string wrapped(const std::string& text, std::size_t width);

// The same as a list, without line breaks.
std::vector<std::string> wrapped_lines(const std::string& text, std::size_t width);

// How wide the texts of a command may be.
inline constexpr std::size_t terminal_width = 80;

// The text wrapped to a terminal's width, each line behind that many spaces. Line breaks in it stay.
std::string indented(const std::string& text, std::size_t spaces);

// The same for the words of a command line, whose options are not parted from their values.
std::string indented_options(const std::string& line, std::size_t spaces);

}  // namespace convguide
