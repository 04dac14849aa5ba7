#include "commands/size_question.h"

#include <fmt/format.h>

#include "arithmetic/layer_syntax.h"
#include "parameters/choice_list.h"
#include "parameters/size_list.h"

namespace convguide {
namespace {

// A parameter to choose, as it is known on the command line.
struct ChoiceOption {
  const char* name;
  std::string_view parameter;
  std::string_view usual;
  Size smallest;
  std::vector<Size> ParameterChoices::*into;
};

constexpr ChoiceOption choice_options[] = {
    {"kernel", "kernel", usual_kernels, 1, &ParameterChoices::kernel},
    {"stride", "stride", usual_strides, 1, &ParameterChoices::stride},
    {"padding", "padding", usual_paddings, 0, &ParameterChoices::padding},
    {"dilation", "dilation", usual_dilations, 1, &ParameterChoices::dilation},
    {"output-padding", "output padding", usual_output_paddings, 0, &ParameterChoices::output_padding}};

Result<ParameterChoices> parse_all_choices(Operation operation, const po::variables_map& options) {
  ParameterChoices choices;
  for (const ChoiceOption& option : choice_options) {
    const bool without_meaning =
        option.into == &ParameterChoices::output_padding && operation != Operation::transposed_convolution;
    const std::string usual(without_meaning ? "0" : option.usual);
    auto parsed = parse_choices(option.parameter, option_text(options, option.name).value_or(usual), option.smallest);
    if (!parsed) return tl::unexpected(parsed.error());
    choices.*option.into = std::move(*parsed);
  }
  return choices;
}

// How many axes `dims` asks for.
Result<std::size_t> parse_dims(const std::string& dims) {
  const auto given = parse_one_size("dims", dims, 1);
  if (!given) return tl::unexpected(given.error());
  if (*given <= static_cast<Size>(most_axes)) return static_cast<std::size_t>(*given);
  return failure("dims " + dims, fmt::format("must be one number from 1 to {}", most_axes), "use 1, 2 or 3");
}

// One list of sizes for each axis; a list with one entry serves all of them.
Result<SizeQuestion> with_axes(SizeQuestion question, const std::optional<std::string>& dims) {
  std::size_t axes = std::max(question.inputs.size(), question.outputs.size());
  if (dims) {
    const auto given = parse_dims(*dims);
    if (!given) return tl::unexpected(given.error());
    axes = *given;
  } else if (axes == 1) {
    axes = 2;
  }
  if (axes > most_axes) {
    return failure(fmt::format("{} axes", axes), "are too many", fmt::format("use at most {}", most_axes));
  }
  for (const auto& [name, sizes] : {std::pair("input", &question.inputs), std::pair("output", &question.outputs)}) {
    if (sizes->size() == 1) sizes->resize(axes, sizes->front());
    if (sizes->size() != axes) {
      return failure(fmt::format("{} with {} axes", name, sizes->size()),
                     fmt::format("does not agree with the {} axes that are asked for", axes),
                     fmt::format("give one number, or {} of them", axes));
    }
  }
  return question;
}

Result<SizeQuestion> parse_question(Operation operation, const po::variables_map& options) {
  const auto inputs = parse_sizes("input", *option_text(options, "input"), 1);
  if (!inputs) return tl::unexpected(inputs.error());
  const auto outputs = parse_sizes("output", *option_text(options, "output"), 1);
  if (!outputs) return tl::unexpected(outputs.error());
  return parse_all_choices(operation, options).and_then([&](ParameterChoices choices) {
    return with_axes({operation, *inputs, *outputs, std::move(choices)}, option_text(options, "dims"));
  });
}

}  // namespace

void add_question_options(po::options_description& options) {
  options.add_options()                                                                                              //
      ("input", po::value<std::string>()->value_name("SIZES"), "size of the input: 5, or 5x7 for axes that differ")  //
      ("output", po::value<std::string>()->value_name("SIZES"), "size that the output shall have");
  for (const ChoiceOption& option : choice_options) {
    const bool for_transposed = option.into == &ParameterChoices::output_padding;
    const std::string text =
        fmt::format("{}{} if left out", for_transposed ? "for transposed-conv: " : "", option.usual);
    options.add_options()(option.name, po::value<std::string>()->value_name("BOUNDS"), text.c_str());
  }
  options.add_options()("dims", po::value<std::string>()->value_name("NUMBER"),
                        "number of axes, where nothing else tells; 2 if left out");
}

CommandResult<SizeQuestion> question_from_options(Operation operation, const po::variables_map& options) {
  for (const char* name : {"input", "output"}) {
    if (!options.contains(name)) {
      return bad_command_line(fmt::format("option --{}", name), "is missing",
                              fmt::format("give the size, such as --{} 5", name));
    }
  }
  auto question = parse_question(operation, options);
  if (!question) return bad_input(question.error());
  if (operation != Operation::transposed_convolution && question->choices.output_padding != std::vector<Size>{0}) {
    return bad_input({"output padding " + print_choices(question->choices.output_padding),
                      "belongs to transposed convolutions only", "leave it out, or use the operation transposed-conv"});
  }
  return std::move(*question);
}

}  // namespace convguide
