// Values as NumPy's .npy files.
//
// A reader of our own: the one in Debian's libxtensor-dev wants the element type at compile time, knows one byte order,
// no version 3 and one order of the header's keys, and allocates what the header claims before it looks at the file.
#pragma once

#include <string>
#include <string_view>

#include "parameters/error.h"
#include "tensors/tensor.h"

namespace convguide {

// What every .npy file begins with.
inline constexpr std::string_view npy_beginning = "\x93NUMPY";

// The array in a .npy file of version 1, 2 or 3, as numpy.lib.format describes them: booleans, integers of 1 to 8 bytes
// and floating-point numbers of 2 to 8 bytes in either byte order, in C or Fortran order. Fails where the header is
// wrong, the type another one, the array empty or too large, the file too short or too long, or a value not finite.
Result<Tensor> parse_npy_values(const std::string& bytes);

}  // namespace convguide
