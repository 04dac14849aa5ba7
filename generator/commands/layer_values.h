// The values that go with a layer on a command line.
#pragma once

#include <optional>
#include <string>

#include "arithmetic/layer_syntax.h"
#include "commands/command_line.h"
#include "tensors/tensor.h"

namespace convguide {

// Shapes as in tensor.h, channels included.
struct LayerValues {
  std::optional<Tensor> input;
  std::optional<Tensor> kernel;
};

// The values of --input-values and --kernel-values, each a file, "-" for standard input, or the values themselves as
// nested lists. Where `text` has channels or groups, the lists have levels for them too, and else none. Sizes that
// `text` does not give become those of the values; fails where it gives others.
Result<LayerValues> read_layer_values(const po::variables_map& options, LayerText& text);

// The values as nested lists, "[[1,2],[3,4]]": reading them gives them back.
std::string print_values(const Tensor& tensor);

}  // namespace convguide
