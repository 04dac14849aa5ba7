// Lists that are written with commas.
#pragma once

#include <string_view>
#include <vector>

namespace convguide {

// What stands between the commas of `text`, which has to outlive it; one empty part where the text is empty.
std::vector<std::string_view> parts_of(std::string_view text);

}  // namespace convguide
