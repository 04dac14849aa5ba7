#include "parameters/error.h"

namespace convguide {

std::string shortened(const std::string& text) {
  constexpr std::size_t longest = 160;
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

std::string message(const Error& error) {
  std::string line = error.place + shortened(error.given) + " " + error.rule + "; " + error.remedy;
  // Given text may hold anything, and an error is one line.
  for (char& character : line) {
    if (static_cast<unsigned char>(character) < 0x20 || character == 0x7f) character = ' ';
  }
  return line;
}

}  // namespace convguide
