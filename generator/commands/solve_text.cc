#include "commands/solve_text.h"

#include <fmt/format.h>

#include "arithmetic/layer_syntax.h"
#include "commands/parameters_json.h"
#include "parameters/choice_list.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string searched_words(const SizeQuestion& question) {
  const ParameterChoices& choices = question.choices;
  std::string words =
      fmt::format("kernel {}, stride {}, padding {}, dilation {}", print_choices(choices.kernel),
                  print_choices(choices.stride), print_choices(choices.padding), print_choices(choices.dilation));
  if (question.operation == Operation::transposed_convolution) {
    words += fmt::format(", output padding {}", print_choices(choices.output_padding));
  }
  return words;
}

// What an axis can become instead: "5 can become 8 and 11, not 9."
std::string nearest_words(Size input, Size output, const NearestOutputs& nearest) {
  if (!nearest.below && !nearest.above) return fmt::format("{} fits no layer within these bounds.", input);
  std::string sizes;
  if (nearest.below && nearest.above) {
    sizes = fmt::format("{} and {}", *nearest.below, *nearest.above);
  } else {
    sizes = nearest.below ? fmt::format("at most {}", *nearest.below) : fmt::format("at least {}", *nearest.above);
  }
  return fmt::format("{} can become {}, not {}.", input, sizes, output);
}

std::string nothing_found(const SizeQuestion& question, const Solutions& solutions) {
  std::string text = fmt::format("No {} takes {} to {}.\n", word(question.operation), shape_words(question.inputs),
                                 shape_words(question.outputs));
  const bool square = std::equal(question.inputs.begin() + 1, question.inputs.end(), question.inputs.begin()) &&
                      std::equal(question.outputs.begin() + 1, question.outputs.end(), question.outputs.begin());
  for (std::size_t axis = 0; axis < solutions.nearest.size(); ++axis) {
    const auto& nearest = solutions.nearest[axis];
    if (!nearest || (square && axis > 0)) continue;
    const std::string place = square ? "" : fmt::format("Axis {}: ", axis + 1);
    text += place + nearest_words(question.inputs[axis], question.outputs[axis], *nearest) + "\n";
  }
  return text;
}

std::string found_heading(const SizeQuestion& question, const Solutions& solutions) {
  std::string text = fmt::format(
      "{} {} to {}", solutions.count == 1 ? "1 layer takes" : fmt::format("{} layers take", solutions.count),
      shape_words(question.inputs), shape_words(question.outputs));
  if (solutions.alike != solutions.count) {
    text += fmt::format(", {} of them with the same parameters on every axis", solutions.alike);
  }
  const Size listed = static_cast<Size>(solutions.simplest.size());
  if (listed == 0) return text + ".\n";
  if (listed < solutions.count)
    return text + (listed == 1 ? "; the simplest:\n" : fmt::format("; the {} simplest:\n", listed));
  return text + (listed == 1 ? ":\n" : ", the simplest first:\n");
}

OrderedJson or_null(std::optional<Size> size) { return size ? OrderedJson(*size) : OrderedJson(); }

OrderedJson nearest_json(const std::optional<NearestOutputs>& nearest) {
  if (!nearest) return {};
  return {{"below", or_null(nearest->below)}, {"above", or_null(nearest->above)}};
}

}  // namespace

std::string solutions_as_text(const SizeQuestion& question, const Solutions& solutions) {
  std::string text = solutions.count == 0 ? nothing_found(question, solutions) : found_heading(question, solutions);
  for (const Layer& layer : solutions.simplest) text += fmt::format("  {}\n", print_layer(layer));
  return text + fmt::format("Searched: {}.\n", searched_words(question));
}

std::string solutions_as_json(const SizeQuestion& question, const Solutions& solutions) {
  const ParameterChoices& choices = question.choices;
  OrderedJson searched = {{"kernel", choices.kernel},
                          {"stride", choices.stride},
                          {"dilation", choices.dilation},
                          {"padding", choices.padding}};
  if (question.operation == Operation::transposed_convolution) searched["output_padding"] = choices.output_padding;
  OrderedJson layers = OrderedJson::array();
  for (const Layer& layer : solutions.simplest) {
    OrderedJson entry = {{"arguments", print_layer(layer)}};
    entry.update(parameters_json(layer));
    layers.push_back(std::move(entry));
  }
  OrderedJson object = {{"operation", word(question.operation)},
                        {"input", question.inputs},
                        {"output", question.outputs},
                        {"searched", std::move(searched)},
                        {"count", solutions.count},
                        {"alike", solutions.alike},
                        {"layers", std::move(layers)}};
  if (solutions.count == 0) object["nearest"] = for_each_axis(solutions.nearest, nearest_json);
  return object.dump() + "\n";
}

}  // namespace convguide
