// Numbers that look random and are the same on every machine.
#pragma once

#include <random>

#include "parameters/layer.h"

namespace convguide {

// A whole number from `smallest` to `largest`. The generator's sequence is fixed by the C++ standard; that of its
// distributions is not, hence the remainder.
inline Size random_size(std::mt19937& generator, Size smallest, Size largest) {
  return smallest + static_cast<Size>(generator()) % (largest - smallest + 1);
}

}  // namespace convguide
