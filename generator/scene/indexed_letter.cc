#include "scene/indexed_letter.h"

namespace convguide {

std::vector<Run> indexed_letter(const std::string& letter, const Index& index, const std::string& separator) {
  std::string digits;
  for (const Size number : index) digits += (digits.empty() ? "" : separator) + std::to_string(number);
  return {{letter, Slant::italic}, {digits, Slant::upright, Script::subscript}};
}

}  // namespace convguide
