#include "document/inline_item.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "arithmetic/relationship_table.h"
#include "document/layer_directive.h"
#include "document/network_item.h"
#include "document/number_nodes.h"
#include "document/relationship_block.h"
#include "document/shape_text.h"
#include "parameters/nearest_name.h"
#include "scene/number_text.h"
#include "tensors/window.h"

namespace convguide {
namespace {

// The sizes of one kind along all axes.
Shape sizes(const Case& of, Size SlidingAxis::*member) {
  Shape shape;
  for (const SlidingAxis& axis : of.axes) shape.push_back(axis.*member);
  return shape;
}

Shape padded_input(const Case& of) {
  Shape shape;
  for (const SlidingAxis& axis : of.axes) shape.push_back(end_position(axis) - first_position(axis));
  return shape;
}

// A row for each output cell and a column for each input cell.
Shape matrix(const Case& of) {
  return {cell_count(of.output).value_or(0), cell_count(sizes(of, &SlidingAxis::input)).value_or(0)};
}

std::optional<Shape> named_shape(const std::string& name, const Case& of) {
  if (name == "input") return sizes(of, &SlidingAxis::input);
  if (name == "stretched-input") return sizes(of, &SlidingAxis::stretched_input);
  if (name == "padded-input") return padded_input(of);
  if (name == "kernel") return sizes(of, &SlidingAxis::kernel);
  if (name == "output") return of.output;
  if (name == "matrix") return matrix(of);
  return std::nullopt;
}

Nodes number(Size value) { return {str(std::to_string(value))}; }

// "o" or "o=": the number behind a symbol, on its own or as an equation.
Result<Nodes> symbol_item(std::string name, const Case& of) {
  const bool as_equation = name.ends_with('=');
  if (as_equation) name.pop_back();
  std::vector<std::string> known = {"input", "stretched-input", "padded-input", "kernel", "output", "matrix", "steps"};
  for (const std::string_view symbol : of.bindings.front().names()) known.emplace_back(symbol);
  for (const std::string_view symbol : of.counts.names()) known.emplace_back(symbol);
  auto found = of.counts.find(name);
  if (!found) found = of.bindings.front().find(name);
  if (!found) {
    return failure("item \"" + name + "\"", "is nothing that this case has", suggest(name, known));
  }
  for (const Bindings& axis : of.bindings) {
    if (!of.counts.contains(name) && axis.find(name) != found) {
      return failure("item \"" + name + "\"", "differs between the axes of this case",
                     "ask for a shape, such as output");
    }
  }
  if (!as_equation) return number(*found);
  return Nodes{inline_math(std::string(symbol_named(name).latex) + " = " + std::to_string(*found))};
}

Result<Nodes> value_item(const Directive& directive, const Case& of) {
  const auto step_text = required(directive, "step");
  if (!step_text) return tl::unexpected(step_text.error());
  Size step = 0;
  std::from_chars(step_text->data(), step_text->data() + step_text->size(), step);
  if (!of.output_values || step < 1 || step > step_count(View::plan, of)) {
    return failure(describe(directive), "asks for a value that the case does not have",
                   "name a figure with values and a step from 1 to " + std::to_string(step_count(View::plan, of)));
  }
  const std::vector<double>& values = of.output_values->values;
  return Nodes{str(number_text(values[static_cast<std::size_t>(step - 1)], decimals_for(values)))};
}

Result<Nodes> relationship_item(const Directive& directive, const std::string& name) {
  return relationship_named(name).and_then([&](const Relationship* relationship) -> Result<Nodes> {
    if (directive.text == "title") return words(relationship->title);
    if (directive.text == "text" && !relationship->text.empty()) return words(relationship->text);
    if (directive.text == "conditions") return conditions(*relationship);
    const auto bindings = example_bindings(*relationship);
    const auto letter = bindings ? bindings->find(directive.text) : std::nullopt;
    if (letter) return number_nodes(std::string(*letter < 0 ? "−" : "") + std::to_string(std::abs(*letter)));
    return part_as_latex(*relationship, directive.text).map([](const std::string& latex) {
      return Nodes{inline_math(latex)};
    });
  });
}

Result<Nodes> item(const Directive& directive, const FilterContext& context) {
  if (directive.attributes.values.contains("network")) return network_item(directive);
  std::vector<std::string> names = layer_attributes("of");
  names.insert(names.end(), {"relationship", "step"});
  const auto known = check_attributes(directive, names);
  if (!known) return tl::unexpected(known.error());
  const auto relationship = directive.attributes.values.find("relationship");
  if (relationship != directive.attributes.values.end()) return relationship_item(directive, relationship->second);
  const auto named = directive.attributes.values.find("of");
  const std::string of = named == directive.attributes.values.end() ? "" : named->second;
  if (directive.text == "count" && of == "relationships") return number(static_cast<Size>(relationships().size()));
  if (directive.text == "count" && of == "figures") return number(static_cast<Size>(context.catalogue.size()));
  return directive_layer(directive, "of", context.catalogue).and_then([&](const DirectiveLayer& layer) {
    return directive.text == "value" ? value_item(directive, layer.of) : case_item(directive.text, layer.of);
  });
}

}  // namespace

Result<Nodes> case_item(const std::string& text, const Case& of) {
  if (text == "steps") return number(step_count(View::plan, of));
  if (const auto shape = named_shape(text, of)) return Nodes{str(shape_text(*shape))};
  return symbol_item(text, of);
}

Result<Nodes> inline_item(const Directive& directive, const FilterContext& context) { return item(directive, context); }

}  // namespace convguide
