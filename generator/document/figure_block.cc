#include "document/figure_block.h"

#include <fmt/format.h>
#include <glib.h>

#include "document/caption.h"
#include "document/html_escape.h"
#include "rendering/render.h"

namespace convguide {
namespace {

std::string base64(const std::string& bytes) {
  gchar* encoded = g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size());
  std::string text(encoded);
  g_free(encoded);
  return text;
}

// An image that needs no other file. Its size is given, so that the page does not move while it loads.
std::string image_element(const Figure& figure, const std::string& svg) {
  constexpr double pixels_a_point = 96.0 / 72.0;
  return fmt::format("<img src=\"data:image/svg+xml;base64,{}\" alt=\"{}\" width=\"{:.0f}\" height=\"{:.0f}\">\n",
                     base64(svg), escape_html(figure.title + ". " + figure.description),
                     figure.scene.width * pixels_a_point, figure.scene.height * pixels_a_point);
}

Result<Nodes> html_figure(const Figure& figure, const std::string& id, const std::string& label, Nodes caption) {
  const auto svg = render_adaptive_svg(figure);
  if (!svg) return tl::unexpected(svg.error());
  Nodes text = {span({.id = "", .classes = {"figure-number"}, .values = {}}, {str(label + ".")}), space()};
  append(text, std::move(caption));
  return Nodes{raw_block("html", "<figure id=\"" + escape_html(id) + "\">\n<div class=\"drawing\">" +
                                     image_element(figure, *svg) + "</div>\n<figcaption>"),
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

Result<Nodes> figure(const Directive& directive, FilterContext& context) {
  const auto name = check_attributes(directive, {"show", "name"}).and_then([](const Directive& checked) {
    return required(checked, "name");
  });
  if (!name) return tl::unexpected(name.error());
  const auto entry = find_entry(context.catalogue, *name);
  if (!entry) return tl::unexpected(entry.error());
  const auto of = figure_case(*entry);
  if (!of) return tl::unexpected(of.error());
  const auto drawn = draw_entry(*entry);
  if (!drawn) return tl::unexpected(drawn.error());

  const auto steps = drawn_steps(entry->view, entry->steps, *of);
  if (!steps) return tl::unexpected(steps.error());

  Nodes caption = computed_caption(*entry, *of, *steps);
  const auto added = authored_caption(directive.text, *of);
  if (!added) return added;
  if (!added->empty()) {
    caption.push_back(space());
    append(caption, *added);
  }
  const std::string& id = directive.attributes.id;
  const std::string label = label_text({LabelKind::figure, directive.attributes.values.at(number_attribute)});
  if (context.target == FilterTarget::html) return html_figure(*drawn, id, label, std::move(caption));
  return latex_figure(*drawn, id, label, std::move(caption), context);
}

}  // namespace

Result<Nodes> figure_block(const Directive& directive, FilterContext& context) {
  return figure(directive, context).map_error([&](Error error) {
    if (!error.given.starts_with("directive")) error.given = describe(directive) + ": " + error.given;
    return error;
  });
}

}  // namespace convguide
