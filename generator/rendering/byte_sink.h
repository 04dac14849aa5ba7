// Where the bytes of a file go while it is being written.
#pragma once

#include <functional>
#include <string_view>

#include "parameters/error.h"

namespace convguide {

// Takes the next bytes. Where it fails, the writer stops and fails with the same error.
using ByteSink = std::function<Result<void>(std::string_view)>;

}  // namespace convguide
