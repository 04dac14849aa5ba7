// What the filter knows while it replaces directives.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/catalogue.h"
#include "document/filter_target.h"
#include "document/numbering.h"
#include "document/own_document.h"
#include "rendering/theme.h"

namespace convguide {

struct FilterContext {
  std::vector<CatalogueEntry> catalogue;
  FilterTarget target = FilterTarget::html;
  std::optional<OwnDocument> own;  // unset for the guide
  HtmlFigures html_figures = HtmlFigures::page;
  // In the guide, LaTeX takes all figures from one PDF: the name under which the document includes it, and its pages so
  // far.
  std::string figures_file;
  std::vector<Figure> pages;
  Labels labels;
  bool plain_references = false;  // whether references are words alone, as in a deck that shows parts of the guide
  // What the figures of the guide's HTML look like on light and on dark screens.
  Theme light;
  Theme dark;
  // Where the walk is: for errors.
  std::size_t directive_count = 0;
  std::string heading = {};
  std::vector<Error> mistakes = {};
};

}  // namespace convguide
