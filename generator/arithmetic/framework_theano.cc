// Theano's functions, as its library documents them: https://theano-pymc.readthedocs.io/en/stable/library/tensor/nnet/
// conv.html (conv2d, conv3d, abstract_conv.conv2d_grad_wrt_inputs) and .../library/tensor/signal/pool.html (pool_2d,
// pool_3d). Their usual convolution flips the kernel; filter_flip=False does not.
#include <algorithm>

#include "arithmetic/framework_call.h"
#include "arithmetic/framework_layer.h"
#include "arithmetic/framework_words.h"

namespace convguide {
namespace {

constexpr std::string_view theano = "Theano";

// Padding alike on both sides is a number for each axis; sides that differ are pairs, which two axes may have.
std::string border_mode(const Layer& layer) {
  return pads_alike(layer) ? python_tuple(along_axes(layer, &Axis::padding_before)) : python_pairs(paddings(layer));
}

void add_window(CallArguments& arguments, const Layer& layer) {
  if (has_padding(layer)) arguments.add("border_mode", border_mode(layer));
  const std::vector<Size> strides = along_axes(layer, &Axis::stride);
  if (std::any_of(strides.begin(), strides.end(), [](Size stride) { return stride > 1; })) {
    arguments.add("subsample", python_tuple(strides));
  }
  arguments.add("filter_flip", "False");
  if (has_dilation(layer)) arguments.add("filter_dilation", python_tuple(along_axes(layer, &Axis::dilation)));
  arguments.add("num_groups", std::to_string(layer.groups), "1");
}

std::string function(const std::string& name, const Layer& layer, const std::string& ending = "") {
  return name + std::to_string(layer.axes.size()) + "d" + ending;
}

FrameworkCall convolution_call(const Layer& layer) {
  if (has_padding(layer) && layer.padding_mode != PaddingMode::zeros) {
    return {theano, {}, "Theano pads with zeros only."};
  }
  if (layer.axes.size() == 3 && !pads_alike(layer)) return {theano, {}, "Theano's conv3d pads both sides alike."};
  CallArguments arguments = {{"x", "w"}};
  add_window(arguments, layer);
  return {theano, {written_call(function("theano.tensor.nnet.conv", layer), arguments)}};
}

FrameworkCall transposed_call(const Layer& layer) {
  if (layer.axes.size() == 3 && !pads_alike(layer)) return {theano, {}, "Theano's conv3d pads both sides alike."};
  for (const Axis& axis : layer.axes) {
    if (axis.output_padding >= axis.stride) {
      return {theano,
              {},
              "No convolution has this input size, so it is no gradient; keep output padding below the stride."};
    }
  }
  std::string shape = "(None, " + std::to_string(layer.output_channels);
  for (const SlidingAxis& axis : sliding_forms(layer)) shape += ", " + std::to_string(axis.output);
  CallArguments arguments = {{"x", "w"}};
  arguments.add("input_shape", shape + ")");
  add_window(arguments, layer);
  return {theano,
          {written_call(function("theano.tensor.nnet.abstract_conv.conv", layer, "_grad_wrt_inputs"), arguments)},
          "input_shape is the size that comes out, so there is no output padding."};
}

FrameworkCall pooling_call(const Layer& layer) {
  if (has_dilation(layer)) return {theano, {}, "Theano's pooling has no dilation."};
  if (!pads_alike(layer)) return {theano, {}, "Theano's pooling pads both sides alike."};
  const bool ceil_mode = layer.axes.front().ceil_mode;
  if (ceil_mode && has_padding(layer)) {
    return {theano, {}, "Theano pads only where ignore_border is True, which rounds sizes down."};
  }
  CallArguments arguments = {{"x"}};
  arguments.add("ws", python_tuple(along_axes(layer, &Axis::kernel)));
  arguments.add("ignore_border", ceil_mode ? "False" : "True");
  arguments.add("stride", python_tuple(along_axes(layer, &Axis::stride)));
  if (has_padding(layer)) arguments.add("pad", python_tuple(along_axes(layer, &Axis::padding_before)));
  const std::string average = padding_counts(layer) ? "\"average_inc_pad\"" : "\"average_exc_pad\"";
  arguments.add("mode", layer.operation == Operation::average_pooling ? average : "\"max\"");
  return {theano, {written_call(function("theano.tensor.signal.pool.pool_", layer), arguments)}};
}

FrameworkCall call_of(const Layer& layer) {
  switch (layer.operation) {
    case Operation::convolution: return convolution_call(layer);
    case Operation::transposed_convolution: return transposed_call(layer);
    case Operation::max_pooling:
    case Operation::average_pooling: return pooling_call(layer);
  }
  return {};
}

}  // namespace

FrameworkCall theano_call(const Layer& layer) {
  if (layer.axes.size() > 3) return {theano, {}, "Theano has functions for two and three axes."};
  if (layer.axes.size() > 1) return call_of(layer);
  return as_single_row(call_of(with_one_row(layer)));
}

}  // namespace convguide
