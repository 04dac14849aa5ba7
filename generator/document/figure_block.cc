#include "document/figure_block.h"

#include <fmt/format.h>
#include <glib.h>

#include "document/caption.h"
#include "document/figure_request.h"
#include "document/html_escape.h"
#include "document/own_figure.h"
#include "rendering/render.h"

namespace convguide {
namespace {

std::string base64(const std::string& bytes) {
  gchar* encoded = g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size());
  std::string text(encoded);
  g_free(encoded);
  return text;
}

// A drawing that needs no other file.
Result<std::string> data_address(const Figure& figure, const FilterContext& context) {
  return render_adaptive_svg(figure, context.light, context.dark).map([](const std::string& svg) {
    return "data:image/svg+xml;base64," + base64(svg);
  });
}

std::string pixel_size(const Figure& figure) {
  constexpr double pixels_a_point = 96.0 / 72.0;
  return fmt::format("width=\"{:.0f}\" height=\"{:.0f}\"", figure.scene.width * pixels_a_point,
                     figure.scene.height * pixels_a_point);
}

// A figure that is as wide as a page would be too small on a phone, so a narrow window gets the same one drawn as wide
// as a phone, a strip in fewer columns. Empty where `wide` is narrow already.
Result<std::string> narrow_source(const FigureRequest& request, const Figure& wide, const FilterContext& context) {
  constexpr Size narrow_columns = 2;
  if (wide.scene.width <= phone_width) return std::string();
  FigureRequest narrow = request;
  narrow.columns = narrow_columns;
  narrow.draw.width = phone_width;
  const auto figure = draw_request(narrow);
  if (!figure) return tl::unexpected(figure.error());
  return data_address(*figure, context).map([&](const std::string& address) {
    return "<source media=\"(max-width: 36rem)\" srcset=\"" + address + "\" " + pixel_size(*figure) + ">";
  });
}

// The drawing with its alternative text. Its size is given, so that the page does not move while it loads.
Result<std::string> picture_element(const FigureRequest& request, const Figure& figure, const FilterContext& context) {
  const auto narrow = narrow_source(request, figure, context);
  if (!narrow) return narrow;
  return data_address(figure, context).map([&](const std::string& address) {
    return "<picture>" + *narrow + "<img src=\"" + address + "\" alt=\"" +
           escape_html(figure.title + ". " + figure.description) + "\" " + pixel_size(figure) + "></picture>";
  });
}

Nodes html_figure(const std::string& picture, const std::string& id, const std::string& label, Nodes caption) {
  Nodes text = {span({.id = "", .classes = {"figure-number"}, .values = {}}, {str(label + ".")}), space()};
  append(text, std::move(caption));
  return {raw_block("html", "<figure id=\"" + escape_html(id) + "\">\n<div class=\"drawing\">" + picture +
                                "</div>\n<figcaption>"),
          plain(std::move(text)), raw_block("html", "</figcaption>\n</figure>")};
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

}  // namespace

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
  const std::string& id = directive.attributes.id;
  if (context.own) return own_figure(*request, id, number_of(directive), std::move(caption), *context.own);

  const auto drawn = draw_request(*request);
  if (!drawn) return tl::unexpected(drawn.error());
  const std::string label = label_text({.kind = LabelKind::figure, .number = number_of(directive)});
  if (context.target == FilterTarget::latex) return latex_figure(*drawn, id, label, std::move(caption), context);
  return picture_element(*request, *drawn, context).map([&](const std::string& picture) {
    return html_figure(picture, id, label, std::move(caption));
  });
}

}  // namespace convguide
