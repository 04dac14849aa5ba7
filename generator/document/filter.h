// The filter: puts computed things where a document asks for them. docs/directives.md says what it understands.
#pragma once

#include <string>
#include <vector>

#include "document/catalogue.h"
#include "document/figure_picture.h"
#include "document/filter_context.h"
#include "document/filter_target.h"
#include "document/pandoc_ast.h"
#include "parameters/error.h"
#include "scene/figure.h"

namespace convguide {

struct FilteredDocument {
  Json document;
  // For LaTeX: the pages of the PDF from which the document includes its figures.
  std::vector<Figure> pages;
};

// The guide as a Pandoc document, with all directives replaced, everything numbered and the references to it linked.
// `figures_file` is the name under which LaTeX includes the figures, `html_figures` what stands in their place in HTML.
// Fails on the first directive or reference that is wrong, naming it; and on JSON that is not a Pandoc document.
Result<FilteredDocument> filter_document(Json document, FilterTarget target, std::vector<CatalogueEntry> catalogue,
                                         const std::string& figures_file, HtmlFigures html_figures = HtmlFigures::page);

struct FilteredOwnDocument {
  Json document;
  std::string folder;                   // of the pictures, below the current one
  std::vector<FigurePicture> pictures;  // that it shows
};

// The same for a document that somebody else has written, for the format that Pandoc is writing. Its figures are files
// of their own. Fails with all its mistakes, each of which names the directive and its place.
tl::expected<FilteredOwnDocument, std::vector<Error>> filter_own_document(Json document, const std::string& format,
                                                                          std::vector<CatalogueEntry> catalogue);

// Blocks or inlines of a document with the directives in them replaced and the references resolved, by what `context`
// knows. Fails on the first mistake.
Result<Nodes> filter_passage(Nodes passage, FilterContext& context);

// The JSON text of a Pandoc document; fails where it is none.
Result<Json> parse_document(const std::string& text);

}  // namespace convguide
