#include "onnx_layer.h"

#include "arithmetic/axis_bindings.h"
#include "arithmetic/padding_words.h"
#include "parameters/operation.h"

namespace convguide {
namespace {

Operation operation_of(const std::string& operator_name) {
  if (operator_name == "ConvTranspose") return Operation::transposed_convolution;
  if (operator_name == "MaxPool") return Operation::max_pooling;
  if (operator_name == "AveragePool") return Operation::average_pooling;
  return Operation::convolution;
}

// An attribute with `count` numbers, or that many times the usual one.
std::vector<Size> list_of(const OnnxCase& test, const std::string& attribute, std::size_t count, Size usual) {
  const auto found = test.numbers.find(attribute);
  return found != test.numbers.end() ? found->second : std::vector<Size>(count, usual);
}

std::string word_of(const OnnxCase& test, const std::string& attribute, const std::string& usual) {
  const auto found = test.words.find(attribute);
  return found != test.words.end() ? found->second : usual;
}

// Pads, or crops, a transposed axis so that its output has that size. Where stamps do not reach it, there is output
// padding. Where the two sides cannot be equal, the later one is padded more with SAME_UPPER, otherwise the earlier
// one.
void reach_output(Axis& axis, Size output, bool upper) {
  axis.padding_before = 0;
  axis.padding_after = 0;
  const Size total = axis_bindings(Operation::transposed_convolution, axis)->at("o'") - output;
  if (total < 0) {
    axis.output_padding -= total;
    return;
  }
  const Size half = total / 2;
  axis.padding_before = upper ? half : total - half;
  axis.padding_after = total - axis.padding_before;
}

std::vector<Axis> plain_axes(const OnnxCase& test) {
  const Shape& input = test.inputs[0].shape;
  const std::size_t dims = input.size() - 2;
  const auto kernel = test.numbers.contains("kernel_shape")
                          ? test.numbers.at("kernel_shape")
                          : Shape(test.inputs[1].shape.begin() + 2, test.inputs[1].shape.end());
  const auto strides = list_of(test, "strides", dims, 1);
  const auto dilations = list_of(test, "dilations", dims, 1);
  const auto pads = list_of(test, "pads", 2 * dims, 0);
  const auto output_padding = list_of(test, "output_padding", dims, 0);
  std::vector<Axis> axes;
  for (std::size_t n = 0; n < dims; ++n) {
    axes.push_back({.input = input[n + 2],
                    .kernel = kernel[n],
                    .stride = strides[n],
                    .padding_before = pads[n],
                    .padding_after = pads[n + dims],
                    .dilation = dilations[n],
                    .output_padding = output_padding[n]});
  }
  return axes;
}

}  // namespace

Size number_of(const OnnxCase& test, const std::string& attribute, Size usual) {
  return list_of(test, attribute, 1, usual).front();
}

tl::expected<Layer, std::string> layer_of(const OnnxCase& test) {
  Layer layer = {.operation = operation_of(test.operator_name), .axes = plain_axes(test)};
  layer.input_channels = test.inputs[0].shape[1];
  layer.output_channels = layer.input_channels;
  layer.groups = number_of(test, "group", 1);
  if (layer.operation == Operation::convolution) layer.output_channels = test.inputs[1].shape[0];
  if (layer.operation == Operation::transposed_convolution) {
    layer.output_channels = test.inputs[1].shape[1] * layer.groups;
  }
  layer.counts_padding = number_of(test, "count_include_pad", 0) == 1;
  for (Axis& axis : layer.axes) axis.ceil_mode = number_of(test, "ceil_mode", 0) == 1;

  const std::string auto_pad = word_of(test, "auto_pad", "NOTSET");
  for (std::size_t n = 0; n < layer.axes.size(); ++n) {
    Axis& axis = layer.axes[n];
    if (test.numbers.contains("output_shape")) {
      reach_output(axis, test.numbers.at("output_shape")[n], auto_pad == "SAME_UPPER");
    } else if (auto_pad.starts_with("SAME")) {
      const auto padded =
          with_padding(*padding_word(auto_pad == "SAME_UPPER" ? "same-upper" : "same-lower"), layer.operation, axis);
      if (!padded) return tl::unexpected(message(padded.error()));
      axis = *padded;
    }
  }
  return layer;
}

}  // namespace convguide
