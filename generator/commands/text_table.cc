#include "commands/text_table.h"

#include <algorithm>
#include <sstream>

#include "commands/text_width.h"

namespace convguide {
namespace {

// The parts in lines of at most `width` columns, with spaces between them.
std::vector<std::string> filled_lines(const std::vector<std::string>& parts, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t used = 0;
  for (const std::string& part : parts) {
    const std::size_t needed = text_width(part);
    if (lines.empty() || used + 1 + needed > width) {
      lines.push_back(part);
      used = needed;
    } else {
      lines.back() += ' ' + part;
      used += 1 + needed;
    }
  }
  return lines;
}

std::string behind_spaces(const std::vector<std::string>& lines, std::size_t spaces) {
  std::string text;
  for (const std::string& line : lines) text += std::string(spaces, ' ') + line + '\n';
  return text;
}

}  // namespace

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

std::vector<std::string> wrapped_lines(const std::string& text, std::size_t width) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return filled_lines(words, width);
}

std::string wrapped(const std::string& text, std::size_t width) { return behind_spaces(wrapped_lines(text, width), 0); }

std::string indented(const std::string& text, std::size_t spaces) {
  std::istringstream stream(text);
  std::string lines;
  for (std::string paragraph; std::getline(stream, paragraph);) {
    lines += behind_spaces(wrapped_lines(paragraph, terminal_width - spaces), spaces);
  }
  return lines;
}

std::string indented_options(const std::string& line, std::size_t spaces) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(" --", begin), line.size());
    parts.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return behind_spaces(filled_lines(parts, terminal_width - spaces), spaces);
}

}  // namespace convguide
