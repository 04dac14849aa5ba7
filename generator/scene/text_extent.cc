#include "scene/text_extent.h"

#include <string>

namespace convguide {
namespace {

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The width of one ASCII character in ems; other characters count as `other_width`.
constexpr double other_width = 0.62;

double ascii_width(char character) {
  constexpr std::string_view narrow = "ijl.,:;'|()[]!";
  constexpr std::string_view slim = "frst-cz";
  constexpr std::string_view wide = "mwMWQ@";
  if (character == ' ') return 0.26;
  if (character >= '0' && character <= '9') return 0.5;
  if (narrow.find(character) != std::string_view::npos) return 0.34;
  if (slim.find(character) != std::string_view::npos) return 0.48;
  if (wide.find(character) != std::string_view::npos) return 0.9;
  if (character >= 'A' && character <= 'Z') return 0.78;
  return 0.6;
}

double width_in_ems(std::string_view text) {
  double width = 0;
  for (const char byte : text) {
    if (continues_character(byte)) continue;
    width += static_cast<unsigned char>(byte) < 0x80U ? ascii_width(byte) : other_width;
  }
  return width;
}

}  // namespace

double estimated_width(const std::vector<Run>& runs, double size) {
  double width = 0;
  for (const Run& run : runs) {
    width += width_in_ems(run.text) * size * (run.script == Script::subscript ? subscript_size : 1);
  }
  return width;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (continues_character(text[at])) continue;
    // U+0300 to U+036F, the combining marks, are CC 80 to CD AF in UTF-8.
    const bool combining = text.substr(at, 1) == "\xCC" || (text.substr(at, 1) == "\xCD" && at + 1 < text.size() &&
                                                            static_cast<unsigned char>(text[at + 1]) < 0xB0U);
    if (!combining) ++count;
  }
  return count;
}

double baseline_of(const Text& text) {
  switch (text.vertical) {
    case Vertical::top: return text.at.y + digit_height * text.size;
    case Vertical::middle: return text.at.y + digit_height / 2 * text.size;
    case Vertical::baseline: return text.at.y;
    case Vertical::bottom: return text.at.y - descender_depth * text.size;
  }
  return text.at.y;
}

Box estimated_box(const Text& text) {
  const double width = estimated_width(text.runs, text.size);
  double left = text.at.x;
  if (text.horizontal == Horizontal::centre) left -= width / 2;
  if (text.horizontal == Horizontal::right) left -= width;
  const double baseline = baseline_of(text);
  return {left, baseline - digit_height * text.size, left + width, baseline + descender_depth * text.size};
}

}  // namespace convguide
