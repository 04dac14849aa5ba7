// PyTorch's modules, as torch.nn documents them: https://docs.pytorch.org/docs/stable/nn.html (Conv2d, ConvTranspose2d,
// MaxPool2d, AvgPool2d, ZeroPad2d, CircularPad2d, ReflectionPad2d, ReplicationPad2d, ConstantPad2d).
#include <algorithm>

#include "arithmetic/framework_call.h"
#include "arithmetic/framework_layer.h"
#include "arithmetic/framework_words.h"

namespace convguide {
namespace {

constexpr std::string_view pytorch = "PyTorch";

// "torch.nn.Conv2d" for two axes.
std::string module_name(const std::string& name, const Layer& layer) {
  return "torch.nn." + name + std::to_string(layer.axes.size()) + "d";
}

std::string short_name(const std::string& name, const Layer& layer) {
  return module_name(name, layer).substr(std::string_view("torch.nn.").size());
}

// A padding module. Its sizes begin with the last axis: (left, right, top, bottom). Some take a value besides.
std::string padding_module(const std::string& name, const Layer& layer, const std::string& value = "") {
  std::vector<Size> sizes;
  for (auto axis = layer.axes.rbegin(); axis != layer.axes.rend(); ++axis) {
    sizes.push_back(axis->padding_before);
    sizes.push_back(axis->padding_after);
  }
  CallArguments arguments = {{python_tuple(sizes)}};
  if (!value.empty()) arguments.texts.push_back(value);
  return written_call(module_name(name, layer), arguments);
}

std::string padding_module_of_mode(const Layer& layer) {
  switch (layer.padding_mode) {
    case PaddingMode::zeros: return padding_module("ZeroPad", layer);
    case PaddingMode::circular: return padding_module("CircularPad", layer);
    case PaddingMode::reflect: return padding_module("ReflectionPad", layer);
    case PaddingMode::replicate: return padding_module("ReplicationPad", layer);
  }
  return "";
}

CallArguments with_weights(const Layer& layer) {
  CallArguments arguments = {{std::to_string(layer.input_channels), std::to_string(layer.output_channels)}};
  arguments.add("kernel_size", number_or_tuple(along_axes(layer, &Axis::kernel)));
  arguments.add("stride", number_or_tuple(along_axes(layer, &Axis::stride)), "1");
  return arguments;
}

std::string convolution(const Layer& layer, const std::string& padding) {
  CallArguments arguments = with_weights(layer);
  arguments.add("padding", padding, "0");
  arguments.add("dilation", number_or_tuple(along_axes(layer, &Axis::dilation)), "1");
  arguments.add("groups", std::to_string(layer.groups), "1");
  if (padding != "0" && layer.padding_mode != PaddingMode::zeros) {
    arguments.add("padding_mode", "\"" + std::string(word(layer.padding_mode)) + "\"");
  }
  arguments.add("bias", "False");
  return written_call(module_name("Conv", layer), arguments);
}

FrameworkCall convolution_call(const Layer& layer) {
  if (pads_alike(layer)) {
    return {pytorch, {convolution(layer, number_or_tuple(along_axes(layer, &Axis::padding_before)))}};
  }
  // Conv2d's padding="same" is for unit strides, and puts the odd zero last.
  if (has_padding_of_word(layer, "same")) return {pytorch, {convolution(layer, "\"same\"")}};
  return {pytorch,
          {padding_module_of_mode(layer), convolution(layer, "0")},
          short_name("Conv", layer) + " pads both sides alike, so a padding layer comes before."};
}

// One axis of a transposed convolution: what the module is given, and what is cut off its output afterwards.
struct ModuleAxis {
  Size padding = 0;
  Size output_padding = 0;
  Size cut_before = 0;
  Size cut_after = 0;
};

// ConvTranspose2d crops both sides alike. Output padding keeps more cells at the end, where it may be as large: below
// the stride or the dilation.
ModuleAxis module_axis(const Axis& axis) {
  const Size kept = axis.output_padding + axis.padding_before - axis.padding_after;
  if (kept >= 0 && kept < std::max(axis.stride, axis.dilation)) return {axis.padding_before, kept};
  if (kept < 0) return {.padding = axis.padding_before, .cut_after = -kept};
  return {axis.padding_after, axis.output_padding, axis.padding_before - axis.padding_after};
}

FrameworkCall transposed_call(const Layer& layer) {
  std::vector<Size> padding;
  std::vector<Size> output_padding;
  std::string slices;
  bool cuts = false;
  const auto axes = sliding_forms(layer);
  for (std::size_t n = 0; n < axes.size(); ++n) {
    const ModuleAxis one = module_axis(layer.axes[n]);
    padding.push_back(one.padding);
    output_padding.push_back(one.output_padding);
    cuts = cuts || one.cut_before > 0 || one.cut_after > 0;
    slices += ", " + std::to_string(one.cut_before) + ":" + std::to_string(one.cut_before + axes[n].output);
  }
  CallArguments arguments = with_weights(layer);
  arguments.add("padding", number_or_tuple(padding), "0");
  arguments.add("output_padding", number_or_tuple(output_padding), "0");
  arguments.add("dilation", number_or_tuple(along_axes(layer, &Axis::dilation)), "1");
  arguments.add("groups", std::to_string(layer.groups), "1");
  arguments.add("bias", "False");
  const std::string name = module_name("ConvTranspose", layer);
  const std::string module = written_call(name, arguments);
  const std::string rule = short_name("ConvTranspose", layer) + " crops both sides alike; ";
  if (cuts) return {pytorch, {"y = " + module + "(x)", "y[:, :" + slices + "]"}, rule + "the rest is cut off after."};
  return {pytorch, {module}, pads_alike(layer) ? "" : rule + "output_padding keeps more at the end."};
}

// The modules ask for a padding of at most kernel_size / 2, as torch.nn.functional.max_pool2d documents it. Only since
// 2025, and along fewer than three axes, does the code count the gaps of a dilated kernel as well
// (https://github.com/pytorch/pytorch/pull/154395); half without them goes everywhere.
bool pads_at_most_half(const Layer& layer) {
  return std::all_of(layer.axes.begin(), layer.axes.end(),
                     [](const Axis& axis) { return axis.padding_before <= axis.kernel / 2; });
}

std::string pooling(const std::string& name, const Layer& layer) {
  CallArguments arguments;
  arguments.add("kernel_size", number_or_tuple(along_axes(layer, &Axis::kernel)));
  // Always given, since a module without it has the kernel's size as its stride.
  arguments.add("stride", number_or_tuple(along_axes(layer, &Axis::stride)));
  arguments.add("padding", number_or_tuple(along_axes(layer, &Axis::padding_before)), "0");
  arguments.add("dilation", number_or_tuple(along_axes(layer, &Axis::dilation)), "1");
  if (layer.axes.front().ceil_mode) arguments.add("ceil_mode", "True");
  const bool averages = layer.operation == Operation::average_pooling;
  if (averages && has_padding(layer) && !layer.counts_padding) arguments.add("count_include_pad", "False");
  return written_call(module_name(name, layer), arguments);
}

FrameworkCall max_pooling_call(const Layer& layer) {
  if (pads_alike(layer) && pads_at_most_half(layer)) return {pytorch, {pooling("MaxPool", layer)}};
  const Layer padded = without_ceil_mode(layer);
  return {pytorch,
          {padding_module("ConstantPad", padded, "float(\"-inf\")"), pooling("MaxPool", without_padding(padded))},
          short_name("MaxPool", layer) +
              " pads both sides alike, by at most half of kernel_size, so a padding layer comes before."};
}

FrameworkCall average_pooling_call(const Layer& layer) {
  const std::string name = short_name("AvgPool", layer);
  if (has_dilation(layer)) return {pytorch, {}, name + " has no dilation."};
  if (pads_alike(layer) && pads_at_most_half(layer)) return {pytorch, {pooling("AvgPool", layer)}};
  const std::string rule = name + " pads both sides alike, by at most half of kernel_size";
  if (!layer.counts_padding) return {pytorch, {}, rule + ", and zeros of a padding layer would count in its divisor."};
  // What the windows reach behind the input is padded as far as there is padding; ceil mode does the rest.
  Layer padded = layer;
  Layer rest = without_padding(layer);
  const auto axes = sliding_forms(layer);
  bool reaches_beyond = false;
  for (std::size_t n = 0; n < axes.size(); ++n) {
    padded.axes[n].padding_after = std::min(layer.axes[n].padding_after, reached_behind_input(axes[n]));
    reaches_beyond = reaches_beyond || reached_behind_input(axes[n]) > layer.axes[n].padding_after;
  }
  for (Axis& axis : rest.axes) axis.ceil_mode = reaches_beyond;
  return {pytorch,
          {padding_module("ZeroPad", padded), pooling("AvgPool", rest)},
          rule + ", so a padding layer comes before."};
}

}  // namespace

FrameworkCall pytorch_call(const Layer& layer) {
  if (layer.axes.size() > 3) return {pytorch, {}, "PyTorch has layers of one to three axes."};
  switch (layer.operation) {
    case Operation::convolution: return convolution_call(layer);
    case Operation::transposed_convolution: return transposed_call(layer);
    case Operation::max_pooling: return max_pooling_call(layer);
    case Operation::average_pooling: return average_pooling_call(layer);
  }
  return {};
}

}  // namespace convguide
