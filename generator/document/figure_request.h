// What a directive asks to be drawn, with all choices made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/directive.h"
#include "document/filter_context.h"
#include "document/layer_directive.h"
#include "parameters/error.h"
#include "scene/figure.h"
#include "scene/view.h"

namespace convguide {

// How a document wants a figure to be shown, whatever is drawn.
struct FigureLook {
  std::string theme;       // the name of a shipped one, or auto
  std::string width = {};  // in the document, as Pandoc's images take it; empty for the figure's own
  std::optional<std::string> alternative_text = {};  // in place of the computed description
};

struct FigureRequest {
  DirectiveLayer layer;
  View view = View::planes;
  std::vector<Size> steps = {};  // from 1; none where the whole is shown
  Size columns = 1;              // of a strip or sheet
  bool stepping = false;         // whether the steps are shown one after another
  DrawOptions draw = {};
  FigureLook look;
  bool has_computed_caption = true;
};

// The most steps that are shown one after another, since each is a picture of its own.
inline constexpr std::size_t most_shown_after_another = 100;

// The attributes that say how a figure of somebody else's document is shown.
inline constexpr const char* look_attributes[] = {"theme", "width", "alt"};

// What these attributes of the directive say. Fails with the attribute's name.
Result<FigureLook> read_figure_look(const Directive& directive, const FilterContext& context);

// What the directive (show=figure …) asks for. Fails with the attribute's name.
Result<FigureRequest> read_figure_request(const Directive& directive, const FilterContext& context);

// The figure as one picture: the whole, a step, a strip or a sheet.
Result<Figure> draw_request(const FigureRequest& request);

// The line that draws the picture of `steps` again.
std::string command_line(const FigureRequest& request, const std::vector<Size>& steps);

}  // namespace convguide
