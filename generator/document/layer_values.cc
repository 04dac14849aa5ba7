#include "document/layer_values.h"

#include <fmt/format.h>

#include "document/json_values.h"
#include "parameters/size_list.h"
#include "scene/word_list.h"
#include "tensors/layer_shapes.h"

namespace convguide {
namespace {

// Fails where the size that was given for `name` is not that of the values.
Result<void> check_agreement(const std::string& name, const std::string& given, const Shape& shape) {
  return parse_sizes(name, given, 1).and_then([&](std::vector<Size> sizes) -> Result<void> {
    if (sizes.size() == 1) sizes.resize(shape.size(), sizes.front());
    if (sizes == shape) return {};
    return failure(name + " " + given, "does not agree with its values, which are " + shape_words(shape),
                   "leave out --" + name + ", or give " + print_sizes(shape));
  });
}

// Reads the values of `name` where there are any, and puts their size into `size`. Their first `channel_axes` levels
// count channels; where there are none, as many axes of size 1 are added as `added_axes` says.
Result<std::optional<Tensor>> sized_values(const std::string& name, const std::optional<std::string>& source,
                                           const std::function<Result<Tensor>(const std::string&)>& read,
                                           std::size_t channel_axes, std::size_t added_axes,
                                           std::optional<std::string>& size) {
  if (!source) return std::optional<Tensor>();
  return read(*source).and_then([&](Tensor tensor) -> Result<std::optional<Tensor>> {
    if (tensor.shape.size() <= channel_axes) {
      return failure("the values of the " + name,
                     "have " + counted(static_cast<Size>(tensor.shape.size()), "level") +
                         " of lists, and channels take the first " + std::to_string(channel_axes),
                     "nest the lists once for each axis besides");
    }
    const Shape sizes = without_channels(tensor.shape, channel_axes);
    if (size) {
      const auto agrees = check_agreement(name, *size, sizes);
      if (!agrees) return tl::unexpected(agrees.error());
    }
    size = print_sizes(sizes);
    tensor.shape.insert(tensor.shape.begin(), added_axes, 1);
    return std::optional(std::move(tensor));
  });
}

void print_level(std::string& text, const Tensor& tensor, std::size_t axis, std::size_t& at) {
  text += '[';
  for (Size index = 0; index < tensor.shape[axis]; ++index) {
    if (index > 0) text += ',';
    if (axis + 1 < tensor.shape.size()) {
      print_level(text, tensor, axis + 1, at);
    } else {
      text += fmt::format("{}", tensor.values[at++]);
    }
  }
  text += ']';
}

}  // namespace

Result<Tensor> read_listed_values(const std::string& source, bool /*as_list*/) {
  if (!source.starts_with('[')) {
    return failure("the values \"" + source + "\"", "are not nested lists", "write the numbers, as [[1, 2], [3, 4]]");
  }
  return parse_json_values(source).map_error([](Error error) {
    error.given = "the values: " + error.given;
    return error;
  });
}

Result<LayerValues> read_layer_values(const ValueSources& sources, const ValueReader& reader, LayerText& text) {
  const bool has_channels = text.channels || text.groups;
  const auto read = [&, as_list = text.dims == "1"](const std::string& source) { return reader(source, as_list); };
  constexpr std::size_t input_axes = 1;
  constexpr std::size_t kernel_axes = 2;
  LayerValues values;
  auto input = sized_values("input", sources.input, read, has_channels ? input_axes : 0, has_channels ? 0 : input_axes,
                            text.input);
  if (!input) return tl::unexpected(input.error());
  values.input = std::move(*input);
  auto kernel = sized_values("kernel", sources.kernel, read, has_channels ? kernel_axes : 0,
                             has_channels ? 0 : kernel_axes, text.kernel);
  if (!kernel) return tl::unexpected(kernel.error());
  values.kernel = std::move(*kernel);
  // Without any other hint a single number is meant for two axes; a list has one.
  if (values.input && values.input->shape.size() == input_axes + 1 && !text.dims) text.dims = "1";
  return values;
}

std::string print_values(const Tensor& tensor) {
  std::string text;
  std::size_t at = 0;
  print_level(text, tensor, 0, at);
  return text;
}

}  // namespace convguide
