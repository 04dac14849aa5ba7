// The header of a .npy file: a dictionary as Python writes it.
#pragma once

#include <string>
#include <string_view>

#include "parameters/error.h"
#include "tensors/tensor.h"

namespace convguide {

struct NpyHeader {
  std::string type;  // "<f8"; a structured type as it is written
  bool fortran_order = false;
  Shape shape;
};

// The header of a text such as "{'descr': '<f8', 'fortran_order': False, 'shape': (5, 5), }". The keys may stand in any
// order. Fails where it is not such a dictionary.
Result<NpyHeader> parse_npy_header(std::string_view text);

}  // namespace convguide
