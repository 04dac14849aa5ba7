#include "document/field_block.h"

#include "document/figure_block.h"
#include "document/figure_request.h"
#include "document/own_figure.h"
#include "document/traced_network.h"
#include "scene/field.h"

namespace convguide {
namespace {

void add_size(Nodes& caption, const std::string& letter, Size size) {
  caption.push_back(inline_math(letter + " = " + std::to_string(size)));
}

// "A cell of conv3 sees r = 9 cells of the input, its neighbour as many, J = 4 further on."
Nodes field_caption(const TracedNetwork& of) {
  const ReceptiveField& field = of.found.layers.back().field.front();
  Nodes caption = words("What a cell of " + of.network.layers.back().name + " sees: ");
  add_size(caption, "r", field.size);
  append(caption, words(" cells of the input. Dashed: its neighbour sees as many, "));
  add_size(caption, "J", field.jump);
  append(caption, words(field.jump == 1 ? " cell further on." : " cells further on."));
  return caption;
}

Result<Nodes> own_field(const Directive& directive, Figure figure, Nodes caption, FilterContext& context) {
  return read_figure_look(directive, context).map([&](const FigureLook& look) {
    const std::string& name = directive.attributes.values.at("name");
    figure.command = "convguide trace " + name + " --output " + name + ".svg";
    FigureText text = {.id = directive.attributes.id, .number = number_of(directive), .caption = std::move(caption)};
    return own_still_figure(name, std::move(figure), look, std::move(text), *context.own);
  });
}

}  // namespace

Result<Nodes> field_block(const Directive& directive, FilterContext& context) {
  std::vector<std::string> known = {"show", "name"};
  if (context.own) known.insert(known.end(), std::begin(look_attributes), std::end(look_attributes));
  const auto of = check_attributes(directive, known).and_then([](const Directive& checked) {
    return traced_network(checked, "name");
  });
  if (!of) return tl::unexpected(of.error());
  const auto wide = draw_field(of->network, of->found);
  if (!wide) return tl::unexpected(wide.error());
  Nodes caption = field_caption(*of);
  if (!directive.text.empty()) append(caption, words(" " + directive.text));
  if (context.own) return own_field(directive, *wide, std::move(caption), context);
  const auto narrow = draw_field(of->network, of->found, {.width = phone_width});
  if (!narrow) return tl::unexpected(narrow.error());
  return placed_figure(directive, {.wide = *wide, .narrow = *narrow}, std::move(caption), context);
}

}  // namespace convguide
