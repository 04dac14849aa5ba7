// The words of the view "axis".
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "tensors/case.h"

namespace convguide {

// "the placements along one axis", or which placement the steps show.
std::string axis_title(const Case& of, const std::vector<Size>& steps);

// How many placements there are along each axis that differs, and how many cells they leave over.
std::string axis_sentences(const Case& of);

// The placement that a step shows, the output cell that it makes and the input cells that it covers.
std::string axis_step_sentence(const Case& of, Size step);

}  // namespace convguide
