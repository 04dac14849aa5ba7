#include "scene/text_extent.h"

#include <string>

namespace convguide {
namespace {

// Advance widths of the ASCII characters from the space to the tilde in hundredths of an em: TeX Gyre Pagella's, the
// wider of upright and italic.
constexpr int ascii_widths[] = {25, 34, 50, 50, 50, 89, 78, 24,  46, 46, 39, 76, 25, 34, 25, 49,  // space to /
                                50, 50, 50, 50, 50, 50, 50, 50,  50, 50, 25, 25, 77, 76, 77, 50,  // 0 to ?
                                75, 78, 62, 71, 78, 62, 56, 77,  84, 34, 34, 73, 62, 95, 84, 79,  // @ to O
                                62, 79, 67, 56, 62, 78, 73, 100, 73, 67, 67, 43, 49, 43, 61, 50,  // P to _
                                34, 50, 56, 45, 62, 48, 34, 56,  59, 29, 28, 56, 30, 89, 59, 55,  // ` to o
                                61, 56, 40, 43, 34, 61, 57, 84,  52, 56, 50, 45, 21, 45, 61};     // p to ~

// Any other character counts as this many ems, except those that symbols are made of, the dot of products, the minus
// sign, and marks above a letter.
constexpr double other_width = 0.95;
constexpr std::string_view prime = "′";
constexpr double prime_width = 0.3;
constexpr std::string_view dotless_tilde = "ĩ";
constexpr double tilde_width = 0.29;
constexpr std::string_view middle_dot = "·";
constexpr double middle_dot_width = 0.3;
constexpr std::string_view minus = "−";
constexpr double minus_width = 0.76;
constexpr std::string_view hat = "\u0302";

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

double character_width(std::string_view character) {
  if (character.size() == 1 && character[0] >= ' ' && character[0] <= '~')
    return ascii_widths[character[0] - ' '] / 100.0;
  if (character == prime) return prime_width;
  if (character == dotless_tilde) return tilde_width;
  if (character == middle_dot) return middle_dot_width;
  if (character == minus) return minus_width;
  if (character == hat) return 0;
  return other_width;
}

double width_in_ems(std::string_view text) {
  double width = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && continues_character(text[end])) ++end;
    width += character_width(text.substr(begin, end - begin));
    begin = end;
  }
  return width;
}

}  // namespace

double estimated_width(const std::vector<Run>& runs, double size) {
  double width = 0;
  for (const Run& run : runs) {
    width += width_in_ems(run.text) * size * (run.script == Script::normal ? 1 : script_size);
  }
  return width;
}

bool hangs_below(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (run.script == Script::subscript || run.text.find_first_of("gjpqyQ,;()") != std::string::npos) return true;
  }
  return false;
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
  const double depth = hangs_below(text.runs) ? descender_depth * text.size : 0;
  return {left, baseline - digit_height * text.size, left + width, baseline + depth};
}

}  // namespace convguide
