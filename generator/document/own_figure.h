// A figure in a document that somebody else has written: Pandoc's own nodes, so that every format shows it in its way.
#pragma once

#include <string>

#include "document/figure_request.h"
#include "document/own_document.h"
#include "document/pandoc_ast.h"
#include "parameters/error.h"

namespace convguide {

// What stands beside the pictures of a figure. An empty number leaves it without one.
struct FigureText {
  std::string id;
  std::string number;
  Nodes caption;
};

// Draws what `request` asks for and adds its pictures to the document's. Gives the nodes that show them, with the
// caption and the description as alternative text. Steps that are to be shown one after another become overlays in
// Beamer, fragments in reveal.js, and an animation in other HTML.
Result<Nodes> own_figure(const FigureRequest& request, FigureText text, OwnDocument& document);

// The same for one picture that is drawn already. The name of its file begins with `subject`.
Nodes own_still_figure(const std::string& subject, Figure figure, const FigureLook& look, FigureText text,
                       OwnDocument& document);

// `caption` behind the label "Figure 2."; LaTeX, which numbers figures itself, gets none.
Nodes labelled_caption(const std::string& label, Nodes caption, const OwnDocument& document);

bool writes_latex(const OwnDocument& document);

}  // namespace convguide
