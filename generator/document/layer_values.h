// The values that go with a layer, as people give them.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "arithmetic/layer_syntax.h"
#include "parameters/error.h"
#include "tensors/tensor.h"

namespace convguide {

// Shapes as in tensor.h, channels included.
struct LayerValues {
  std::optional<Tensor> input;
  std::optional<Tensor> kernel;
};

// What stands for the values: lists, or what else a ValueReader knows; or a seed for making some up.
struct ValueSources {
  std::optional<std::string> input = {};
  std::optional<std::string> kernel = {};
  std::optional<std::string> seed = {};
};

// The tensor that a source stands for. With `as_list` a single row is a list and not a table.
using ValueReader = std::function<Result<Tensor>(const std::string& source, bool as_list)>;

// Reads sources that are the values themselves, as nested lists. Fails on anything else, such as the name of a file.
Result<Tensor> read_listed_values(const std::string& source, bool as_list);

// The values of the sources for input and kernel. Where `text` has channels or groups, the lists have levels for them
// too, and else none. Sizes that `text` does not give become those of the values; fails where it gives others.
Result<LayerValues> read_layer_values(const ValueSources& sources, const ValueReader& reader, LayerText& text);

// The values as nested lists, "[[1,2],[3,4]]": reading them gives them back.
std::string print_values(const Tensor& tensor);

}  // namespace convguide
