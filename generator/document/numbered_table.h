// A table with a number and a caption.
#pragma once

#include <string>
#include <vector>

#include "document/directive.h"
#include "document/filter_context.h"
#include "document/pandoc_ast.h"

namespace convguide {

struct TableContent {
  std::vector<Column> columns;
  std::vector<Nodes> header;
  std::vector<std::vector<Nodes>> rows;
};

// The blocks of a table that the numbered `directive` asks for. `kind` is its class in HTML, and LaTeX puts it into an
// environment called so with "table" behind.
Nodes numbered_table(const Directive& directive, const TableContent& content, const std::string& caption,
                     const std::string& kind, const FilterContext& context);

}  // namespace convguide
