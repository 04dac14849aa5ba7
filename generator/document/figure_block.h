// A figure in the document: drawn, captioned and numbered.
#pragma once

#include <optional>
#include <string>

#include "document/directive.h"
#include "document/filter_context.h"
#include "parameters/error.h"
#include "scene/figure.h"

namespace convguide {

// A figure as it is drawn for a page, for a narrow window where that is another drawing, and to be stepped through.
struct Drawings {
  Figure wide;
  std::optional<Figure> narrow = {};
  std::string stepper = {};  // HTML that goes through the steps of a strip; empty where there is none
};

// The drawings in the guide, with the number of `directive`: LaTeX gets a page of the context's figures, HTML the
// drawings themselves.
Result<Nodes> placed_figure(const Directive& directive, const Drawings& drawings, Nodes caption,
                            FilterContext& context);

// The figure that `directive` (show=figure …) asks for. In the guide, LaTeX gets a page of the context's figures, and
// HTML the drawings themselves; a document of one's own gets a picture in a file. Fails on an unknown name, attribute
// or item.
Result<Nodes> figure_block(const Directive& directive, FilterContext& context);

}  // namespace convguide
