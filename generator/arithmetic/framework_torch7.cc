// Torch7's modules, as the documentation of its package nn has them: https://github.com/torch/nn/blob/master/doc/
// convolution.md (SpatialConvolution, SpatialDilatedConvolution, SpatialFullConvolution, SpatialMaxPooling,
// SpatialDilatedMaxPooling, SpatialAveragePooling, SpatialZeroPadding, and the Temporal and Volumetric ones).
#include <algorithm>

#include "arithmetic/framework_call.h"
#include "arithmetic/framework_layer.h"
#include "arithmetic/framework_words.h"

namespace convguide {
namespace {

constexpr std::string_view torch7 = "Torch7";

// The axes in the order of the arguments: width before height, and time before both.
std::vector<Size> in_order(std::vector<Size> sizes) {
  std::swap(sizes[sizes.size() - 1], sizes[sizes.size() - 2]);
  return sizes;
}

// Adds the sizes of one parameter to the arguments of a module.
void add(std::vector<Size>& arguments, const std::vector<Size>& sizes) {
  const std::vector<Size> ordered = in_order(sizes);
  arguments.insert(arguments.end(), ordered.begin(), ordered.end());
}

// "nn.SpatialConvolution(1, 1, 3, 3)".
std::string module(const std::string& name, const Layer& layer, const std::vector<Size>& arguments) {
  return "nn." + std::string(layer.axes.size() == 3 ? "Volumetric" : "Spatial") + name + "(" + joined(arguments) + ")";
}

// A padding module, whose sizes begin with the last axis: (left, right, top, bottom). Below zero it crops.
std::string padding_module(const std::string& name, const Layer& layer, const std::vector<Sides>& pairs) {
  std::vector<Size> sizes;
  for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) {
    sizes.push_back(pair->before);
    sizes.push_back(pair->after);
  }
  return module(name, layer, sizes);
}

std::string convolution(const Layer& layer) {
  std::vector<Size> arguments = {layer.input_channels, layer.output_channels};
  add(arguments, along_axes(layer, &Axis::kernel));
  add(arguments, along_axes(layer, &Axis::stride));
  if (has_padding(layer) || has_dilation(layer)) add(arguments, along_axes(layer, &Axis::padding_before));
  if (!has_dilation(layer)) return module("Convolution", layer, arguments) + ":noBias()";
  add(arguments, along_axes(layer, &Axis::dilation));
  return module("DilatedConvolution", layer, arguments) + ":noBias()";
}

FrameworkCall convolution_call(const Layer& layer) {
  if (layer.groups > 1) {
    return {torch7, {}, "The package nn has no groups; cudnn.SpatialConvolution takes them as its last argument."};
  }
  const bool padded = has_padding(layer);
  if (!padded || (layer.padding_mode == PaddingMode::zeros && pads_alike(layer))) return {torch7, {convolution(layer)}};
  if (layer.padding_mode == PaddingMode::circular) return {torch7, {}, "Torch7 has no padding layer that goes round."};
  const bool volumetric = layer.axes.size() == 3;
  std::string name;
  switch (layer.padding_mode) {
    case PaddingMode::zeros: name = volumetric ? "" : "ZeroPadding"; break;
    case PaddingMode::circular: break;
    case PaddingMode::reflect: name = volumetric ? "" : "ReflectionPadding"; break;
    case PaddingMode::replicate: name = "ReplicationPadding"; break;
  }
  if (name.empty()) return {torch7, {}, "Torch7 has no such padding layer for as many axes."};
  return {torch7,
          {padding_module(name, layer, paddings(layer)), convolution(without_padding(layer))},
          "Convolutions pad both sides alike, with zeros, so a padding layer comes before."};
}

FrameworkCall transposed_call(const Layer& layer) {
  if (layer.groups > 1) return {torch7, {}, "The package nn has no groups."};
  if (has_dilation(layer)) return {torch7, {}, "Torch7's full convolution has no dilation."};
  std::vector<Size> padding;
  std::vector<Size> adjustment;
  std::vector<Sides> crops;
  bool cuts = false;
  for (const Axis& axis : layer.axes) {
    const Size kept = axis.output_padding + axis.padding_before - axis.padding_after;
    const bool in_one = kept >= 0 && kept < axis.stride;
    padding.push_back(kept < 0 || in_one ? axis.padding_before : axis.padding_after);
    adjustment.push_back(in_one ? kept : kept < 0 ? 0 : axis.output_padding);
    // Negative padding crops.
    crops.push_back({in_one || kept < 0 ? 0 : axis.padding_after - axis.padding_before, kept < 0 ? kept : 0});
    cuts = cuts || !(crops.back() == Sides{});
  }
  std::vector<Size> arguments = {layer.input_channels, layer.output_channels};
  add(arguments, along_axes(layer, &Axis::kernel));
  add(arguments, along_axes(layer, &Axis::stride));
  add(arguments, padding);
  add(arguments, adjustment);
  FrameworkCall call = {torch7, {module("FullConvolution", layer, arguments) + ":noBias()"}};
  if (!cuts) {
    if (!pads_alike(layer)) call.remark = "It crops both sides alike; adjW and adjH keep more at the end.";
    return call;
  }
  if (layer.axes.size() == 3) return {torch7, {}, "Volumetric modules crop both sides alike."};
  call.lines.push_back(padding_module("ZeroPadding", layer, crops));
  call.remark = "It crops both sides alike; a negative padding crops the rest.";
  return call;
}

bool pads_at_most_half(const Layer& layer) {
  return std::all_of(layer.axes.begin(), layer.axes.end(),
                     [](const Axis& axis) { return axis.padding_before <= axis.kernel / 2; });
}

FrameworkCall pooling_call(const Layer& layer) {
  const bool averages = layer.operation == Operation::average_pooling;
  if (averages && has_dilation(layer)) return {torch7, {}, "Torch7's average pooling has no dilation."};
  if (!pads_alike(layer) || !pads_at_most_half(layer)) {
    return {torch7, {}, "Torch7's pooling pads both sides alike, by at most half the window."};
  }
  if (averages && layer.axes.size() == 3 && has_padding(layer)) {
    return {torch7, {}, "Torch7's volumetric average pooling has no padding."};
  }
  if (averages && layer.axes.size() == 3 && layer.axes.front().ceil_mode) {
    return {torch7, {}, "Torch7's volumetric average pooling has no ceil mode."};
  }
  if (keeps_window_behind_input(layer)) {
    return {torch7, {}, "Without padding, Torch7 keeps a window that begins behind the input."};
  }
  std::vector<Size> arguments;
  add(arguments, along_axes(layer, &Axis::kernel));
  add(arguments, along_axes(layer, &Axis::stride));
  if (has_padding(layer) || has_dilation(layer)) add(arguments, along_axes(layer, &Axis::padding_before));
  if (has_dilation(layer)) add(arguments, along_axes(layer, &Axis::dilation));
  std::string name = averages ? "AveragePooling" : "MaxPooling";
  if (has_dilation(layer)) name = "DilatedMaxPooling";
  std::string line = module(name, layer, arguments);
  if (layer.axes.front().ceil_mode) line += ":ceil()";
  if (averages && has_padding(layer) && !layer.counts_padding) line += ":setCountExcludePad()";
  return {torch7, {line}};
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

FrameworkCall torch7_call(const Layer& layer) {
  if (layer.axes.size() > 3) return {torch7, {}, "Torch7 has layers of one to three axes."};
  if (layer.axes.size() > 1) return call_of(layer);
  // Temporal modules have neither padding nor dilation, and put time first.
  return as_single_row(call_of(with_one_row(layer)));
}

}  // namespace convguide
