#include "document/collapse_table.h"

#include "arithmetic/axis_bindings.h"
#include "arithmetic/collapse.h"
#include "arithmetic/symbol.h"

namespace convguide {
namespace {

Nodes head(std::string_view text, std::string_view letter) {
  Nodes nodes = words(text);
  nodes.push_back(space());
  nodes.push_back(inline_math(symbol_named(letter).latex));
  return nodes;
}

}  // namespace

Result<TableContent> collapse_table(const Case& of) {
  const Axis& axis = of.layer.axes.front();
  const auto found = collapse(of.layer.operation, axis);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return failure("this layer", "undoes no convolution", "name a figure of a convolution");
  constexpr double quarter = 0.25;
  TableContent content = {
      .columns = std::vector<Column>(4, Column{Alignment::right, quarter}),
      .header = {head("Input", "i"), head("Output", "o"), head("Output padding", "a"), head("Brought back", "o'")},
      .rows = {}};
  for (CollapsedInput input = (*found)->first; input.input <= (*found)->last.input;
       ++input.input, ++input.output_padding) {
    const auto back = axis_bindings(Operation::transposed_convolution, way_back(axis, (*found)->output, input));
    if (!back) return tl::unexpected(back.error());
    std::vector<Nodes> row;
    for (const Size number : {input.input, (*found)->output, input.output_padding, back->at("o'")}) {
      row.push_back({str(std::to_string(number))});
    }
    content.rows.push_back(std::move(row));
  }
  return content;
}

}  // namespace convguide
