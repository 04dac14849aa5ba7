// Reads the texts that give one number, or one number for each axis: "3", "3x5", and for paddings "2:0x1".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// The paddings on the two sides of one axis.
struct Sides {
  Size before = 0;
  Size after = 0;

  bool operator==(const Sides&) const = default;
};

// The numbers of `text`, separated by "x", in the order of the axes. `parameter` names them in errors ("stride").
// Fails on an empty text, on anything but digits, and on numbers outside [smallest, largest_size].
Result<std::vector<Size>> parse_sizes(std::string_view parameter, std::string_view text, Size smallest);

// The number that is all of `text`. Fails as parse_sizes does.
Result<Size> parse_one_size(std::string_view parameter, std::string_view text, Size smallest);

// The pairs of `text`: one number, or two as in "2:0", for each axis. `form` is the remedy where it is written
// otherwise.
Result<std::vector<Sides>> parse_sides(std::string_view parameter, std::string_view text, Size smallest,
                                       std::string_view form);

// "3x5"; the inverse of parse_sizes.
std::string print_sizes(const std::vector<Size>& sizes);

}  // namespace convguide
