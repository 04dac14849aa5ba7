// The values that a figure shows in its cells.
#pragma once

#include <filesystem>
#include <optional>

#include "parameters/error.h"
#include "tensors/tensor.h"

namespace convguide {

// Shapes as in tensor.h. Pooling has no kernel.
struct FigureValues {
  Tensor input;
  std::optional<Tensor> kernel;
};

// The values in the TOML file at `path`, nested lists under the keys `input` and `kernel`, for a layer with
// `axis_count` axes. Lists with as many levels as the layer has axes get channel axes of size 1. Fails with the file's
// name and the key.
Result<FigureValues> read_figure_values(const std::filesystem::path& path, std::size_t axis_count);

}  // namespace convguide
