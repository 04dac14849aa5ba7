// Paddings that are named rather than numbered.
#pragma once

#include <string_view>
#include <vector>

#include "arithmetic/expression.h"

namespace convguide {

// A word for a padding, and the size that it stands for on each side.
struct PaddingWord {
  std::string_view word;
  Expression padding;
};

// "valid" (none), "half" and "full". The sizes are those of relationships 1, 3 and 4 with the dilated kernel k̂ for k.
const std::vector<PaddingWord>& padding_words();

}  // namespace convguide
