// What explain says of a layer's weights and work, and of how evenly a transposed one touches its output.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "tensors/case.h"

namespace convguide {

// Lines for the weights, the multiply-adds and the groups; empty for pooling, which has no weights.
std::string counts_text(const Case& of);

// A line for each different axis of a transposed convolution; none where its axes are too long to count.
std::string touches_text(const Case& of);

// {"weights": {"formula", "value"}, "multiply_adds": …, "depthwise"}, with null where a number leaves the 64-bit range.
nlohmann::ordered_json counts_as_json(const Layer& layer);

// For each axis {"evenness", "counts"}, or null where it is too long to count.
nlohmann::ordered_json touches_as_json(const Layer& layer);

}  // namespace convguide
