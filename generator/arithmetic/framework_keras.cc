// Keras' layers, as https://keras.io/api/layers/ documents them (Conv2D, Conv2DTranspose, MaxPooling2D,
// AveragePooling2D, ZeroPadding2D, Cropping2D) and keras.ops.pad (https://keras.io/api/ops/numpy/#pad-function). What
// "same" crops off a transposed convolution is said by its source, keras/src/backend/common/backend_utils.py. Channels
// come last, as usual.
#include <algorithm>

#include "arithmetic/framework_call.h"
#include "arithmetic/framework_layer.h"
#include "arithmetic/framework_words.h"

namespace convguide {
namespace {

constexpr std::string_view keras = "Keras";

// "keras.layers.Conv2D" for two axes.
std::string layer_name(const std::string& name, const Layer& layer, const std::string& ending = "") {
  return "keras.layers." + name + std::to_string(layer.axes.size()) + "D" + ending;
}

// "ZeroPadding1D" takes one pair, the others a pair for each axis.
std::string pairs_layer(const std::string& name, const std::string& argument, const std::vector<Sides>& pairs,
                        const Layer& layer) {
  CallArguments arguments;
  arguments.add(argument,
                pairs.size() == 1 ? python_tuple({pairs.front().before, pairs.front().after}) : python_pairs(pairs));
  return written_call(layer_name(name, layer), arguments);
}

std::string ops_pad(const Layer& layer, const std::string& argument) {
  std::vector<Sides> pairs = paddings(layer);
  pairs.insert(pairs.begin(), Sides{});
  pairs.push_back({});
  return "x = keras.ops.pad(x, " + python_pairs(pairs) + ", " + argument + ")";
}

bool has_stride(const Layer& layer) {
  return std::any_of(layer.axes.begin(), layer.axes.end(), [](const Axis& axis) { return axis.stride > 1; });
}

CallArguments with_weights(const Layer& layer) {
  CallArguments arguments = {{std::to_string(layer.output_channels)}};
  arguments.add("kernel_size", number_or_tuple(along_axes(layer, &Axis::kernel)));
  arguments.add("strides", number_or_tuple(along_axes(layer, &Axis::stride)), "1");
  return arguments;
}

std::string convolution(const Layer& layer, const std::string& padding) {
  CallArguments arguments = with_weights(layer);
  arguments.add("padding", "\"" + padding + "\"");
  arguments.add("dilation_rate", number_or_tuple(along_axes(layer, &Axis::dilation)), "1");
  arguments.add("groups", std::to_string(layer.groups), "1");
  arguments.add("use_bias", "False");
  return written_call(layer_name("Conv", layer), arguments);
}

FrameworkCall repeated_padding_call(const Layer& layer) {
  const bool reflects = layer.padding_mode == PaddingMode::reflect;
  const std::string mode = reflects ? "reflect" : layer.padding_mode == PaddingMode::circular ? "wrap" : "edge";
  std::string remark = "Keras layers pad with zeros only, so keras.ops.pad comes before";
  remark += reflects ? "." : "; its mode \"" + mode + "\" needs the JAX or NumPy backend.";
  return {keras, {ops_pad(layer, "mode=\"" + mode + "\""), convolution(layer, "valid")}, remark};
}

FrameworkCall convolution_call(const Layer& layer) {
  if (has_stride(layer) && has_dilation(layer)) {
    return {keras, {}, "Keras refuses strides above 1 together with dilation rates above 1."};
  }
  if (!has_padding(layer)) return {keras, {convolution(layer, "valid")}};
  if (layer.padding_mode != PaddingMode::zeros) return repeated_padding_call(layer);
  if (has_padding_of_word(layer, "same-upper")) return {keras, {convolution(layer, "same")}};
  if (layer.axes.size() == 1 && has_padding_of_word(layer, "causal")) return {keras, {convolution(layer, "causal")}};
  return {keras,
          {pairs_layer("ZeroPadding", "padding", paddings(layer), layer), convolution(layer, "valid")},
          "Keras pads by words only, and \"same\" is another padding, so a padding layer comes before."};
}

// How far Keras pads the equivalent convolution of a transposed one with padding="same": (left, right) for the kernel's
// extent and a total of cells.
Sides same_transposed(Size extent, Size total) {
  const Size left = std::min(total / 2 + total % 2, extent - 1);
  return {left, total - left};
}

bool is_same_without_output_padding(const SlidingAxis& axis) {
  return same_transposed(axis.extent, axis.stretch + axis.extent - 2) ==
         Sides{axis.padding_before, axis.padding_after + axis.extra};
}

std::string transposed(const Layer& layer, const std::string& padding, const std::vector<Size>& output_padding) {
  CallArguments arguments = with_weights(layer);
  arguments.add("padding", "\"" + padding + "\"");
  if (!output_padding.empty()) arguments.add("output_padding", number_or_tuple(output_padding));
  arguments.add("dilation_rate", number_or_tuple(along_axes(layer, &Axis::dilation)), "1");
  arguments.add("use_bias", "False");
  return written_call(layer_name("Conv", layer, "Transpose"), arguments);
}

FrameworkCall transposed_call(const Layer& layer) {
  if (layer.groups > 1) return {keras, {}, "Keras' transposed convolutions have no groups."};
  if (has_stride(layer) && has_dilation(layer)) {
    return {keras, {}, "Keras refuses strides above 1 together with dilation rates above 1."};
  }
  const auto axes = sliding_forms(layer);
  if (has_padding(layer) && std::all_of(axes.begin(), axes.end(), is_same_without_output_padding)) {
    return {keras, {transposed(layer, "same", {})}};
  }
  // Without padding; what is too much is cropped afterwards, and what is missing is zeros.
  std::vector<Size> output_padding;
  std::vector<Sides> cropping;
  std::vector<Sides> zeros;
  for (std::size_t n = 0; n < axes.size(); ++n) {
    const Axis& axis = layer.axes[n];
    const Size added = std::max<Size>(0, axis.output_padding - axis.padding_after);
    output_padding.push_back(std::min(added, axis.stride - 1));
    cropping.push_back({axis.padding_before, std::max<Size>(0, axis.padding_after - axis.output_padding)});
    zeros.push_back({0, added - output_padding.back()});
  }
  // Left out, the output padding makes the output as long as the stride asks for; 0 is not that for small kernels.
  const bool is_usual =
      std::all_of(output_padding.begin(), output_padding.end(), [](Size size) { return size == 0; }) &&
      std::all_of(axes.begin(), axes.end(), [](const SlidingAxis& axis) { return axis.extent >= axis.stretch; });
  if (is_usual) output_padding.clear();
  const auto any = [](const std::vector<Sides>& pairs) {
    return std::any_of(pairs.begin(), pairs.end(), [](const Sides& pair) { return !(pair == Sides{}); });
  };
  FrameworkCall call = {keras, {transposed(layer, "valid", output_padding)}};
  if (any(cropping)) {
    call.lines.push_back(pairs_layer("Cropping", "cropping", cropping, layer));
    call.remark = "Keras crops by the word \"same\" only, which is another crop, so a cropping layer comes after.";
  }
  if (any(zeros)) {
    call.lines.push_back(pairs_layer("ZeroPadding", "padding", zeros, layer));
    call.remark = "Keras wants output padding below the stride; the rest is zeros, which a padding layer adds.";
  }
  return call;
}

std::string pooling(const std::string& name, const Layer& layer, const std::string& padding) {
  CallArguments arguments;
  arguments.add("pool_size", number_or_tuple(along_axes(layer, &Axis::kernel)));
  // Always given, since a layer without it has the pool's size as its strides.
  arguments.add("strides", number_or_tuple(along_axes(layer, &Axis::stride)));
  arguments.add("padding", "\"" + padding + "\"");
  return written_call(layer_name(name, layer), arguments);
}

FrameworkCall max_pooling_call(const Layer& layer) {
  const std::string name = "MaxPooling";
  const Layer plain = without_ceil_mode(layer);
  if (!has_padding(plain)) return {keras, {pooling(name, plain, "valid")}};
  if (has_padding_of_word(plain, "same-upper")) return {keras, {pooling(name, plain, "same")}};
  return {keras,
          {ops_pad(plain, "constant_values=float(\"-inf\")"), pooling(name, plain, "valid")},
          "Keras pads by words only, and \"same\" is another padding, so keras.ops.pad comes before."};
}

FrameworkCall average_pooling_call(const Layer& layer) {
  const std::string name = "AveragePooling";
  const Layer plain = without_ceil_mode(layer);
  if (!has_padding(plain)) return {keras, {pooling(name, plain, "valid")}};
  if (!padding_counts(layer)) {
    if (has_padding_of_word(plain, "same-upper")) return {keras, {pooling(name, plain, "same")}};
    return {keras, {}, "Keras pads by \"same\" only, and zeros of a padding layer would count in the divisor."};
  }
  for (std::size_t n = 0; n < layer.axes.size(); ++n) {
    if (plain.axes[n].padding_after > layer.axes[n].padding_after) {
      return {keras, {}, "Keras has no ceil mode, and zeros beyond the padding would count in the divisor."};
    }
  }
  return {keras,
          {pairs_layer("ZeroPadding", "padding", paddings(plain), plain), pooling(name, plain, "valid")},
          "Keras does not count its own padding in the divisor, so a padding layer comes before."};
}

}  // namespace

FrameworkCall keras_call(const Layer& layer) {
  if (layer.axes.size() > 3) return {keras, {}, "Keras has layers of one to three axes."};
  if (is_pooling(layer.operation) && has_dilation(layer)) return {keras, {}, "Keras' pooling has no dilation."};
  switch (layer.operation) {
    case Operation::convolution: return convolution_call(layer);
    case Operation::transposed_convolution: return transposed_call(layer);
    case Operation::max_pooling: return max_pooling_call(layer);
    case Operation::average_pooling: return average_pooling_call(layer);
  }
  return {};
}

}  // namespace convguide
