#include "document/formula_html.h"

#include <algorithm>

#include "document/html_escape.h"

namespace convguide {
namespace {

bool is_ascii_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

// The bytes of the character that `text` begins with, and of the accents and primes that follow it.
std::size_t letter_length(std::string_view text) {
  const auto is_continuation = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; };
  std::size_t length = 1;
  while (length < text.size() && is_continuation(text[length])) ++length;
  // Combining accents are U+0300 to U+036F.
  while (length + 1 < text.size() && (text[length] == '\xcc' || text[length] == '\xcd')) length += 2;
  return length;
}

// Whether the character is a letter beyond ASCII with its own accent, as in ĩ.
bool is_accented_letter(std::string_view character) { return character == "ĩ"; }

}  // namespace

std::string formula_html(std::string_view plain) {
  std::string html;
  while (!plain.empty()) {
    const auto name_end = std::find_if_not(plain.begin(), plain.end(), is_ascii_letter);
    const auto name_length = static_cast<std::size_t>(name_end - plain.begin());
    const std::size_t length = name_length > 1 ? name_length : letter_length(plain);
    const std::string_view piece = plain.substr(0, length);
    const bool is_symbol = name_length == 1 || is_accented_letter(piece);
    html += is_symbol ? "<i>" + escape_html(piece) + "</i>" : escape_html(piece);
    plain.remove_prefix(length);
  }
  return html;
}

}  // namespace convguide
