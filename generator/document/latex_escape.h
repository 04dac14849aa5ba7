// Text inside LaTeX.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// `text` with the characters that mean something in LaTeX written so that they stand for themselves.
std::string escape_latex(std::string_view text);

}  // namespace convguide
