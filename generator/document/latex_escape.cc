#include "document/latex_escape.h"

namespace convguide {

std::string escape_latex(std::string_view text) {
  std::string latex;
  for (const char character : text) {
    switch (character) {
      case '\\': latex += "\\textbackslash{}"; break;
      case '~': latex += "\\textasciitilde{}"; break;
      case '^': latex += "\\textasciicircum{}"; break;
      case '"': latex += "\\textquotedbl{}"; break;
      case '#':
      case '$':
      case '%':
      case '&':
      case '_':
      case '{':
      case '}':
        latex += '\\';
        latex += character;
        break;
      default: latex += character;
    }
  }
  return latex;
}

}  // namespace convguide
