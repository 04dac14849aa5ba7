#include "document/mend_html.h"

#include <array>
#include <string_view>

namespace convguide {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

struct Accent {
  std::string_view combining;
  std::string_view spacing;
};

// Browsers centre a spacing accent over its letter, and set it close where the <mover> says that it is an accent.
void mend_accent(std::string& page, const Accent& accent) {
  constexpr std::string_view open = "<mover>";
  constexpr std::string_view open_accent = "<mover accent=\"true\">";
  const std::string from = "<mo accent=\"true\">" + std::string(accent.combining) + "</mo></mover>";
  const std::string to = "<mo stretchy=\"false\">" + std::string(accent.spacing) + "</mo></mover>";
  for (std::size_t at = page.find(from); at != std::string::npos; at = page.find(from, at)) {
    page.replace(at, from.size(), to);
    page.replace(page.rfind(open, at), open.size(), open_accent);
  }
}

}  // namespace

std::string mend_html(std::string page) {
  constexpr std::array<Accent, 2> accents = {{{"\u0302", "\u02C6"}, {"\u0303", "\u02DC"}}};  // hat and tilde
  for (const Accent& accent : accents) mend_accent(page, accent);
  // An i keeps no dot under an accent.
  replace_all(page, "<mover accent=\"true\"><mi>i</mi>", "<mover accent=\"true\"><mi>\u0131</mi>");
  // As wide as TeX's space around a binary operator.
  replace_all(page, "<mspace width=\"0.222em\"></mspace><mo>mod</mo><mspace width=\"0.222em\"></mspace>",
              "<mo lspace=\"0.222em\" rspace=\"0.222em\">mod</mo>");
  // Names of functions stand close to their bracket, and a sign close to its number.
  replace_all(page, "<mo>max</mo>", "<mi>max</mi>");
  replace_all(page, "<mo>min</mo>", "<mi>min</mi>");
  for (const std::string before : {"<mo>=</mo>", "<mo stretchy=\"true\" form=\"prefix\">(</mo>"}) {
    replace_all(page, before + "<mo>−</mo>", before + "<mo form=\"prefix\">−</mo>");
  }
  replace_all(page, "role=\"doc-bibliography\"", "role=\"list\"");
  replace_all(page, "role=\"doc-biblioentry\"", "role=\"listitem\"");
  return page;
}

}  // namespace convguide
