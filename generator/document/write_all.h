// Writing to an open file until nothing is left.
#pragma once

#include <string_view>

namespace convguide {

// Writes all bytes to the file that `descriptor` stands for. Where that fails, gives false and leaves the reason in
// errno.
bool write_all(int descriptor, std::string_view bytes);

}  // namespace convguide
