// What other frameworks compute where their conventions read the same words differently.
#pragma once

#include <string>
#include <vector>

#include "parameters/layer.h"

namespace convguide {

// A way to read a layer that some framework has.
struct Convention {
  std::string words;          // "TensorFlow's and Keras' SAME pads 2:3"
  Layer layer;                // what is computed then
  bool turns_kernel = false;  // whether its kernel is turned by 180 degrees first
};

// The conventions by which a legal layer becomes another legal one: another padding with the same output size (SAME,
// its odd zero first, or both sides alike), another divisor, sizes rounded the other way, and for transposed
// convolutions Keras' crop and JAX's padding. Kernels that are turned come last. The sources of the rules are named
// with the calls of each framework (framework_call.h).
std::vector<Convention> other_conventions(const Layer& layer);

}  // namespace convguide
