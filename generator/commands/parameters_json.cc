#include "commands/parameters_json.h"

namespace convguide {

using OrderedJson = nlohmann::ordered_json;

OrderedJson padding_json(Size before, Size after) {
  return before == after ? OrderedJson(before) : OrderedJson{before, after};
}

OrderedJson parameters_json(const Layer& layer) {
  const auto each = [&](const auto& make) { return for_each_axis(layer.axes, make); };
  OrderedJson object = {
      {"kernel", each([](const Axis& axis) { return axis.kernel; })},
      {"stride", each([](const Axis& axis) { return axis.stride; })},
      {"dilation", each([](const Axis& axis) { return axis.dilation; })},
      {"padding", each([](const Axis& axis) { return padding_json(axis.padding_before, axis.padding_after); })}};
  if (layer.operation == Operation::transposed_convolution) {
    object["output_padding"] = each([](const Axis& axis) { return axis.output_padding; });
  }
  if (layer.operation == Operation::convolution) object["padding_mode"] = word(layer.padding_mode);
  if (is_pooling(layer.operation)) object["ceil_mode"] = layer.axes.front().ceil_mode;
  if (layer.operation == Operation::average_pooling) object["count_include_pad"] = layer.counts_padding;
  return object;
}

}  // namespace convguide
