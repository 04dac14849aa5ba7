#include "commands/collapse_text.h"

#include <fmt/format.h>

#include "arithmetic/collapse.h"
#include "arithmetic/layer_syntax.h"
#include "commands/axis_groups.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

using OrderedJson = nlohmann::ordered_json;

// More sizes than these are told by the first and the last.
constexpr Size most_listed = 64;

Size count_of(const Collapse& collapse) { return collapse.last.input - collapse.first.input + 1; }

CollapsedInput member(const Collapse& collapse, Size index) {
  return {collapse.first.input + index, collapse.first.output_padding + index};
}

std::string size_lines(const Collapse& collapse) {
  const std::size_t width = std::to_string(collapse.last.input).size();
  const auto line = [&](const CollapsedInput& input) {
    return fmt::format("  i = {:<{}}  a = {}\n", input.input, width, input.output_padding);
  };
  if (count_of(collapse) > most_listed) return line(collapse.first) + "  …\n" + line(collapse.last);
  std::string lines;
  for (Size index = 0; index < count_of(collapse); ++index) lines += line(member(collapse, index));
  return lines;
}

std::string heading(const Layer& layer, const AxisGroup& group, bool is_only_group, Size output) {
  const bool transposed = layer.operation == Operation::transposed_convolution;
  const std::string which =
      transposed ? "Input sizes that the convolution behind it takes to" : "Input sizes with the output size";
  const std::string where = is_only_group ? "" : fmt::format(" on {}", places_words(group));
  return fmt::format("{} {}{}, and the output padding that brings each back\n", which, output, where);
}

// The transposed convolution that leads from the output of a direct layer to its input.
Result<std::string> way_back_lines(const Layer& layer) {
  Layer back = {.operation = Operation::transposed_convolution,
                .axes = {},
                .input_channels = layer.output_channels,
                .output_channels = layer.input_channels,
                .groups = layer.groups};
  std::vector<Size> from;
  std::vector<Size> to;
  for (const Axis& axis : layer.axes) {
    const auto found = collapse(layer.operation, axis);
    if (!found) return tl::unexpected(found.error());
    // Its own input gives its output, so there is a collapse.
    const Collapse& of = **found;
    back.axes.push_back(way_back(axis, of.output, member(of, axis.input - of.first.input)));
    from.push_back(of.output);
    to.push_back(axis.input);
  }
  return fmt::format("The way back from {} to {}\n  {}\n", shape_words(from), shape_words(to), print_layer(back));
}

OrderedJson input_json(const CollapsedInput& input) {
  return {{"input", input.input}, {"output_padding", input.output_padding}};
}

OrderedJson axis_json(const std::optional<Collapse>& collapse) {
  if (!collapse) return {};
  OrderedJson object = {
      {"output", collapse->output}, {"first", input_json(collapse->first)}, {"last", input_json(collapse->last)}};
  if (count_of(*collapse) > most_listed) return object;
  OrderedJson sizes = OrderedJson::array();
  for (Size index = 0; index < count_of(*collapse); ++index) sizes.push_back(input_json(member(*collapse, index)));
  object["sizes"] = std::move(sizes);
  return object;
}

}  // namespace

Result<std::string> collapse_as_text(const Layer& layer) {
  const auto groups = group_axes(layer);
  std::string text;
  for (const AxisGroup& group : groups) {
    const Axis& axis = layer.axes[group.first];
    const auto found = collapse(layer.operation, axis);
    if (!found) return tl::unexpected(found.error());
    text += heading(layer, group, groups.size() == 1, *found ? (*found)->output : axis.input);
    text += *found ? size_lines(**found) : "  none\n";
  }
  if (layer.operation == Operation::transposed_convolution) return text;
  return way_back_lines(layer).map([&](const std::string& lines) { return text + lines; });
}

Result<OrderedJson> collapse_as_json(const Layer& layer) {
  OrderedJson axes = OrderedJson::array();
  for (const Axis& axis : layer.axes) {
    const auto found = collapse(layer.operation, axis);
    if (!found) return tl::unexpected(found.error());
    axes.push_back(axis_json(*found));
  }
  return axes;
}

}  // namespace convguide
