#include "commands/layer_options.h"

#include <algorithm>
#include <cmath>

#include "arithmetic/layer_syntax.h"
#include "commands/value_file.h"
#include "parameters/size_list.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

constexpr const char* names[] = {"input",          "kernel", "stride",       "padding",      "dilation",
                                 "output-padding", "dims",   "input-values", "kernel-values"};

// The files with values, and what they hold; shapes without channels.
struct Values {
  std::optional<Tensor> input;
  std::optional<Tensor> kernel;
};

LayerText layer_text(const std::string& operation, const po::variables_map& options) {
  return {.operation = operation,
          .input = option_text(options, "input"),
          .kernel = option_text(options, "kernel"),
          .stride = option_text(options, "stride"),
          .padding = option_text(options, "padding"),
          .dilation = option_text(options, "dilation"),
          .output_padding = option_text(options, "output-padding"),
          .dims = option_text(options, "dims")};
}

// Whether the options that are there go together.
CommandResult<bool> check_options(Operation operation, const po::variables_map& options) {
  const bool pools = is_pooling(operation);
  if (pools && options.contains("kernel-values")) {
    return bad_command_line("option --kernel-values",
                            "does not go with " + std::string(word(operation)) + ", whose window has no weights",
                            "leave it out, and give the window's size with --kernel");
  }
  for (const std::string name : {"input", "kernel"}) {
    if (!options.contains(name) && !options.contains(name + "-values")) {
      return bad_command_line("option --" + name, "is missing", "give the size, such as --" + name + " 3");
    }
  }
  const bool has_input = options.contains("input-values");
  const bool has_kernel = options.contains("kernel-values");
  if (!pools && has_input != has_kernel) {
    return bad_command_line(has_input ? "option --kernel-values" : "option --input-values", "is missing",
                            "give the values of input and kernel, or of neither");
  }
  if (has_input && has_kernel && option_text(options, "input-values") == "-" &&
      option_text(options, "kernel-values") == "-") {
    return bad_command_line("option --kernel-values -", "takes standard input, which --input-values takes too",
                            "give one of them as a file");
  }
  return true;
}

// Fails where the size that was given for `name` is not that of the values.
Result<bool> check_agreement(const std::string& name, const std::string& given, const Shape& shape) {
  return parse_sizes(name, given, 1).and_then([&](std::vector<Size> sizes) -> Result<bool> {
    if (sizes.size() == 1) sizes.resize(shape.size(), sizes.front());
    if (sizes == shape) return true;
    return failure(name + " " + given, "does not agree with its values, which are " + shape_words(shape),
                   "leave out --" + name + ", or give " + print_sizes(shape));
  });
}

// Reads the values of `name` where there are any, and puts their size into `text`.
Result<std::optional<Tensor>> read_values(const std::string& name, const po::variables_map& options,
                                          std::optional<std::string>& text) {
  const auto path = option_text(options, name + "-values");
  if (!path) return std::optional<Tensor>();
  const bool as_list = option_text(options, "dims") == "1";
  return read_value_file(*path, as_list).and_then([&](Tensor tensor) -> Result<std::optional<Tensor>> {
    if (text) {
      const auto agrees = check_agreement(name, *text, tensor.shape);
      if (!agrees) return tl::unexpected(agrees.error());
    }
    text = print_sizes(tensor.shape);
    return std::optional(std::move(tensor));
  });
}

Result<bool> check_axes(const std::string& name, const std::optional<Tensor>& values, const Layer& layer) {
  if (!values || values->shape.size() == layer.axes.size()) return true;
  return failure("the values of " + name,
                 "have " + counted(static_cast<Size>(values->shape.size()), "level") +
                     " of lists where the layer has " +
                     (layer.axes.size() == 1 ? "1 axis" : std::to_string(layer.axes.size()) + " axes"),
                 "nest the lists once for each axis, or change --dims");
}

Result<Case> case_with_values(const Layer& layer, Values values) {
  if (!values.input) return make_case(layer);
  values.input->shape.insert(values.input->shape.begin(), 1);
  if (values.kernel) values.kernel->shape.insert(values.kernel->shape.begin(), 2, 1);
  auto of = make_case(layer, *values.input, values.kernel);
  if (!of) return of;
  const std::vector<double>& results = of->output_values->values;
  if (std::all_of(results.begin(), results.end(), [](double value) { return std::isfinite(value); })) return of;
  return failure("the result of these values", "is beyond what a floating-point number can hold",
                 "scale the values down");
}

Result<Case> read_case(LayerText text, const po::variables_map& options) {
  Values values;
  auto input = read_values("input", options, text.input);
  if (!input) return tl::unexpected(input.error());
  values.input = std::move(*input);
  auto kernel = read_values("kernel", options, text.kernel);
  if (!kernel) return tl::unexpected(kernel.error());
  values.kernel = std::move(*kernel);
  // Without any other hint a single number is meant for two axes; a list has one.
  if (values.input && values.input->shape.size() == 1 && !text.dims) text.dims = "1";
  const auto layer = parse_layer(text);
  if (!layer) return tl::unexpected(layer.error());
  const auto input_fits = check_axes("the input", values.input, *layer);
  if (!input_fits) return tl::unexpected(input_fits.error());
  const auto kernel_fits = check_axes("the kernel", values.kernel, *layer);
  if (!kernel_fits) return tl::unexpected(kernel_fits.error());
  return case_with_values(*layer, std::move(values));
}

}  // namespace

void add_layer_options(po::options_description& options) {
  const auto text = [] { return po::value<std::string>(); };
  options.add_options()                                                                            //
      ("input", text()->value_name("SIZES"), "size of the input: 5, or 5x7 for axes that differ")  //
      ("kernel", text()->value_name("SIZES"), "size of the kernel or pooling window")              //
      ("stride", text()->value_name("SIZES"), "1 if left out")                                     //
      ("padding", text()->value_name("SIZES"),
       "0 if left out; 2:0x1 for sides that differ (before:after); valid, half or full")                            //
      ("dilation", text()->value_name("SIZES"), "1 if left out")                                                    //
      ("output-padding", text()->value_name("SIZES"), "for transposed-conv: cells added at the end of the output")  //
      ("dims", text()->value_name("NUMBER"), "number of axes, where nothing else tells; 2 if left out")             //
      ("input-values", text()->value_name("FILE"),
       "values of the input: JSON, CSV or NumPy .npy; - is standard input")  //
      ("kernel-values", text()->value_name("FILE"), "values of the kernel");
}

std::optional<std::string> given_layer_option(const po::variables_map& options) {
  for (const char* name : names) {
    if (options.contains(name)) return name;
  }
  return std::nullopt;
}

CommandResult<Case> case_from_options(const std::string& operation, const po::variables_map& options) {
  const LayerText text = layer_text(operation, options);
  // An unknown operation is told first, since all else depends on it.
  if (const auto known = operation_of_word(operation)) {
    const auto checked = check_options(*known, options);
    if (!checked) return tl::unexpected(checked.error());
  } else {
    return bad_input(parse_layer(text).error());
  }
  auto made = read_case(text, options);
  if (!made) return bad_input(made.error());
  return std::move(*made);
}

}  // namespace convguide
