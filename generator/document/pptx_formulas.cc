#include "document/pptx_formulas.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace convguide {
namespace {

// In English Metric Units, of which a point has 12,700.
constexpr double point = 12'700;
constexpr double left_edge = 457'200;
constexpr double text_width = 8'229'600;
constexpr double inset = 91'440;  // at the left of what stands in a frame
constexpr double lines_top = 1'520'000;
constexpr double lines_bottom = 4'900'000;
constexpr double middle_of_lower_part = 4'120'000;

constexpr double card_margin = 110'000;

struct Frame {
  std::string mathematics;
  bool is_later = false;  // whether another slide shows it
  double width = 0;       // in ems
  double height = 0;      // in ems
};

// What stands between the next `open` from `at` on and its `close`; moves `at` behind it. Empty at the end.
std::string_view next_between(std::string_view text, std::string_view open, std::string_view close, std::size_t& at) {
  const std::size_t begin = text.find(open, at);
  const std::size_t end = begin == std::string_view::npos ? begin : text.find(close, begin + open.size());
  at = end == std::string_view::npos ? text.size() : end + close.size();
  return end == std::string_view::npos ? std::string_view()
                                       : text.substr(begin + open.size(), end - begin - open.size());
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

// How wide letters, digits and signs are, with the space that mathematics has around some signs.
double width_of(std::string_view text) {
  double width = 0;
  for (const std::string_view sign : {"=", "+", "−", "≤", "≥"})
    width += 0.5 * static_cast<double>(count_of(text, sign));
  const auto begins_letter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return width + 0.45 * static_cast<double>(std::count_if(text.begin(), text.end(), begins_letter));
}

Frame frame_of(std::string_view mathematics) {
  constexpr std::string_view later = "<m:t>later</m:t>";
  Frame frame = {.mathematics = std::string(mathematics),
                 .is_later = mathematics.find(later) != std::string_view::npos};
  const std::string open = "<m:den>";
  std::size_t at = 0;
  while (at < mathematics.size()) {
    const std::size_t text = mathematics.find("<m:t>", at);
    const std::size_t denominator = mathematics.find(open, at);
    if (denominator < text) {  // stands below what is as wide
      at = mathematics.find("</m:den>", denominator);
    } else {
      frame.width += width_of(next_between(mathematics, "<m:t>", "</m:t>", at));
    }
  }
  frame.width += 0.8 * static_cast<double>(count_of(mathematics, "<m:d>"));
  frame.height = mathematics.find("<m:f>") == std::string_view::npos ? 1.3 : 2.3;
  return frame;
}

// Whether it stands among others, rather than set off from the text.
bool is_line(const Frame& frame) { return frame.mathematics.find("<m:oMathPara") == std::string::npos; }

struct Place {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
};

std::string geometry(const Place& place) {
  return fmt::format(
      "<a:xfrm><a:off x=\"{:.0f}\" y=\"{:.0f}\"/><a:ext cx=\"{:.0f}\" cy=\"{:.0f}\"/></a:xfrm>"
      "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>",
      place.left, place.top, place.width, place.height);
}

// A rectangle in the colour of the text.
std::string card(int id, const Place& place) {
  return fmt::format(
      "<p:sp><p:nvSpPr><p:cNvPr id=\"{0}\" name=\"Card {0}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{1}"
      "<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>"
      "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>",
      id, geometry(place));
}

std::string text_box(const Frame& frame, int id, const Place& place, const std::string& colour, double em) {
  const std::string mathematics =
      is_line(frame) ? "<m:oMathPara xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
                       "<m:oMathParaPr><m:jc m:val=\"left\"/></m:oMathParaPr>" +
                           frame.mathematics + "</m:oMathPara>"
                     : frame.mathematics;
  return fmt::format(
      "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      "<mc:Choice xmlns:a14=\"http://schemas.microsoft.com/office/drawing/2010/main\" Requires=\"a14\">"
      "<p:sp><p:nvSpPr><p:cNvPr id=\"{0}\" name=\"Formula {0}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr>"
      "<p:spPr>{1}<a:noFill/></p:spPr><p:txBody>"
      "<a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/>"
      "<a:lstStyle><a:lvl1pPr><a:defRPr sz=\"{2:.0f}\"><a:solidFill><a:schemeClr val=\"{3}\"/></a:solidFill></a:defRPr>"
      "</a:lvl1pPr></a:lstStyle><a:p><a14:m>{4}</a14:m></a:p></p:txBody></p:sp></mc:Choice></mc:AlternateContent>",
      id, geometry(place), std::floor(em / point) * 100, colour, mathematics);
}

std::string text_boxes(const std::vector<Frame>& frames, bool is_dark, int id) {
  constexpr double gap = 0.35;  // between lines, in ems
  const bool are_lines = is_line(frames.front());
  double widest = 0;
  double all = gap * static_cast<double>(frames.size() - 1);
  for (const Frame& frame : frames) {
    widest = std::max(widest, frame.width);
    all += frame.height;
  }
  const double margin = is_dark ? card_margin : 0;
  const double largest = (are_lines ? 24 : 28) * point;
  const double em =
      std::min({largest, (text_width - inset - 2 * margin) / widest, (lines_bottom - lines_top - margin) / all});
  const double left = are_lines ? left_edge + inset + margin : left_edge + (text_width - widest * em) / 2;
  double top = are_lines ? lines_top : middle_of_lower_part - all * em / 2;
  std::string boxes;
  if (is_dark) {
    boxes += card(id++, {left - margin, top - margin, widest * em + 2 * margin, all * em + 2 * margin});
  }
  for (const Frame& frame : frames) {
    const Place place = {left, top, frame.width * em, frame.height * em};
    if (!frame.is_later) boxes += text_box(frame, id++, place, is_dark ? "bg1" : "tx1", em);
    top += (frame.height + gap) * em;
  }
  return boxes;
}

void put_brackets_in_order(std::string& slide) {
  const std::string separator = "<m:sepChr m:val=\"\" />";
  for (std::size_t at = slide.find("<m:endChr"); at != std::string::npos; at = slide.find("<m:endChr", at + 1)) {
    const std::size_t end = slide.find('>', at) + 1;
    if (slide.compare(end, separator.size(), separator) != 0) continue;
    slide.erase(end, separator.size());
    slide.insert(at, separator);
    at += separator.size();
  }
}

}  // namespace

std::string with_framed_formulas(std::string slide, bool is_dark) {
  constexpr int first_id = 100;  // of shapes that Pandoc has not counted
  constexpr std::string_view close = "</mc:AlternateContent>";
  const std::size_t begin = slide.find("<mc:AlternateContent");
  const std::size_t end = slide.find(close, begin);
  if (begin == std::string::npos || end == std::string::npos) return slide;
  const std::string shape = slide.substr(begin, end - begin);
  std::vector<Frame> frames;
  for (std::size_t at = 0; at < shape.size();) {
    const std::string_view mathematics = next_between(shape, "<a14:m>", "</a14:m>", at);
    if (!mathematics.empty()) frames.push_back(frame_of(mathematics));
  }
  if (frames.empty()) return slide;
  slide.replace(begin, end + close.size() - begin, text_boxes(frames, is_dark, first_id));
  put_brackets_in_order(slide);
  return slide;
}

}  // namespace convguide
