// What the filter knows while it replaces directives.
#pragma once

#include <string>
#include <vector>

#include "document/catalogue.h"
#include "document/filter_target.h"
#include "document/numbering.h"
#include "rendering/theme.h"

namespace convguide {

struct FilterContext {
  std::vector<CatalogueEntry> catalogue;
  FilterTarget target = FilterTarget::html;
  // LaTeX takes all figures from one PDF: the name under which the document includes it, and its pages so far.
  std::string figures_file;
  std::vector<Figure> pages;
  Labels labels;
  // What HTML's figures look like on light and on dark screens.
  Theme light;
  Theme dark;
};

}  // namespace convguide
