#include "commands/layer_options.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "commands/seed.h"
#include "commands/shell_words.h"
#include "parameters/size_list.h"
#include "scene/word_list.h"
#include "tensors/layer_shapes.h"
#include "tensors/random_values.h"

namespace convguide {
namespace {

LayerText with_options(LayerText text, const po::variables_map& options) {
  const std::pair<const char*, std::optional<std::string>*> entries[] = {
      {"input", &text.input},       {"kernel", &text.kernel},
      {"stride", &text.stride},     {"padding", &text.padding},
      {"dilation", &text.dilation}, {"output-padding", &text.output_padding},
      {"dims", &text.dims},         {"channels", &text.channels},
      {"groups", &text.groups},     {"padding-mode", &text.padding_mode}};
  for (const auto& [name, into] : entries) {
    if (options.contains(name)) *into = option_text(options, name);
  }
  text.ceil_mode = text.ceil_mode || options.contains("ceil-mode");
  text.count_include_pad = text.count_include_pad || options.contains("count-include-pad");
  return text;
}

// Whether the options that are there go together.
CommandResult<bool> check_options(Operation operation, const LayerBase& base, const po::variables_map& options) {
  const bool pools = is_pooling(operation);
  if (pools && options.contains("kernel-values")) {
    return bad_command_line("option --kernel-values",
                            "does not go with " + std::string(word(operation)) + ", whose window has no weights",
                            "leave it out, and give the window's size with --kernel");
  }
  const std::pair<std::string, bool> sizes[] = {{"input", base.text.input.has_value()},
                                                {"kernel", base.text.kernel.has_value()}};
  for (const auto& [name, known] : sizes) {
    if (!known && !options.contains(name) && !options.contains(name + "-values")) {
      return bad_command_line("option --" + name, "is missing", "give the size, such as --" + name + " 3");
    }
  }
  const bool gives_values = options.contains("input-values") || options.contains("kernel-values");
  if (options.contains("seed") && gives_values) {
    return bad_command_line("option --seed", "makes values, which are given too", "leave one of them out");
  }
  const bool has_input = options.contains("input-values") || base.values.input;
  const bool has_kernel = options.contains("kernel-values") || base.values.kernel;
  if (!pools && has_input != has_kernel) {
    return bad_command_line(has_input ? "option --kernel-values" : "option --input-values", "is missing",
                            "give the values of input and kernel, or of neither");
  }
  if (option_text(options, "input-values") == "-" && option_text(options, "kernel-values") == "-") {
    return bad_command_line("option --kernel-values -", "takes standard input, which --input-values takes too",
                            "give one of them as a file");
  }
  return true;
}

Result<LayerValues> seeded_values(const Layer& layer, const std::string& seed_text) {
  return parse_seed(seed_text).and_then([&](std::uint64_t seed) -> Result<LayerValues> {
    auto input = random_values(input_shape(layer), usual_input_values, seed);
    if (!input) return tl::unexpected(input.error());
    if (is_pooling(layer.operation)) return LayerValues{std::move(*input), {}};
    // The kernel's own seed, so that it does not repeat the input's numbers.
    return random_values(kernel_shape(layer), usual_kernel_values, seed + 1).map([&](Tensor kernel) {
      return LayerValues{std::move(*input), std::move(kernel)};
    });
  });
}

// Fails where values that were given do not have one level of lists for each axis, besides those for channels.
Result<void> check_axes(const std::string& name, const std::optional<Tensor>& values, std::size_t channel_axes,
                        const Layer& layer) {
  if (!values || values->shape.size() == layer.axes.size() + channel_axes) return {};
  const auto levels = static_cast<Size>(values->shape.size() - channel_axes);
  return failure("the values of " + name,
                 "have " + counted(levels, "level") + " of lists where the layer has " +
                     (layer.axes.size() == 1 ? "1 axis" : std::to_string(layer.axes.size()) + " axes"),
                 "nest the lists once for each axis, or change --dims");
}

Result<Case> case_with_values(const Layer& layer, const LayerValues& values) {
  if (!values.input) return make_case(layer);
  auto of = make_case(layer, *values.input, values.kernel);
  if (!of) return of;
  const std::vector<double>& results = of->output_values->values;
  if (std::all_of(results.begin(), results.end(), [](double value) { return std::isfinite(value); })) return of;
  return failure("the result of these values", "is beyond what a floating-point number can hold",
                 "scale the values down");
}

Result<Case> read_case(const LayerBase& base, const po::variables_map& options) {
  LayerText text = with_options(base.text, options);
  auto given = read_layer_values(options, text);
  if (!given) return tl::unexpected(given.error());
  const auto layer = parse_layer(text);
  if (!layer) return tl::unexpected(layer.error());
  if (const auto seed = option_text(options, "seed")) {
    return seeded_values(*layer, *seed).and_then([&](const LayerValues& values) {
      return case_with_values(*layer, values);
    });
  }
  const auto input_fits = check_axes("the input", given->input, 1, *layer);
  if (!input_fits) return tl::unexpected(input_fits.error());
  const auto kernel_fits = check_axes("the kernel", given->kernel, 2, *layer);
  if (!kernel_fits) return tl::unexpected(kernel_fits.error());
  const bool keeps_some = (!given->input && base.values.input) || (!given->kernel && base.values.kernel);
  if (!given->input) given->input = base.values.input;
  if (!given->kernel) given->kernel = base.values.kernel;
  return case_with_values(*layer, *given).map_error([&](Error error) {
    if (keeps_some) error.remedy = "add --seed 1 for other values, or give values of that shape";
    return error;
  });
}

}  // namespace

void add_layer_options(po::options_description& options) {
  const auto text = [] { return po::value<std::string>(); };
  options.add_options()                                                                            //
      ("input", text()->value_name("SIZES"), "size of the input: 5, or 5x7 for axes that differ")  //
      ("kernel", text()->value_name("SIZES"), "size of the kernel or pooling window")              //
      ("stride", text()->value_name("SIZES"), "1 if left out")                                     //
      ("padding", text()->value_name("SIZES"),
       "0 if left out; 2:0x1 for sides that differ (before:after); or a word: valid, half, full, same-upper and "
       "same-lower (as in TensorFlow and ONNX), same (as in PyTorch, with stride 1), causal")                       //
      ("dilation", text()->value_name("SIZES"), "1 if left out")                                                    //
      ("output-padding", text()->value_name("SIZES"), "for transposed-conv: cells added at the end of the output")  //
      ("dims", text()->value_name("NUMBER"), "number of axes, where nothing else tells; 2 if left out")             //
      ("channels", text()->value_name("NUMBER"), "maps in and out: 3, or 2:3 where they differ; 1 if left out")     //
      ("groups", text()->value_name("NUMBER"), "groups of maps that are convolved apart; 1 if left out")            //
      ("padding-mode", text()->value_name("MODE"),
       "for conv: what the padding holds: zeros (if left out), circular, reflect or replicate")  //
      ("ceil-mode", "for pooling: one more window takes cells that are left over at the end")    //
      ("count-include-pad", "for average-pool: padding counts in the divisor")                   //
      ("input-values", text()->value_name("VALUES"),
       "values of the input: a JSON, CSV or NumPy .npy file, - for standard input, or [[1, 2], [3, 4]] itself")  //
      ("kernel-values", text()->value_name("VALUES"), "values of the kernel")                                    //
      ("seed", text()->value_name("NUMBER"), "make up small values; the same number makes the same ones");
}

CommandResult<Case> case_from_options(const LayerBase& base, const po::variables_map& options) {
  const auto operation = operation_of_word(base.text.operation);
  // An unknown operation is told first, since all else depends on it.
  if (!operation) return bad_input(parse_layer(base.text).error());
  const auto checked = check_options(*operation, base, options);
  if (!checked) return tl::unexpected(checked.error());
  auto made = read_case(base, options);
  if (!made) return bad_input(made.error());
  return std::move(*made);
}

std::string case_words(const Case& of, const po::variables_map& options) {
  std::string words = print_layer(of.layer);
  if (const auto seed = option_text(options, "seed")) return words + " --seed " + *seed;
  if (!of.input_values) return words;
  // Channels of a layer that has but one are not written, so its lists have no level for them either.
  const LayerText text = layer_text(of.layer);
  const bool has_channels = text.channels || text.groups;
  const auto add = [&](const std::string& option, const std::optional<Tensor>& values, std::size_t channel_axes) {
    if (!values) return;
    Tensor printed = *values;
    if (!has_channels) printed.shape = without_channels(values->shape, channel_axes);
    words += " --" + option + " " + shell_word(print_values(printed));
  };
  add("input-values", of.input_values, 1);
  add("kernel-values", of.kernel_values, 2);
  return words;
}

}  // namespace convguide
