#include "document/figure_format.h"

#include <algorithm>
#include <array>

namespace convguide {

std::string_view word(FigureFormat format) {
  switch (format) {
    case FigureFormat::svg: return "svg";
    case FigureFormat::pdf: return "pdf";
    case FigureFormat::png: return "png";
  }
  return {};
}

FigureFormat figure_format(std::string_view pandoc_format) {
  constexpr std::array<std::string_view, 3> tex = {"latex", "beamer", "context"};
  constexpr std::array<std::string_view, 6> office = {"docx", "pptx", "odt", "opendocument", "rtf", "icml"};
  if (std::find(tex.begin(), tex.end(), pandoc_format) != tex.end()) return FigureFormat::pdf;
  if (std::find(office.begin(), office.end(), pandoc_format) != office.end()) return FigureFormat::png;
  return FigureFormat::svg;
}

}  // namespace convguide
