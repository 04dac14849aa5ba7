// Looks for patterns in documents.
#pragma once

#include <regex>
#include <string>
#include <vector>

namespace convguide {

// What the first group of `pattern` matches, for each place in `text` where the pattern does.
inline std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  std::vector<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) found.push_back((*at)[1]);
  return found;
}

}  // namespace convguide
