// Numbered display equations.
#pragma once

#include <string>
#include <string_view>

#include "document/filter_target.h"
#include "document/pandoc_ast.h"

namespace convguide {

// `latex` as a display equation with its number, where it has one, at the right, and `id` as the target of links to it.
Nodes equation_block(const std::string& id, std::string_view latex, const std::string& number, FilterTarget target);

}  // namespace convguide
