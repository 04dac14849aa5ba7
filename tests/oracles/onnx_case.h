// The ONNX project's own node tests, read from the files of Debian's libonnx-testdata.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tensors/tensor.h"

namespace convguide {

// A test whose graph is a single node.
struct OnnxCase {
  std::string name;           // its folder and its own, for example "node/test_conv_with_strides_padding"
  std::string operator_name;  // for example "Conv"
  std::map<std::string, std::vector<Size>> numbers;  // attributes that are numbers or lists of them
  std::map<std::string, std::string> words;          // attributes that are words, such as auto_pad
  std::vector<Tensor> inputs;                        // in the node's order, initial values of the graph included
  std::vector<Tensor> outputs;
};

// Every test with a graph of one Conv, ConvTranspose, MaxPool or AveragePool, in the order of the names. Throws where a
// file cannot be read.
std::vector<OnnxCase> onnx_cases();

}  // namespace convguide
