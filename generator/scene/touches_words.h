// The words of the view "touches".
#pragma once

#include <string>

#include "tensors/case.h"

namespace convguide {

// " Along each axis, the cells are touched 1, 1, 2, 1 and 1 times by stamps of the kernel. …": how often, and whether
// that makes a checkerboard. The case must be a transposed convolution.
std::string touches_sentences(const Case& of);

}  // namespace convguide
