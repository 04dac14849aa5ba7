#include "commands/explain_counts.h"

#include <fmt/format.h>

#include <algorithm>

#include "arithmetic/evaluate.h"
#include "arithmetic/layer_counts.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/substitute.h"
#include "scene/word_list.h"
#include "tensors/touches.h"

namespace convguide {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string count_line(const std::string& name, const Expression& formula, const Bindings& bindings,
                       const std::string& remark) {
  return fmt::format("{:15}{} = {} = {}{}\n", name + ":", print_plain(formula),
                     print_plain(substitute(formula, bindings)), evaluate(formula, bindings).value_or(0), remark);
}

std::string groups_line(const Layer& layer) {
  if (layer.groups == 1) return "";
  const Size inputs = layer.input_channels / layer.groups;
  const Size outputs = layer.output_channels / layer.groups;
  const std::string name = is_depthwise(layer) ? "Depthwise:" : "Groups:";
  return fmt::format("{:15}each of the {} groups takes {} to {}\n", name, layer.groups, counted(inputs, "input map"),
                     counted(outputs, "output map"));
}

// The counts with commas between, of long ones the beginning.
std::string list_of(const std::vector<Size>& counts) {
  constexpr std::size_t most_listed = 16;
  std::string list;
  for (std::size_t at = 0; at < std::min(counts.size(), most_listed); ++at) {
    list += (at > 0 ? ", " : "") + std::to_string(counts[at]);
  }
  return counts.size() > most_listed ? list + ", …" : list;
}

const char* meaning(Evenness evenness) {
  switch (evenness) {
    case Evenness::even: return "evenly";
    case Evenness::even_inside: return "evenly but at the edges";
    case Evenness::uneven: return "unevenly";
  }
  return "";
}

const char* word_of(Evenness evenness) {
  switch (evenness) {
    case Evenness::even: return "even";
    case Evenness::even_inside: return "even-inside";
    case Evenness::uneven: return "uneven";
  }
  return "";
}

}  // namespace

std::string counts_text(const Case& of) {
  if (is_pooling(of.layer.operation)) return "";
  const auto counts = layer_counts(of.layer);
  if (!counts) return groups_line(of.layer);
  return groups_line(of.layer) + count_line("Weights", counts->weights, counts->bindings, ", without bias") +
         count_line("Multiply-adds", counts->multiply_adds, counts->bindings, "");
}

std::string touches_text(const Case& of) {
  std::string text;
  bool uneven = false;
  for (std::size_t axis = 0; axis < of.layer.axes.size(); ++axis) {
    const auto& axes = of.layer.axes;
    if (std::find(axes.begin(), axes.begin() + static_cast<std::ptrdiff_t>(axis), axes[axis]) !=
        axes.begin() + static_cast<std::ptrdiff_t>(axis)) {
      continue;  // told already
    }
    const auto touches = touches_along(axes[axis]);
    if (!touches) continue;
    const bool alike = std::all_of(axes.begin(), axes.end(), [&](const Axis& other) { return other == axes[axis]; });
    uneven = uneven || touches->evenness == Evenness::uneven;
    text += fmt::format("Stamps touch the output cells along {} {}: {} times\n",
                        alike ? "an axis" : fmt::format("axis {}", axis + 1), meaning(touches->evenness),
                        list_of(touches->counts));
  }
  if (uneven) text += "What is touched unevenly may show a checkerboard.\n";
  return text.empty() ? "" : text + '\n';
}

OrderedJson counts_as_json(const Layer& layer) {
  const auto counts = layer_counts(layer);
  if (!counts) return {{"weights", nullptr}, {"multiply_adds", nullptr}, {"depthwise", is_depthwise(layer)}};
  const auto count = [&](const Expression& formula) {
    return OrderedJson{{"formula", print_plain(formula)}, {"value", evaluate(formula, counts->bindings).value_or(0)}};
  };
  return {{"weights", count(counts->weights)},
          {"multiply_adds", count(counts->multiply_adds)},
          {"depthwise", is_depthwise(layer)}};
}

OrderedJson touches_as_json(const Layer& layer) {
  OrderedJson list = OrderedJson::array();
  for (const Axis& axis : layer.axes) {
    const auto touches = touches_along(axis);
    list.push_back(touches ? OrderedJson{{"evenness", word_of(touches->evenness)}, {"counts", touches->counts}}
                           : OrderedJson());
  }
  return list;
}

}  // namespace convguide
