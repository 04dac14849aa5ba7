// Command lines as text, in the way of a shell.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"

namespace convguide {

// The word as a shell takes it for one: in quotes where it needs them.
std::string shell_word(const std::string& word);

// The words of a line. Quotes and backslashes are read as a shell reads them; nothing is run or put in. Fails where a
// quote stays open.
Result<std::vector<std::string>> split_words(const std::string& line);

}  // namespace convguide
