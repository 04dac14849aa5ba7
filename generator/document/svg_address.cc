#include "document/svg_address.h"

namespace convguide {
namespace {

// What stands for a character that an address, an attribute or the list in a `srcset` would read otherwise. Double
// quotation marks, the most frequent ones, change places with single ones, which XML takes as well.
std::string_view replacement(char letter) {
  switch (letter) {
    case '%': return "%25";
    case '#': return "%23";
    case '&': return "%26";
    case '<': return "%3C";
    case '>': return "%3E";
    case ' ': return "%20";
    case '\n': return "%0A";
    case '"': return "'";
    case '\'': return "%26apos;";
  }
  return {};
}

}  // namespace

std::string svg_address(std::string_view svg) {
  std::string address = "data:image/svg+xml,";
  for (const char letter : svg) {
    const std::string_view other = replacement(letter);
    if (other.empty()) {
      address += letter;
    } else {
      address += other;
    }
  }
  return address;
}

}  // namespace convguide
