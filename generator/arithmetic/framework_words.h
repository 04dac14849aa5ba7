// How sizes and calls are written in a framework's language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parameters/layer.h"
#include "parameters/size_list.h"

namespace convguide {

// One parameter along all axes, in their order.
std::vector<Size> along_axes(const Layer& layer, Size Axis::*parameter);

// "1, 2, 3".
std::string joined(const std::vector<std::string>& texts);
std::string joined(const std::vector<Size>& sizes);

// A tuple of Python: "(3, 5)", and "(3,)" for one size.
std::string python_tuple(const std::vector<Size>& sizes);

// "3" where all sizes are equal, else a tuple.
std::string number_or_tuple(const std::vector<Size>& sizes);

// Pairs of Python: "((1, 2), (0, 1))", and "((1, 2),)" for one.
std::string python_pairs(const std::vector<Sides>& pairs);

// What numpy.pad calls a padding mode; JAX and ONNX took the words over.
std::string_view numpy_pad_mode(PaddingMode mode);

// The arguments of a call while they are gathered.
struct CallArguments {
  std::vector<std::string> texts;

  // Adds "name=value", or nothing where the value is the usual one.
  void add(std::string_view name, const std::string& value, std::string_view usual = "");
};

// "name(first, second)".
std::string written_call(std::string_view name, const CallArguments& arguments);

}  // namespace convguide
