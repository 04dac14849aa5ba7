// A layer of a network in a few words, for a table.
#pragma once

#include <string>

#include "arithmetic/network.h"

namespace convguide {

// "kernel 11, stride 4", "max pooling 3, stride 2", "dense", "crop at 5 like upscore2", "sum of upscore2 and
// score_pool4c". What a layer leaves as it is goes unsaid.
std::string layer_summary(const NetworkLayer& layer);

}  // namespace convguide
