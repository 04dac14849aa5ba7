// A figure in an e-book.
#pragma once

#include <string>

#include "document/pandoc_ast.h"
#include "parameters/error.h"
#include "rendering/theme.h"
#include "scene/figure.h"

namespace convguide {

// The figure as an image that Pandoc puts into a file of its own. Give the one that is as wide as a phone, since most
// readers are as narrow. It has the colours of `theme` on its own paper: few readers tell an image which colours the
// page has.
Result<Nodes> book_figure(const Figure& figure, const std::string& id, Nodes caption, const Theme& theme);

}  // namespace convguide
