#include "commands/text_table.h"

#include <algorithm>
#include <sstream>

#include "commands/text_width.h"

namespace convguide {

std::string text_table(const std::vector<std::vector<std::string>>& rows, const std::vector<Align>& columns) {
  std::vector<std::size_t> widths(columns.size());
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < widths.size(); ++column) {
      widths[column] = std::max(widths[column], text_width(row[column]));
    }
  }
  std::string table;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t column = 0; column < widths.size(); ++column) {
      const std::string space(widths[column] - text_width(row[column]), ' ');
      line += column > 0 ? "  " : "";
      line += columns[column] == Align::right ? space + row[column] : row[column] + space;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    table += line + '\n';
  }
  return table;
}

std::string wrapped(const std::string& text, std::size_t width) {
  std::istringstream words(text);
  std::string lines;
  std::size_t used = 0;
  for (std::string word; words >> word;) {
    const std::size_t needed = text_width(word);
    if (used > 0 && used + 1 + needed > width) {
      lines += '\n';
      used = 0;
    }
    if (used > 0) lines += ' ';
    lines += word;
    used += needed + (used > 0 ? 1 : 0);
  }
  return lines.empty() ? lines : lines + '\n';
}

std::vector<std::string> wrapped_lines(const std::string& text, std::size_t width) {
  std::istringstream stream(wrapped(text, width));
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string indented(const std::string& text, std::size_t spaces) {
  std::istringstream stream(text);
  std::string lines;
  for (std::string paragraph; std::getline(stream, paragraph);) {
    for (const std::string& line : wrapped_lines(paragraph, terminal_width - spaces)) {
      lines += std::string(spaces, ' ') + line + '\n';
    }
  }
  return lines;
}

}  // namespace convguide
