// The cheat sheet: all relationships on one page.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"
#include "rendering/theme.h"

namespace convguide {

enum class Paper { a4, letter };

// The paper that is called "a4" or "letter"; fails on another name with "did you mean".
Result<Paper> parse_paper(std::string_view name);

struct CheatsheetRequest {
  std::filesystem::path data;  // the folder of the program's data
  Paper paper = Paper::a4;
  Theme theme;
};

// One PDF of one page: each relationship with its formula, its conditions and its example as a small figure, then what
// the letters mean and what frameworks call it all. The type grows or shrinks until the page is full; fails where it
// would become too small to read, and where TeX is missing or fails.
Result<std::string> make_cheatsheet(const CheatsheetRequest& request);

}  // namespace convguide
