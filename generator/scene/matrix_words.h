// The words of the view "matrix".
#pragma once

#include <string>

#include "scene/scene.h"
#include "tensors/case.h"

namespace convguide {

// "the matrix C, 4 × 16"; Cᵀ of a transposed convolution.
std::string matrix_title(const Case& of);

// The layer, the shape of the matrix, and what stands in it.
std::string matrix_sentences(const Case& of);

// The row that a step shows, the input cells that it adds up, and its value where there is one.
std::string matrix_step_sentence(const Case& of, Size step);

}  // namespace convguide
