// An ONNX node in our own terms.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "onnx_case.h"
#include "parameters/layer.h"

namespace convguide {

// The layer that the node of `test` is, by the definitions of Conv, ConvTranspose, MaxPool and AveragePool
// (https://onnx.ai/onnx/operators/), or what it asks for that a Layer cannot say.
tl::expected<Layer, std::string> layer_of(const OnnxCase& test);

// An attribute that is a single number.
Size number_of(const OnnxCase& test, const std::string& attribute, Size usual);

}  // namespace convguide
