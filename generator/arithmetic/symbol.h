// The letters of convolution arithmetic: how each is written, and what it means.
#pragma once

#include <string_view>
#include <vector>

namespace convguide {

// One letter of the guide's notation. Symbols are compared by name.
struct Symbol {
  std::string_view name;     // plain Unicode, for example "i'"
  std::string_view latex;    // for example "i'"
  std::string_view meaning;  // a noun phrase without a full stop, for the notation table
};

// Every symbol, in the order of the notation table. A prime marks a transposed convolution's own sizes; the letters
// without one then belong to the direct convolution that it transposes.
const std::vector<Symbol>& symbols();

// The symbol of that name. The name must be one of `symbols()`.
const Symbol& symbol_named(std::string_view name);

}  // namespace convguide
