// Caffe's layers, as its protocol and its layer catalogue have them: src/caffe/proto/caffe.proto (ConvolutionParameter,
// PoolingParameter), src/caffe/layers/pooling_layer.cpp and https://caffe.berkeleyvision.org/tutorial/layers.html.
#include <algorithm>

#include "arithmetic/framework_call.h"
#include "arithmetic/framework_layer.h"
#include "arithmetic/framework_words.h"

namespace convguide {
namespace {

constexpr std::string_view caffe = "Caffe";

// "stride: 2 "; where axes differ the field is repeated for each of them.
std::string repeated_field(const std::string& name, const std::vector<Size>& sizes, Size usual) {
  const auto is = [&](Size wanted) {
    return std::all_of(sizes.begin(), sizes.end(), [&](Size size) { return size == wanted; });
  };
  if (is(usual)) return "";
  std::string fields;
  for (const Size size : sizes) {
    fields += name + ": " + std::to_string(size) + " ";
    if (is(size)) break;
  }
  return fields;
}

// "stride: 2 ", or "stride_h: 2 stride_w: 1 " for pooling, whose fields are not repeated.
std::string pooling_field(const std::string& name, const std::string& stem, const std::vector<Size>& sizes,
                          Size usual) {
  if (sizes[0] == sizes[1]) return sizes[0] == usual ? "" : name + ": " + std::to_string(sizes[0]) + " ";
  return stem + "_h: " + std::to_string(sizes[0]) + " " + stem + "_w: " + std::to_string(sizes[1]) + " ";
}

std::vector<std::string> convolution_lines(const std::string& type, const Layer& layer,
                                           const std::vector<Size>& padding) {
  std::string fields = "num_output: " + std::to_string(layer.output_channels) + " ";
  constexpr Size no_usual = 0;
  fields += repeated_field("kernel_size", along_axes(layer, &Axis::kernel), no_usual);
  fields += repeated_field("stride", along_axes(layer, &Axis::stride), 1);
  fields += repeated_field("pad", padding, 0);
  fields += repeated_field("dilation", along_axes(layer, &Axis::dilation), 1);
  if (layer.groups > 1) fields += "group: " + std::to_string(layer.groups) + " ";
  return {"type: \"" + type + "\"", "convolution_param { " + fields + "bias_term: false }"};
}

FrameworkCall convolution_call(const Layer& layer) {
  if (layer.padding_mode != PaddingMode::zeros && has_padding(layer)) return {caffe, {}, "Caffe pads with zeros only."};
  if (!pads_alike(layer)) return {caffe, {}, "Caffe pads both sides alike, and has no padding layer."};
  return {caffe, convolution_lines("Convolution", layer, along_axes(layer, &Axis::padding_before))};
}

FrameworkCall transposed_call(const Layer& layer) {
  std::vector<Size> padding;
  std::vector<Size> offsets;
  bool crops = false;
  for (const Axis& axis : layer.axes) {
    // Output padding keeps cells that padding crops off the end.
    const Size cropped_after = axis.padding_after - axis.output_padding;
    if (cropped_after < 0) return {caffe, {}, "Caffe's Deconvolution has no output padding."};
    padding.push_back(std::min(axis.padding_before, cropped_after));
    offsets.push_back(axis.padding_before - padding.back());
    crops = crops || axis.padding_before != cropped_after;
  }
  FrameworkCall call = {caffe, convolution_lines("Deconvolution", layer, padding)};
  if (!crops) {
    if (!pads_alike(layer)) call.remark = "A smaller pad leaves what output padding would keep.";
    return call;
  }
  std::string fields = "axis: 2 ";
  for (const Size offset : offsets) fields += "offset: " + std::to_string(offset) + " ";
  call.lines.emplace_back("type: \"Crop\"");
  call.lines.push_back("crop_param { " + fields + "}");
  call.remark =
      "Deconvolution crops both sides alike and has no output padding, so Crop cuts the rest off, to the size "
      "of a second bottom blob.";
  return call;
}

// Whether the layer has another size in ceil mode, which is Caffe's usual one.
bool rounding_matters(const Layer& layer) {
  Layer rounded_up = layer;
  for (Axis& axis : rounded_up.axes) axis.ceil_mode = true;
  const auto plain = sliding_forms(layer);
  const auto rounded = sliding_forms(rounded_up);
  for (std::size_t n = 0; n < plain.size(); ++n) {
    if (plain[n].output != rounded[n].output) return true;
  }
  return keeps_window_behind_input(rounded_up);
}

FrameworkCall pooling_call(const Layer& given) {
  if (given.axes.size() > 2) return {caffe, {}, "Caffe pools along two axes only."};
  const Layer layer = given.axes.size() == 1 ? with_one_row(given) : given;
  const bool averages = layer.operation == Operation::average_pooling;
  if (has_dilation(layer)) return {caffe, {}, "Caffe's pooling has no dilation."};
  if (!pads_alike(layer)) return {caffe, {}, "Caffe pads both sides alike, and has no padding layer."};
  if (averages && has_padding(layer) && !layer.counts_padding) {
    return {caffe, {}, "Caffe counts padding in the divisor of an average."};
  }
  if (keeps_window_behind_input(layer)) {
    return {caffe, {}, "Without padding, Caffe keeps a window that begins behind the input."};
  }
  std::string fields = averages ? "pool: AVE " : "pool: MAX ";
  constexpr Size no_usual = 0;
  fields += pooling_field("kernel_size", "kernel", along_axes(layer, &Axis::kernel), no_usual);
  fields += pooling_field("stride", "stride", along_axes(layer, &Axis::stride), 1);
  fields += pooling_field("pad", "pad", along_axes(layer, &Axis::padding_before), 0);
  FrameworkCall call = {caffe, {"type: \"Pooling\""}};
  if (!layer.axes.front().ceil_mode && rounding_matters(layer)) {
    fields += "round_mode: FLOOR ";
    call.remark = "Caffe rounds sizes up; versions before round_mode (2018) cannot do otherwise.";
  }
  call.lines.push_back("pooling_param { " + fields + "}");
  if (given.axes.size() == 1)
    call.remark += (call.remark.empty() ? "" : " ") + std::string("One axis is a single row.");
  return call;
}

}  // namespace

FrameworkCall caffe_call(const Layer& layer) {
  switch (layer.operation) {
    case Operation::convolution: return convolution_call(layer);
    case Operation::transposed_convolution: return transposed_call(layer);
    case Operation::max_pooling:
    case Operation::average_pooling: return pooling_call(layer);
  }
  return {};
}

}  // namespace convguide
