// Reads back from a file the command line that draws it again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace convguide {

// The command that an SVG, PDF or PNG file of this program carries in its metadata; nothing where `bytes` is no such
// file or carries none. The bytes are not trusted: what comes back is a text of no more than their length.
std::optional<std::string> stored_command(std::string_view bytes);

}  // namespace convguide
