#include "document/pptx_text.h"

#include <fmt/format.h>

#include <cmath>
#include <string_view>
#include <vector>

namespace convguide {
namespace {

// In points: the letters of the layout, and the frame without its insets.
constexpr int usual_size = 21;
constexpr int smallest_size = 12;
constexpr double frame_width = 633;
constexpr double frame_height = 197;
// In ems: a letter of DejaVu Sans on the average, a line, and what keeps paragraphs apart.
constexpr double letter_width = 0.56;
constexpr double line_height = 1.2;
constexpr double paragraph_gap = 0.2;

// The letters between tags.
double letters_in(std::string_view paragraph) {
  double letters = 0;
  bool is_tag = false;
  for (const char byte : paragraph) {
    if (byte == '<') is_tag = true;
    const bool begins_letter = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    if (!is_tag && begins_letter) ++letters;
    if (byte == '>') is_tag = false;
  }
  return letters;
}

std::vector<double> paragraph_lengths(std::string_view shape) {
  constexpr std::string_view close = "</a:p>";
  std::vector<double> lengths;
  for (std::size_t end = shape.find(close); end != std::string_view::npos; end = shape.find(close)) {
    lengths.push_back(letters_in(shape.substr(0, end)));
    shape.remove_prefix(end + close.size());
  }
  return lengths;
}

double height_of(const std::vector<double>& paragraphs, int size) {
  double height = 0;
  for (const double letters : paragraphs) {
    height += (std::ceil(letters * letter_width * size / frame_width) * line_height + paragraph_gap) * size;
  }
  return height;
}

}  // namespace

std::string with_fitting_text(std::string slide) {
  constexpr std::string_view usual_style = "<a:lstStyle />";
  const std::size_t begin = slide.find("<p:ph idx=\"1\" sz=\"half\" />");
  const std::size_t style = slide.find(usual_style, begin);
  const std::size_t end = slide.find("</p:sp>", begin);
  if (begin == std::string::npos || style > end || end == std::string::npos) return slide;
  const auto paragraphs = paragraph_lengths(std::string_view(slide).substr(style, end - style));
  int size = usual_size;
  while (size > smallest_size && height_of(paragraphs, size) > frame_height) --size;
  if (size == usual_size) return slide;
  constexpr int hundredths = 100;
  return slide.replace(
      style, usual_style.size(),
      fmt::format("<a:lstStyle><a:lvl1pPr><a:defRPr sz=\"{}\"/></a:lvl1pPr></a:lstStyle>", size * hundredths));
}

}  // namespace convguide
