#include "commands/explain.h"

#include "commands/collapse_text.h"
#include "commands/explain_json.h"
#include "commands/explain_text.h"
#include "commands/layer_options.h"

namespace convguide {
namespace {

Usage usage() {
  Usage usage = {
      .synopsis = "convguide explain OPERATION --input SIZES --kernel SIZES …",
      .description =
          "Says which relationships a layer obeys and how its output size comes about, how many weights and\n"
          "multiply-adds it has (without bias, products with padding included), for a transposed convolution\n"
          "also which direct convolution computes it and how evenly it touches its output, and with values\n"
          "the result. Then the same layer as a call in PyTorch, Keras, JAX, ONNX, Caffe, Torch7 and Theano,\n"
          "with the padding layer that mends what one of them lacks, and where their conventions differ the\n"
          "first output cell that differs.\n"
          "OPERATION is conv, transposed-conv, max-pool or average-pool. The parameters of transposed-conv\n"
          "are those of the frameworks: --input is the size of what goes in.",
      .example = "convguide explain transposed-conv --input 3 --kernel 3 --stride 2 --output-padding 1",
      .options = po::options_description(),
      .positional = {"operation"}};
  add_layer_options(usage.options);
  usage.options.add_options()  //
      ("collapse",
       "also list the input sizes with the same output, and the output padding that brings each back")  //
      ("json", "print one JSON object");
  return usage;
}

Result<std::string> as_text(const Case& of, bool with_collapse) {
  const auto text = explain_as_text(of);
  if (!text || !with_collapse) return text;
  return collapse_as_text(of.layer).map([&](const std::string& collapse) { return *text + "\n" + collapse; });
}

}  // namespace

Outcome explain(const Arguments& arguments) {
  const auto options = parse_command_line(usage(), arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage());
  const auto operation = option_text(*options, "operation");
  if (!operation) {
    return bad_command_line("the operation", "is missing", "use conv, transposed-conv, max-pool or average-pool");
  }
  const auto of = case_from_options({.text = {.operation = *operation}}, *options);
  if (!of) return tl::unexpected(of.error());
  const bool with_collapse = options->contains("collapse");
  const auto text = options->contains("json") ? explain_as_json(*of, with_collapse) : as_text(*of, with_collapse);
  if (!text) return bad_input(text.error());
  return *text;
}

}  // namespace convguide
