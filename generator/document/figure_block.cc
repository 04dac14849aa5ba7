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
Result<std::string> narrow_source(const CatalogueEntry& entry, const Case& of, const std::vector<Size>& steps,
                                  const Figure& wide, const FilterContext& context) {
  constexpr Size narrow_columns = 2;
  if (wide.scene.width <= phone_width) return std::string();
  const auto figure = draw_steps(entry.view, of, steps, narrow_columns, {.width = phone_width});
  if (!figure) return tl::unexpected(figure.error());
  return data_address(*figure, context).map([&](const std::string& address) {
    return "<source media=\"(max-width: 36rem)\" srcset=\"" + address + "\" " + pixel_size(*figure) + ">";
  });
}

// The drawing with its alternative text. Its size is given, so that the page does not move while it loads.
Result<std::string> picture_element(const CatalogueEntry& entry, const Case& of, const std::vector<Size>& steps,
                                    const Figure& figure, const FilterContext& context) {
  const auto narrow = narrow_source(entry, of, steps, figure, context);
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
  if (context.target == FilterTarget::other) {
    return failure(describe(directive), "asks for a figure, which this format cannot hold here",
                   "let Pandoc write latex, beamer, html, epub or revealjs, or draw it with convguide figure");
  }
  if (context.target == FilterTarget::html) {
    return picture_element(*entry, *of, *steps, *drawn, context).map([&](const std::string& picture) {
      return html_figure(picture, id, label, std::move(caption));
    });
  }
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
