#include "rendering/xml_escape.h"

#include <glib.h>

#include <memory>

namespace convguide {
namespace {

// https://www.w3.org/TR/xml/#NT-Char
bool is_allowed(gunichar character) {
  return character == '\t' || character == '\n' || character == '\r' || (character >= 0x20 && character <= 0xD7FF) ||
         (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
}

}  // namespace

std::string xml_escape(std::string_view text) {
  const std::unique_ptr<char, decltype(&g_free)> valid(g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())),
                                                       g_free);
  std::string escaped;
  for (const char* at = valid.get(); *at != '\0'; at = g_utf8_next_char(at)) {
    switch (*at) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      case '\'': escaped += "&#39;"; break;
      default:
        if (is_allowed(g_utf8_get_char(at))) escaped.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
    }
  }
  return escaped;
}

}  // namespace convguide
