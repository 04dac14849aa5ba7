// ONNX's operators, as https://onnx.ai/onnx/operators/ documents them (Conv, ConvTranspose, MaxPool, AveragePool, Pad).
#include <algorithm>

#include "arithmetic/framework_call.h"
#include "arithmetic/framework_layer.h"
#include "arithmetic/framework_words.h"

namespace convguide {
namespace {

std::string list(const std::vector<Size>& sizes) { return "[" + joined(sizes) + "]"; }

// All beginnings come before all ends: [top, left, bottom, right].
std::vector<Size> pads(const Layer& layer, std::size_t axes_before = 0) {
  std::vector<Size> sizes(axes_before, 0);
  for (const Axis& axis : layer.axes) sizes.push_back(axis.padding_before);
  sizes.insert(sizes.end(), axes_before, 0);
  for (const Axis& axis : layer.axes) sizes.push_back(axis.padding_after);
  return sizes;
}

void add_unless_all(CallArguments& arguments, std::string_view name, const std::vector<Size>& sizes, Size usual) {
  if (std::any_of(sizes.begin(), sizes.end(), [&](Size size) { return size != usual; })) {
    arguments.add(name, list(sizes));
  }
}

std::string_view operator_name(Operation operation) {
  switch (operation) {
    case Operation::convolution: return "Conv";
    case Operation::transposed_convolution: return "ConvTranspose";
    case Operation::max_pooling: return "MaxPool";
    case Operation::average_pooling: return "AveragePool";
  }
  return "";
}

std::string node(const Layer& layer, const std::string& input) {
  CallArguments arguments = {{"\"" + std::string(operator_name(layer.operation)) + "\""}};
  arguments.texts.push_back(is_pooling(layer.operation) ? "[\"" + input + "\"]" : "[\"" + input + "\", \"w\"]");
  arguments.texts.emplace_back("[\"y\"]");
  arguments.add("kernel_shape", list(along_axes(layer, &Axis::kernel)));
  add_unless_all(arguments, "strides", along_axes(layer, &Axis::stride), 1);
  add_unless_all(arguments, "pads", pads(layer), 0);
  add_unless_all(arguments, "dilations", along_axes(layer, &Axis::dilation), 1);
  add_unless_all(arguments, "output_padding", along_axes(layer, &Axis::output_padding), 0);
  arguments.add("group", std::to_string(layer.groups), "1");
  if (layer.axes.front().ceil_mode) arguments.add("ceil_mode", "1");
  if (padding_counts(layer)) arguments.add("count_include_pad", "1");
  return written_call("onnx.helper.make_node", arguments);
}

}  // namespace

FrameworkCall onnx_call(const Layer& layer) {
  constexpr std::string_view onnx = "ONNX";
  if (layer.padding_mode != PaddingMode::zeros && has_padding(layer)) {
    constexpr std::size_t batch_and_channels = 2;
    return {onnx,
            {"pads = " + list(pads(layer, batch_and_channels)),
             "onnx.helper.make_node(\"Pad\", [\"x\", \"pads\"], [\"padded\"], mode=\"" +
                 std::string(numpy_pad_mode(layer.padding_mode)) + "\")",
             node(without_padding(layer), "padded")},
            layer.padding_mode == PaddingMode::circular
                ? "Conv pads with zeros only, so Pad comes before; it has wrap since opset 19."
                : "Conv pads with zeros only, so Pad comes before."};
  }
  const bool dilated_average = layer.operation == Operation::average_pooling && has_dilation(layer);
  return {onnx, {node(layer, "x")}, dilated_average ? "AveragePool has dilations since opset 19." : ""};
}

}  // namespace convguide
