// The calls of PyTorch, Keras, JAX, ONNX and Theano.
#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "array_steps.h"
#include "performed_call.h"
#include "written_call.h"

namespace convguide {
namespace {

constexpr double lowest = -std::numeric_limits<double>::infinity();

// The layer that a call gives the parameters of, by the framework's names for them.
struct Names {
  std::string kernel, stride, dilation, padding, output_padding, groups;
};

Layer layer_of(const CallSubject& subject, const WrittenCall& call, const Names& names, Operation operation) {
  const std::size_t axes = subject.x.shape.size() - 1;
  Layer layer = {.operation = operation, .axes = std::vector<Axis>(axes)};
  layer.input_channels = subject.layer.input_channels;
  layer.output_channels = subject.layer.output_channels;
  layer.groups = sizes_of(call, names.groups, 1, 1).front();
  std::vector<Size> kernel = sizes_of(call, names.kernel, axes, 0);
  if (kernel.front() == 0) kernel.assign(subject.w.shape.begin() + 2, subject.w.shape.end());
  for (std::size_t n = 0; n < axes; ++n) {
    layer.axes[n].kernel = kernel[n];
    layer.axes[n].stride = sizes_of(call, names.stride, axes, 1)[n];
    layer.axes[n].dilation = sizes_of(call, names.dilation, axes, 1)[n];
    layer.axes[n].padding_before = layer.axes[n].padding_after = sizes_of(call, names.padding, axes, 0)[n];
    layer.axes[n].output_padding = sizes_of(call, names.output_padding, axes, 0)[n];
  }
  return layer;
}

Size covered(const Axis& axis) { return (axis.kernel - 1) * axis.dilation + 1; }

// PyTorch and ONNX refuse other output paddings.
void check_output_padding(const Layer& layer) {
  for (const Axis& axis : layer.axes) CHECK(axis.output_padding < std::max(axis.stride, axis.dilation));
}

// Keras refuses a layer that has both.
void check_strides_and_dilations(const Layer& layer) {
  const auto any = [&](Size Axis::*parameter) {
    return std::any_of(layer.axes.begin(), layer.axes.end(), [&](const Axis& axis) { return axis.*parameter > 1; });
  };
  CHECK_FALSE((any(&Axis::stride) && any(&Axis::dilation)));
}

std::vector<Sides> without(std::vector<Sides> sides, std::size_t front, std::size_t back) {
  return {sides.begin() + static_cast<std::ptrdiff_t>(front), sides.end() - static_cast<std::ptrdiff_t>(back)};
}

Tensor perform_pytorch(const WrittenCall& call, CallSubject& subject) {
  const Names names = {"kernel_size", "stride", "dilation", "padding", "output_padding", "groups"};
  const std::size_t axes = subject.x.shape.size() - 1;
  if (call.name.starts_with("y[")) {
    std::vector<Sides> kept = pairs_in(call.name);
    for (std::size_t n = 0; n < axes; ++n) kept[n] = {-kept[n].before, kept[n].after - subject.x.shape[n + 1]};
    return padded(subject.x, kept, "constant", 0);
  }
  const std::string name = call.name.substr(9, call.name.size() - 11);  // without torch.nn. and 2d
  if (name.ends_with("Pad")) {
    std::vector<Sides> sides = pairs_in(call.positional[0]);
    std::reverse(sides.begin(), sides.end());
    const std::string mode = name == "CircularPad"      ? "wrap"
                             : name == "ReflectionPad"  ? "reflect"
                             : name == "ReplicationPad" ? "edge"
                                                        : "constant";
    return padded(subject.x, sides, mode, name == "ConstantPad" ? lowest : 0);
  }
  if (name == "Conv") {
    Layer layer = layer_of(subject, call, names, Operation::convolution);
    if (call.has("padding") && call.named.at("padding") == "\"same\"") {
      for (Axis& axis : layer.axes) {
        axis.padding_before = (covered(axis) - 1) / 2;
        axis.padding_after = covered(axis) - 1 - axis.padding_before;
      }
    }
    if (call.has("padding_mode")) {
      const std::string word = call.named.at("padding_mode");
      layer.padding_mode = *padding_mode_of_word(word.substr(1, word.size() - 2));
    }
    return performed(layer, subject.x, subject.w);
  }
  if (name == "ConvTranspose") {
    const Layer layer = layer_of(subject, call, names, Operation::transposed_convolution);
    check_output_padding(layer);
    return performed(layer, subject.x, subject.w);
  }
  const bool averages = name == "AvgPool";
  Layer layer = layer_of(subject, call, names, averages ? Operation::average_pooling : Operation::max_pooling);
  for (Axis& axis : layer.axes) {
    axis.ceil_mode = call.has("ceil_mode");
    // aten/src/ATen/native/Pool.h: kT / 2 >= pT along three axes, and until 2025 (pull request 154395) along one and
    // two.
    CHECK(axis.padding_before <= axis.kernel / 2);
  }
  layer.counts_padding = averages && !call.has("count_include_pad");
  return performed(layer, subject.x, subject.w);
}

// TensorFlow's SAME, as tf.nn's notes on padding have it.
Sides same(Size input, Size covered, Size stride) {
  const Size total = std::max<Size>(0, input % stride == 0 ? covered - stride : covered - input % stride);
  return {total / 2, total - total / 2};
}

Tensor perform_keras_transposed(const WrittenCall& call, CallSubject& subject, Layer layer) {
  const std::size_t axes = layer.axes.size();
  check_strides_and_dilations(layer);
  const Tensor whole = performed(layer, subject.x, subject.w);
  std::vector<Sides> change(axes);
  for (std::size_t n = 0; n < axes; ++n) {
    const Axis& axis = layer.axes[n];
    if (call.named.at("padding") == "\"valid\"") {
      const Size usual = std::max(covered(axis), axis.stride) - covered(axis);
      change[n].after = call.has("output_padding") ? sizes_of(call, "output_padding", axes, 0)[n] : usual;
      CHECK((!call.has("output_padding") || change[n].after < axis.stride));
    } else {
      const Size output = subject.x.shape[n + 1] * axis.stride;
      change[n].before = -same(output, covered(axis), axis.stride).before;
      change[n].after = output - whole.shape[n + 1] - change[n].before;
    }
  }
  return padded(whole, change, "constant", 0);
}

Tensor perform_keras(const WrittenCall& call, CallSubject& subject) {
  const Names names = {
      call.has("pool_size") ? "pool_size" : "kernel_size", "strides", "dilation_rate", "", "", "groups"};
  if (call.name == "keras.ops.pad") {
    const std::string mode = call.has("mode") ? call.named.at("mode") : "\"constant\"";
    return padded(subject.x, without(pairs_in(call.positional[1]), 1, 1), mode.substr(1, mode.size() - 2),
                  call.has("constant_values") ? lowest : 0);
  }
  const std::string name = call.name.substr(13);  // without keras.layers.
  if (name.starts_with("ZeroPadding")) return padded(subject.x, pairs_in(call.named.at("padding")), "constant", 0);
  if (name.starts_with("Cropping")) {
    std::vector<Sides> sides = pairs_in(call.named.at("cropping"));
    for (Sides& side : sides) side = {-side.before, -side.after};
    return padded(subject.x, sides, "constant", 0);
  }
  if (name.ends_with("Transpose")) {
    return perform_keras_transposed(call, subject, layer_of(subject, call, names, Operation::transposed_convolution));
  }
  const Operation operation = name.starts_with("Conv")         ? Operation::convolution
                              : name.starts_with("MaxPooling") ? Operation::max_pooling
                                                               : Operation::average_pooling;
  Layer layer = layer_of(subject, call, names, operation);
  check_strides_and_dilations(layer);
  for (std::size_t n = 0; n < layer.axes.size(); ++n) {
    Axis& axis = layer.axes[n];
    const std::string& word = call.named.at("padding");
    const Sides sides = word == "\"same\""     ? same(subject.x.shape[n + 1], covered(axis), axis.stride)
                        : word == "\"causal\"" ? Sides{covered(axis) - 1, 0}
                                               : Sides{};
    axis.padding_before = sides.before;
    axis.padding_after = sides.after;
  }
  return performed(layer, subject.x, subject.w);
}

Tensor perform_onnx(const WrittenCall& call, CallSubject& subject, const std::vector<Size>& pads_input) {
  const Names names = {"kernel_shape", "strides", "dilations", "", "output_padding", "group"};
  const std::string type = call.positional[0].substr(1, call.positional[0].size() - 2);
  if (type == "Pad") {
    std::vector<Sides> sides;
    for (std::size_t n = 2; n < pads_input.size() / 2; ++n) {
      sides.push_back({pads_input[n], pads_input[pads_input.size() / 2 + n]});
    }
    const std::string& mode = call.named.at("mode");
    return padded(subject.x, sides, mode.substr(1, mode.size() - 2), 0);
  }
  const Operation operation = type == "Conv"            ? Operation::convolution
                              : type == "ConvTranspose" ? Operation::transposed_convolution
                              : type == "MaxPool"       ? Operation::max_pooling
                                                        : Operation::average_pooling;
  Layer layer = layer_of(subject, call, names, operation);
  const std::size_t axes = layer.axes.size();
  const std::vector<Size> pads = sizes_of(call, "pads", 2 * axes, 0);
  for (std::size_t n = 0; n < axes; ++n) {
    layer.axes[n].padding_before = pads[n];
    layer.axes[n].padding_after = pads[axes + n];
    layer.axes[n].ceil_mode = call.has("ceil_mode");
  }
  layer.counts_padding = call.has("count_include_pad");
  check_output_padding(layer);
  return performed(layer, subject.x, subject.w);
}

Tensor perform_theano(const WrittenCall& call, CallSubject& subject) {
  const bool pools = call.name.find("pool_") != std::string::npos;
  const Names names = {pools ? "ws" : "", pools ? "stride" : "subsample", "filter_dilation", "", "", "num_groups"};
  const bool transposes = call.name.ends_with("_grad_wrt_inputs");
  const bool averages = pools && call.named.at("mode") != "\"max\"";
  Layer layer = layer_of(subject, call, names,
                         transposes ? Operation::transposed_convolution
                         : averages ? Operation::average_pooling
                         : pools    ? Operation::max_pooling
                                    : Operation::convolution);
  const std::size_t axes = layer.axes.size();
  const std::vector<Size> border = sizes_of(call, pools ? "pad" : "border_mode", axes, 0);
  for (std::size_t n = 0; n < axes; ++n) {
    const bool in_pairs = border.size() == 2 * axes;
    layer.axes[n].padding_before = in_pairs ? border[2 * n] : border[n];
    layer.axes[n].padding_after = in_pairs ? border[2 * n + 1] : border[n];
    layer.axes[n].ceil_mode = pools && call.named.at("ignore_border") == "False";
    // "padding works only with ignore_border=True", and has to be smaller than the window
    // (theano/tensor/signal/pool.py).
    CHECK((!layer.axes[n].ceil_mode || border[n] == 0));
    CHECK((!pools || border[n] < layer.axes[n].kernel));
  }
  layer.counts_padding = averages && call.named.at("mode") == "\"average_inc_pad\"";
  if (!transposes) return performed(layer, subject.x, subject.w);
  // Everything that the stamps touch, cropped to the shape that is asked for.
  std::vector<Sides> change;
  for (Axis& axis : layer.axes) {
    change.push_back({-axis.padding_before, 0});
    axis.padding_before = axis.padding_after = 0;
  }
  const Tensor whole = performed(layer, subject.x, subject.w);
  const std::vector<Size> shape = numbers_in(call.named.at("input_shape"));
  for (std::size_t n = 0; n < axes; ++n) {
    change[n].after = shape[n + 1] - whole.shape[n + 1] - change[n].before;
  }
  return padded(whole, change, "constant", 0);
}

// The windows of reduce_window, over an array that is padded already.
Layer windows_of(const WrittenCall& call, const Tensor& x, Operation operation) {
  Layer layer = {.operation = operation, .axes = std::vector<Axis>(x.shape.size() - 1)};
  layer.input_channels = layer.output_channels = x.shape[0];
  for (std::size_t n = 0; n < layer.axes.size(); ++n) {
    const std::size_t axes = x.shape.size() + 1;
    layer.axes[n].kernel = sizes_of(call, "window_dimensions", axes, 1)[n + 2];
    layer.axes[n].stride = sizes_of(call, "window_strides", axes, 1)[n + 2];
    layer.axes[n].dilation = sizes_of(call, "window_dilation", axes, 1)[n + 2];
  }
  return layer;
}

Tensor reduced(const WrittenCall& call, const Tensor& x, Operation operation, double fill) {
  const Tensor base =
      call.has("padding") ? padded(x, without(pairs_in(call.named.at("padding")), 2, 0), "constant", fill) : x;
  Tensor result = performed(windows_of(call, base, operation), base, {});
  if (operation == Operation::max_pooling) return result;
  double cells = 1;
  for (const Axis& axis : windows_of(call, base, operation).axes) cells *= static_cast<double>(axis.kernel);
  for (double& value : result.values) value *= cells;
  return result;
}

Tensor perform_jax_convolution(const WrittenCall& call, CallSubject& subject) {
  const Names names = {"", "window_strides", "rhs_dilation", "", "", "feature_group_count"};
  const std::size_t axes = subject.x.shape.size() - 1;
  const bool transposes = call.name == "jax.lax.conv_transpose";
  const std::string steps = transposes ? "strides" : "lhs_dilation";
  Tensor x = stretched(subject.x, sizes_of(call, steps, axes, 1));
  if (call.named.at("padding") != "\"VALID\"") x = padded(x, pairs_in(call.named.at("padding")), "constant", 0);
  CallSubject direct = subject;
  if (transposes) direct.w = swapped(flipped(subject.w), 0, 1);
  return performed(layer_of(direct, call, names, Operation::convolution), x, direct.w);
}

}  // namespace

Tensor performed_python(const FrameworkCall& call, CallSubject subject) {
  std::vector<Size> pads_input;
  WrittenCall windows;
  for (const std::string& line : call.lines) {
    const WrittenCall step = read_call(line);
    Tensor ones = subject.x;
    std::fill(ones.values.begin(), ones.values.end(), 1);
    if (line.starts_with("pads = ")) {
      pads_input = numbers_in(line);
    } else if (line.starts_with("windows = ")) {
      windows = step;
    } else if (line == "total / count") {
      Tensor total = reduced(windows, subject.x, Operation::average_pooling, 0);
      const Tensor count = reduced(windows, ones, Operation::average_pooling, 0);
      for (std::size_t at = 0; at < total.values.size(); ++at) total.values[at] /= count.values[at];
      subject.x = total;
    } else if (line.starts_with("total = ") || line.starts_with("count = ")) {
      continue;  // done with the last line
    } else if (line.starts_with("w = jnp.flip")) {
      subject.w = flipped(subject.w);
      subject.w.shape = numbers_in(step.rest);
    } else if (line.starts_with("w = w.swapaxes(1, 2)")) {
      subject.w = swapped(subject.w, 1, 2);
      subject.w.shape = numbers_in(step.rest);
    } else if (step.name == "jnp.pad") {
      const std::string mode = step.has("mode") ? step.named.at("mode") : "\"constant\"";
      subject.x = padded(subject.x, without(pairs_in(step.positional[1]), 2, 0), mode.substr(1, mode.size() - 2), 0);
    } else if (step.name == "jax.lax.reduce_window") {
      const bool averages = step.positional[2] == "jax.lax.add";
      Tensor result = reduced(step, subject.x, averages ? Operation::average_pooling : Operation::max_pooling,
                              averages ? 0 : lowest);
      double cells = 1;
      if (averages) {
        for (const Size size : numbers_in(step.rest)) cells *= static_cast<double>(size);
      }
      for (double& value : result.values) value /= cells;
      subject.x = result;
    } else if (step.name.starts_with("jax.lax.conv")) {
      subject.x = perform_jax_convolution(step, subject);
    } else if (step.name.starts_with("torch.nn.") || step.name.starts_with("y[")) {
      subject.x = perform_pytorch(step, subject);
    } else if (step.name.starts_with("keras.")) {
      subject.x = perform_keras(step, subject);
    } else if (step.name == "onnx.helper.make_node") {
      subject.x = perform_onnx(step, subject, pads_input);
    } else if (step.name.starts_with("theano.")) {
      subject.x = perform_theano(step, subject);
    } else {
      return {};
    }
  }
  return subject.x;
}

}  // namespace convguide
