// Compares text with a file under tests/scene/goldens.
#pragma once

#include <string>

namespace convguide {

// Whether `text` is what goldens/NAME.txt holds. Where it is not, it is written beside it as NAME.got; with
// CONVGUIDE_ACCEPT=1 in the environment it becomes the golden instead.
bool matches_golden(const std::string& name, const std::string& text);

}  // namespace convguide
