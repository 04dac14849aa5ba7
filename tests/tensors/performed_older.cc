// The calls of Torch7 and Caffe.
#include <algorithm>
#include <catch2/catch.hpp>

#include "arithmetic/naive_size.h"
#include "array_steps.h"
#include "performed_call.h"
#include "written_call.h"

namespace convguide {
namespace {

// Takes the next sizes of a Torch7 module, which come as width, height or time, width, height.
std::vector<Size> take(std::vector<Size>& arguments, std::size_t axes, Size usual) {
  std::vector<Size> sizes(axes, usual);
  if (arguments.size() < axes) return sizes;
  std::copy_n(arguments.begin(), axes, sizes.begin());
  arguments.erase(arguments.begin(), arguments.begin() + static_cast<std::ptrdiff_t>(axes));
  std::swap(sizes[axes - 1], sizes[axes - 2]);
  return sizes;
}

// What follows "name: " in Caffe's text, once for each time it stands there.
std::vector<Size> field(const std::string& text, const std::string& name) {
  std::vector<Size> values;
  for (std::size_t at = text.find(" " + name + ": "); at != std::string::npos;
       at = text.find(" " + name + ": ", at + 1)) {
    values.push_back(std::stoll(text.substr(at + name.size() + 3)));
  }
  return values;
}

// One parameter along all axes: repeated, given for height and width, or once for all.
std::vector<Size> fields(const std::string& text, const std::string& name, const std::string& stem, std::size_t axes,
                         Size usual) {
  std::vector<Size> values = field(text, name);
  for (const std::string side : {"_h", "_w"}) {
    for (const Size value : field(text, stem + side)) values.push_back(value);
  }
  if (values.empty()) values = {usual};
  if (values.size() == 1) values.resize(axes, values.front());
  return values;
}

Layer plain_layer(const CallSubject& subject, Operation operation) {
  Layer layer = {.operation = operation, .axes = std::vector<Axis>(subject.x.shape.size() - 1)};
  layer.input_channels = subject.layer.input_channels;
  layer.output_channels = subject.layer.output_channels;
  return layer;
}

// In ceil mode both have as many windows as cover the input; only where there is padding do they drop a last one that
// would begin behind the input.
void check_windows(const Layer& layer, const Tensor& x) {
  const bool is_padded =
      std::any_of(layer.axes.begin(), layer.axes.end(), [](const Axis& axis) { return axis.padding_before > 0; });
  for (std::size_t n = 0; n < layer.axes.size() && !is_padded; ++n) {
    Axis axis = layer.axes[n];
    axis.input = x.shape[n + 1];
    if (!axis.ceil_mode) continue;
    Size windows = 1;
    while ((windows - 1) * axis.stride + (axis.kernel - 1) * axis.dilation + 1 < axis.input) ++windows;
    CHECK(windows == naive_size(layer.operation, axis));
  }
}

}  // namespace

Tensor performed_torch7(const FrameworkCall& call, CallSubject subject) {
  for (const std::string& line : call.lines) {
    const WrittenCall step = read_call(line);
    std::vector<Size> arguments;
    for (const std::string& text : step.positional) arguments.push_back(std::stoll(text));
    const std::size_t axes = subject.x.shape.size() - 1;
    const std::string name = step.name.substr(step.name.find("Spatial") == 3 ? 10 : 13);
    if (name.ends_with("Padding")) {
      std::vector<Sides> sides;
      for (std::size_t at = 0; at < arguments.size(); at += 2) {
        sides.insert(sides.begin(), {arguments[at], arguments[at + 1]});
      }
      const std::string mode = name == "ReflectionPadding"    ? "reflect"
                               : name == "ReplicationPadding" ? "edge"
                                                              : "constant";
      subject.x = padded(subject.x, sides, mode, 0);
      continue;
    }
    const bool convolves = name.ends_with("Convolution");
    if (convolves) arguments.erase(arguments.begin(), arguments.begin() + 2);
    Layer layer = plain_layer(subject, name == "FullConvolution"  ? Operation::transposed_convolution
                                       : convolves                ? Operation::convolution
                                       : name == "AveragePooling" ? Operation::average_pooling
                                                                  : Operation::max_pooling);
    const auto kernel = take(arguments, axes, 1);
    const auto stride = take(arguments, axes, 1);
    const auto padding = take(arguments, axes, 0);
    const auto dilation = name.starts_with("Dilated") ? take(arguments, axes, 1) : std::vector<Size>(axes, 1);
    const auto adjustment = name == "FullConvolution" ? take(arguments, axes, 0) : std::vector<Size>(axes, 0);
    for (std::size_t n = 0; n < axes; ++n) {
      layer.axes[n] = {.kernel = kernel[n],
                       .stride = stride[n],
                       .padding_before = padding[n],
                       .padding_after = padding[n],
                       .dilation = dilation[n],
                       .output_padding = adjustment[n],
                       .ceil_mode = step.rest.find(":ceil()") != std::string::npos};
    }
    for (const Axis& axis : layer.axes) {
      // SpatialMaxPooling.lua: "pad should be smaller than half of kernel size".
      CHECK((convolves || axis.padding_before <= axis.kernel / 2));
      CHECK((name != "FullConvolution" || axis.output_padding < axis.stride));
    }
    check_windows(layer, subject.x);
    layer.counts_padding = name == "AveragePooling" && step.rest.find("Exclude") == std::string::npos;
    subject.x = performed(layer, subject.x, subject.w);
  }
  return subject.x;
}

Tensor performed_caffe(const FrameworkCall& call, CallSubject subject) {
  for (std::size_t at = 0; at + 1 < call.lines.size(); at += 2) {
    const std::string& type = call.lines[at];
    const std::string& text = call.lines[at + 1];
    const std::size_t axes = subject.x.shape.size() - 1;
    if (type == "type: \"Crop\"") {
      const std::vector<Size> offsets = fields(text, "offset", "offset", axes, 0);
      std::vector<Sides> change(axes);
      for (std::size_t n = 0; n < axes; ++n) {
        change[n] = {-offsets[n], subject.output[n] + offsets[n] - subject.x.shape[n + 1]};
      }
      subject.x = padded(subject.x, change, "constant", 0);
      continue;
    }
    const bool pools = type == "type: \"Pooling\"";
    const bool averages = text.find("pool: AVE") != std::string::npos;
    Layer layer = plain_layer(subject, type == "type: \"Convolution\""     ? Operation::convolution
                                       : type == "type: \"Deconvolution\"" ? Operation::transposed_convolution
                                       : averages                          ? Operation::average_pooling
                                                                           : Operation::max_pooling);
    for (std::size_t n = 0; n < axes; ++n) {
      const Size padding = fields(text, "pad", "pad", axes, 0)[n];
      layer.axes[n] = {.kernel = fields(text, "kernel_size", "kernel", axes, 1)[n],
                       .stride = fields(text, "stride", "stride", axes, 1)[n],
                       .padding_before = padding,
                       .padding_after = padding,
                       .dilation = fields(text, "dilation", "dilation", axes, 1)[n],
                       .ceil_mode = pools && text.find("round_mode: FLOOR") == std::string::npos};
    }
    if (!field(text, "group").empty()) layer.groups = field(text, "group").front();
    for (const Axis& axis : layer.axes) CHECK((!pools || axis.padding_before < axis.kernel));
    check_windows(layer, subject.x);
    layer.counts_padding = averages;
    subject.x = performed(layer, subject.x, subject.w);
  }
  return subject.x;
}

}  // namespace convguide
