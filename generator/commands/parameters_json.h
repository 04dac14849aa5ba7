// A layer's parameters for programs: the same for every command that prints JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "parameters/layer.h"

namespace convguide {

// A padding: a number where both sides are equal, and else [before, after].
nlohmann::ordered_json padding_json(Size before, Size after);

// One entry for each axis.
template <class Entries, class Make>
nlohmann::ordered_json for_each_axis(const Entries& entries, const Make& make) {
  nlohmann::ordered_json array = nlohmann::ordered_json::array();
  for (const auto& entry : entries) array.push_back(make(entry));
  return array;
}

// Of each axis: kernel, stride, dilation, padding, and output_padding where transposed. Of the layer: padding_mode of a
// convolution, ceil_mode of pooling, and count_include_pad of average pooling.
nlohmann::ordered_json parameters_json(const Layer& layer);

}  // namespace convguide
