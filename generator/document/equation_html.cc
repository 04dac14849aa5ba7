#include "document/equation_html.h"

#include <algorithm>

#include "rendering/xml_escape.h"

namespace convguide {
namespace {

bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

// The length of the indices "(0, 2)" that `text` begins with; 0 where it begins with none.
std::size_t indices_length(std::string_view text) {
  if (!text.starts_with('(')) return 0;
  const std::size_t end = text.find_first_not_of("0123456789, ", 1);
  return end == std::string_view::npos || end == 1 || text[end] != ')' ? 0 : end + 1;
}

}  // namespace

std::string equation_html(std::string_view plain) {
  std::string html;
  std::size_t written = 0;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    // The letter of a name such as "max" has others beside it.
    if (!is_letter(plain[at]) || (at > 0 && is_letter(plain[at - 1]))) continue;
    const std::size_t length = indices_length(plain.substr(at + 1));
    if (length == 0) continue;
    std::string indices(plain.substr(at + 2, length - 2));
    std::erase(indices, ' ');
    html += xml_escape(plain.substr(written, at - written)) + "<var>" + plain[at] + "</var><sub>" + indices + "</sub>";
    written = at + 1 + length;
    at = written - 1;
  }
  return html + xml_escape(plain.substr(written));
}

}  // namespace convguide
