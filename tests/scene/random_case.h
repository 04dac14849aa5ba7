// Small cases with values, the same in every run.
#pragma once

#include <random>

#include "tensors/case.h"

namespace convguide {

// A legal layer of `axes` axes that differ, with paddings that differ on the two sides, with whole values from -4 to 4.
// `most_maps` is the most input maps, output maps and groups that it may have.
Case random_case(std::mt19937& generator, Operation operation, std::size_t axes, Size most_maps);

}  // namespace convguide
