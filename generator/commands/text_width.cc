#include "commands/text_width.h"

namespace convguide {

std::size_t text_width(std::string_view text) {
  std::size_t width = 0;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool continues = (byte & 0xc0) == 0x80;
    // U+0300 to U+036F, the combining marks, begin with one of these bytes.
    const bool combines = byte == 0xcc || byte == 0xcd;
    if (!continues && !combines) ++width;
  }
  return width;
}

}  // namespace convguide
