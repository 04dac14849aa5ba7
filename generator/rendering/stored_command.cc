#include "rendering/stored_command.h"

#include <glib.h>

#include <array>
#include <memory>
#include <vector>

namespace convguide {
namespace {

using Command = std::optional<std::string>;

// What stands between `before` and `after`, which must both be there.
std::optional<std::string_view> between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before);
  if (begin == std::string_view::npos) return std::nullopt;
  text.remove_prefix(begin + before.size());
  const std::size_t end = text.find(after);
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(0, end);
}

std::string xml_unescaped(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
  std::string plain;
  while (!text.empty()) {
    std::size_t length = 1;
    char letter = text.front();
    for (const auto& [entity, meaning] : entities) {
      if (!text.starts_with(entity)) continue;
      length = entity.size();
      letter = meaning;
    }
    plain += letter;
    text.remove_prefix(length);
  }
  return plain;
}

Command command_in_svg(std::string_view bytes) {
  const auto element = between(bytes, ":command>", "</");
  if (!element) return std::nullopt;
  return xml_unescaped(*element);
}

// Four bytes as a number, the highest first.
std::size_t number_at(std::string_view bytes, std::size_t at) {
  std::size_t number = 0;
  for (std::size_t byte = 0; byte < 4; ++byte) number = number * 256 + static_cast<unsigned char>(bytes[at + byte]);
  return number;
}

// The text of a chunk: https://www.w3.org/TR/png-3/#11textinfo. One with letters beyond ASCII has two bytes and two
// further texts, which are empty here, between the keyword and the text.
std::string text_in_chunk(std::string_view kind, std::string_view text) {
  constexpr std::size_t between_in_itxt = 4;
  if (kind == "iTXt") text.remove_prefix(std::min(between_in_itxt, text.size()));
  return std::string(text);
}

Command command_in_png(std::string_view bytes) {
  constexpr std::size_t signature = 8;
  constexpr std::size_t around_data = 12;  // length, kind and checksum
  constexpr std::string_view keyword("Command\0", 8);
  for (std::size_t at = signature; at + around_data <= bytes.size();) {
    const std::size_t length = number_at(bytes, at);
    if (length > bytes.size() - at - around_data) return std::nullopt;
    const std::string_view kind = bytes.substr(at + 4, 4);
    const std::string_view data = bytes.substr(at + 8, length);
    if ((kind == "tEXt" || kind == "iTXt") && data.starts_with(keyword)) {
      return text_in_chunk(kind, data.substr(keyword.size()));
    }
    at += around_data + length;
  }
  return std::nullopt;
}

// A PDF's text in parentheses, in which a backslash takes a character as it is.
std::string literal_string(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size() && text[at] != ')'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    plain += text[at];
  }
  return plain;
}

// A PDF's text in hexadecimal UTF-16, the higher byte first; empty where it is none.
std::string hexadecimal_string(std::string_view text) {
  constexpr gunichar2 byte_order_mark = 0xFEFF;
  std::vector<gunichar2> units;
  for (std::size_t at = 0; at + 4 <= text.size() && text[at] != '>'; at += 4) {
    gunichar2 unit = 0;
    for (std::size_t digit = 0; digit < 4; ++digit) {
      unit = static_cast<gunichar2>(unit * 16 + std::max(0, g_ascii_xdigit_value(text[at + digit])));
    }
    if (unit != byte_order_mark) units.push_back(unit);
  }
  const std::unique_ptr<gchar, decltype(&g_free)> plain(
      g_utf16_to_utf8(units.data(), static_cast<glong>(units.size()), nullptr, nullptr, nullptr), g_free);
  return plain ? plain.get() : "";
}

Command command_in_pdf(std::string_view bytes) {
  constexpr std::string_view key = "/Keywords ";
  const std::size_t at = bytes.rfind(key);
  if (at == std::string_view::npos || at + key.size() >= bytes.size()) return std::nullopt;
  const std::string_view value = bytes.substr(at + key.size() + 1);
  const std::string keywords = bytes[at + key.size()] == '<' ? hexadecimal_string(value) : literal_string(value);
  constexpr std::string_view label = "command: ";
  const std::size_t begin = keywords.find(label);
  if (begin == std::string::npos) return std::nullopt;
  return keywords.substr(begin + label.size());
}

}  // namespace

std::optional<std::string> stored_command(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return command_in_png(bytes);
  if (bytes.starts_with("%PDF-")) return command_in_pdf(bytes);
  return command_in_svg(bytes);
}

}  // namespace convguide
