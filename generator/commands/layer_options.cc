#include "commands/layer_options.h"

#include "commands/value_file.h"
#include "document/layer_case.h"

namespace convguide {
namespace {

LayerText with_options(LayerText text, const po::variables_map& options) {
  for (const auto& [name, member] : layer_text_members) {
    if (options.contains(name)) text.*member = option_text(options, name);
  }
  text.ceil_mode = text.ceil_mode || options.contains("ceil-mode");
  text.count_include_pad = text.count_include_pad || options.contains("count-include-pad");
  return text;
}

// What an option's value stands for: a text that begins with a bracket is the values themselves.
Result<Tensor> read_values_at(const std::string& source, bool as_list) {
  return source.starts_with('[') ? read_listed_values(source, as_list) : read_value_file(source, as_list);
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
  // An unknown operation is told first, since all else depends on it.
  if (!operation_of_word(base.text.operation)) return bad_input(parse_layer(base.text).error());
  const LayerRequest request = {.text = with_options(base.text, options),
                                .known = base.values,
                                .values = {.input = option_text(options, "input-values"),
                                           .kernel = option_text(options, "kernel-values"),
                                           .seed = option_text(options, "seed")}};
  if (const auto checked = check_sources(request); !checked) {
    return tl::unexpected<CommandFailure>({ExitStatus::bad_command_line, checked.error()});
  }
  if (request.values.input == "-" && request.values.kernel == "-") {
    return bad_command_line("option --kernel-values -", "takes standard input, which --input-values takes too",
                            "give one of them as a file");
  }
  auto made = layer_case(request, read_values_at);
  if (!made) return bad_input(made.error());
  return std::move(*made);
}

}  // namespace convguide
