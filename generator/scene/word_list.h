// Numbers and lists in running text.
#pragma once

#include <string>
#include <vector>

#include "parameters/layer.h"

namespace convguide {

// "1 step", "2 steps".
std::string counted(Size count, const std::string& noun);

// "a", "a and b", "a, b and c"; another word may join the last two.
std::string word_list(const std::vector<std::string>& words, const std::string& joint = "and");

// "5 × 5".
std::string shape_words(const std::vector<Size>& shape);

// Places that count from 1: "row 2", "rows 1 to 3", "rows 1, 3 and 5". `indices` count from 0 and ascend.
std::string place_words(const std::string& noun, const std::vector<Size>& indices);

}  // namespace convguide
