// "Did you mean": the known name that a misspelt one is closest to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace convguide {

// The name among `known` with the fewest edits from `given`, or nothing where even the closest would need all of its
// letters changed, or more than a third of them and more than two. A name of up to four letters may need one edit.
// Letters are added, removed, changed, or swapped with their neighbour.
std::optional<std::string> nearest_name(std::string_view given, const std::vector<std::string>& known);

// A remedy for an unknown name: "did you mean padding-strides?" where one is close, otherwise "use one of a, b, c".
// Where there are more names than fit a line, `listing` says instead where they are listed.
std::string suggest(std::string_view given, const std::vector<std::string>& known, const std::string& listing = "");

}  // namespace convguide
