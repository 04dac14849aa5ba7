#include "commands/explain_text.h"

#include <fmt/format.h>

#include "arithmetic/derive.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/legality.h"
#include "arithmetic/matching.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/relationship_table.h"
#include "arithmetic/size_derivation.h"
#include "arithmetic/substitute.h"
#include "commands/axis_groups.h"
#include "commands/convention_text.h"
#include "commands/explain_counts.h"
#include "commands/framework_text.h"
#include "commands/value_grid.h"
#include "document/relationship_block.h"
#include "scene/word_list.h"
#include "tensors/undone_convolution.h"

namespace convguide {
namespace {

std::string in_short(const Relationship& relationship) {
  return fmt::format("{} ({})", relationship.number, relationship.title);
}

std::string heading(const Relationship& relationship) {
  std::string text = fmt::format("Relationship {}: {}", relationship.number, relationship.title);
  std::vector<std::string> conditions;
  for (const Condition& condition : relationship.conditions) conditions.push_back(print_plain(condition));
  if (!conditions.empty()) text += fmt::format("; holds as {}", word_list(conditions));
  return text + '\n';
}

// "  o = ⌊(i − k)/s⌋ + 1", and below it the further forms with their signs under the first one.
std::string derivation_lines(std::string_view symbol, const std::vector<Expression>& forms) {
  std::string lines = fmt::format("  {} = {}\n", symbol, print_plain(forms.front()));
  for (std::size_t form = 1; form < forms.size(); ++form) {
    lines += fmt::format("  {:{}} = {}\n", "", symbol.size(), print_plain(forms[form]));
  }
  return lines;
}

Result<std::string> explain_axes(const Case& of, const AxisGroup& group, bool is_only_group) {
  const Bindings& bindings = of.bindings[group.first];
  const auto matching = matching_relationships(family_of(of.layer.operation, of.layer.axes[group.first]), bindings);
  const auto forms = size_derivation(*matching.front(), bindings);
  if (!forms) return tl::unexpected(forms.error());
  std::string text;
  if (!is_only_group) {
    text += fmt::format("{} {}\n", group.places.size() == 1 ? "Axis" : "Axes", word_list(group.places));
  }
  text += heading(*matching.front());
  for (const Definition& definition : definitions(*matching.front())) {
    const auto steps = derive(definition.value, bindings);
    if (!steps) return tl::unexpected(steps.error());
    text += fmt::format("  {} = {}", definition.symbol.name, print_plain(definition.value));
    text +=
        fmt::format(" = {} = {}\n", print_plain(substitute(definition.value, bindings)), print_plain(steps->back()));
  }
  text += derivation_lines(output_symbol(*matching.front()), *forms);
  std::string_view beginning = "Also holds:";
  for (auto other = matching.begin() + 1; other != matching.end(); ++other) {
    text += fmt::format("{:11} {}\n", beginning, in_short(**other));
    beginning = "";
  }
  for (const Relationship* wide : of.layer_wide) {
    text += fmt::format("{:11} {}\n", beginning, in_short(*wide));
    beginning = "";
  }
  return text + '\n';
}

std::string side_words(Size padding) {
  if (padding < 0)
    return fmt::format("−{}, so {} cropped", -padding, counted(-padding, "cell") + (padding == -1 ? " is" : " are"));
  return std::to_string(padding);
}

std::string padding_line(const SlidingAxis& axis) {
  if (axis.padding_before == axis.padding_after) {
    return fmt::format("  padding     p' = {} on each side\n", side_words(axis.padding_before));
  }
  return fmt::format("  padding     p₁' = {} before; p₂' = {} after\n", side_words(axis.padding_before),
                     side_words(axis.padding_after));
}

std::string equivalent_lines(const SlidingAxis& axis) {
  std::string text = fmt::format("  input       ĩ' = {}", axis.stretched_input);
  if (axis.stretched_input != axis.input) {
    text += fmt::format(", the {} with {} between neighbours", counted(axis.input, "cell"),
                        counted(axis.stretch - 1, "inserted zero"));
  }
  text += fmt::format("\n  kernel      k' = {}, rotated by 180 degrees\n", axis.kernel);
  if (axis.dilation != 1) text += fmt::format("  dilation    {}\n", axis.dilation);
  text += fmt::format("  stride      s' = {}\n", axis.stride) + padding_line(axis);
  if (axis.extra != 0) text += fmt::format("  extra       a = {}, at the end only\n", counted(axis.extra, "zero"));
  return text;
}

// Which convolution is transposed, where one has exactly the sizes for it.
std::string transposes_sentence(const Case& of) {
  const auto undone =
      undone_convolution(of.layer).and_then(check_layer).and_then([](const Layer& layer) { return make_case(layer); });
  if (!undone) return "";
  Shape input;
  for (const Axis& axis : of.layer.axes) input.push_back(axis.input);
  if (undone->output != input) return "";
  return fmt::format("It transposes the convolution that takes {} to {}:\n  {}\n\n", shape_words(of.output),
                     shape_words(input), print_layer(undone->layer));
}

std::string explain_equivalent(const Case& of, const std::vector<AxisGroup>& groups) {
  std::string text = "Computed as a direct convolution with\n";
  for (const AxisGroup& group : groups) {
    if (groups.size() > 1) {
      text += fmt::format("  {}\n", places_words(group));
    }
    text += equivalent_lines(of.axes[group.first]);
  }
  return text + '\n' + transposes_sentence(of);
}

}  // namespace

Result<std::string> explain_as_text(const Case& of) {
  const auto groups = group_axes(of.layer);
  std::string text = print_layer(of.layer) + "\n\n";
  for (const AxisGroup& group : groups) {
    const auto part = explain_axes(of, group, groups.size() == 1);
    if (!part) return tl::unexpected(part.error());
    text += *part;
  }
  if (of.layer.operation == Operation::transposed_convolution) {
    text += explain_equivalent(of, groups) + touches_text(of);
  }
  if (const std::string counts = counts_text(of); !counts.empty()) text += counts + '\n';
  text += "Output: " + shape_words(of.output) + '\n';
  if (of.output_values)
    text += value_grid(of.layer.output_channels == 1 ? Tensor{of.output, of.output_values->values} : *of.output_values);
  text += '\n' + frameworks_text(of.layer);
  if (const std::string conventions = conventions_text(of); !conventions.empty()) text += '\n' + conventions;
  return text;
}

}  // namespace convguide
