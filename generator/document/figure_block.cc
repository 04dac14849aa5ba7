#include "document/figure_block.h"

#include <fmt/format.h>

#include "document/book_figure.h"
#include "document/caption.h"
#include "document/figure_request.h"
#include "document/html_escape.h"
#include "document/own_figure.h"
#include "document/stepping_figure.h"
#include "document/svg_address.h"
#include "rendering/render.h"

namespace convguide {
namespace {

// A drawing that needs no other file.
Result<std::string> data_address(const Figure& figure, const FilterContext& context) {
  return render_adaptive_svg(figure, context.light, context.dark).map(svg_address);
}

std::string pixel_size(const Figure& figure) {
  constexpr double pixels_a_point = 96.0 / 72.0;
  return fmt::format("width=\"{:.0f}\" height=\"{:.0f}\"", figure.scene.width * pixels_a_point,
                     figure.scene.height * pixels_a_point);
}

// A narrow window gets the narrow drawing.
Result<std::string> narrow_source(const std::optional<Figure>& narrow, const FilterContext& context) {
  if (!narrow) return std::string();
  return data_address(*narrow, context).map([&](const std::string& address) {
    return "<source media=\"(max-width: 36rem)\" srcset=\"" + address + "\" " + pixel_size(*narrow) + ">";
  });
}

// The drawing with its alternative text. Its size is given, so that the page does not move while it loads.
Result<std::string> picture_element(const Drawings& drawings, const FilterContext& context) {
  const auto narrow = narrow_source(drawings.narrow, context);
  if (!narrow) return narrow;
  const Figure& figure = drawings.wide;
  return data_address(figure, context).map([&](const std::string& address) {
    return "<picture>" + *narrow + "<img src=\"" + address + "\" alt=\"" +
           escape_html(figure.title + ". " + figure.description) + "\" " + pixel_size(figure) + "></picture>";
  });
}

// The caption of a figure in HTML, which does not number figures itself.
Nodes numbered_caption(const std::string& label, Nodes caption) {
  Nodes text = {span({.id = "", .classes = {"figure-number"}, .values = {}}, {str(label + ".")}), space()};
  append(text, std::move(caption));
  return text;
}

// A stepper stands before the picture, whose place it takes where there are scripts.
Nodes html_figure(const std::string& stepper, const std::string& picture, const std::string& id, Nodes caption) {
  return {raw_block("html", "<figure id=\"" + escape_html(id) + "\">\n" + stepper + "<div class=\"drawing\">" +
                                picture + "</div>\n<figcaption>"),
          plain(std::move(caption)), raw_block("html", "</figcaption>\n</figure>")};
}

Nodes latex_figure(const Figure& figure, const std::string& id, const std::string& label, Nodes caption,
                   FilterContext& context) {
  context.pages.push_back(figure);
  const std::string page = std::to_string(context.pages.size());
  Nodes text = {raw_inline("latex", "\\guidecaption{" + id + "}{"), str(label), raw_inline("latex", "}{")};
  append(text, std::move(caption));
  text.push_back(raw_inline("latex", "}"));
  return {
      raw_block("latex", "\\begin{guidefigure}\n\\includegraphics[page=" + page + "]{" + context.figures_file + "}"),
      plain(std::move(text)), raw_block("latex", "\\end{guidefigure}")};
}

// A figure that is as wide as a page would be too small on a phone, so it is drawn once more for one, a strip in half
// as many columns, unless it is narrow already.
Result<Drawings> drawings_of(const FigureRequest& request, FilterTarget target) {
  const auto wide = draw_request(request);
  if (!wide) return tl::unexpected(wide.error());
  Drawings drawings = {.wide = *wide};
  if (target == FilterTarget::latex || wide->scene.width <= phone_width) return drawings;
  FigureRequest narrow = request;
  narrow.columns = (request.columns + 1) / 2;
  narrow.draw.width = phone_width;
  return draw_request(narrow).map([&](const Figure& figure) {
    drawings.narrow = figure;
    return drawings;
  });
}

}  // namespace

Result<Nodes> placed_figure(const Directive& directive, const Drawings& drawings, Nodes caption,
                            FilterContext& context) {
  const std::string& id = directive.attributes.id;
  const std::string label = label_text({.kind = LabelKind::figure, .number = number_of(directive)});
  if (context.target == FilterTarget::latex) return latex_figure(drawings.wide, id, label, std::move(caption), context);
  caption = numbered_caption(label, std::move(caption));
  if (context.html_figures == HtmlFigures::book) {
    return book_figure(drawings.narrow.value_or(drawings.wide), id, std::move(caption), context.light);
  }
  return picture_element(drawings, context).map([&](const std::string& picture) {
    return html_figure(drawings.stepper, picture, id, std::move(caption));
  });
}

Result<Nodes> figure_block(const Directive& directive, FilterContext& context) {
  const auto request = read_figure_request(directive, context);
  if (!request) return tl::unexpected(request.error());
  const Case& of = request->layer.of;
  Nodes caption;
  if (request->has_computed_caption) caption = computed_caption(request->view, of, request->steps);
  auto added = authored_caption(directive.text, of);
  if (!added) return added;
  if (!caption.empty() && !added->empty()) caption.push_back(space());
  append(caption, std::move(*added));
  if (context.own) {
    FigureText text = {.id = directive.attributes.id, .number = number_of(directive), .caption = std::move(caption)};
    return own_figure(*request, std::move(text), *context.own);
  }
  auto drawings = drawings_of(*request, context.target);
  if (!drawings) return tl::unexpected(drawings.error());
  if (context.target == FilterTarget::html && context.html_figures == HtmlFigures::page) {
    auto stepper = stepping_figure(*request, drawings->wide, number_of(directive), context);
    if (!stepper) return tl::unexpected(stepper.error());
    drawings->stepper = std::move(*stepper);
  }
  return placed_figure(directive, *drawings, std::move(caption), context);
}

}  // namespace convguide
