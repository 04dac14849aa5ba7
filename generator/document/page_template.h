// Templates of pages, with places to be filled in.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "parameters/error.h"

namespace convguide {

// `text` with what `values` says in each place "{{name}}". What is filled in is not looked into again. Fails on a place
// of unknown name.
Result<std::string> fill_in(std::string_view text, const std::map<std::string, std::string>& values);

}  // namespace convguide
