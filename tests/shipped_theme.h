// The themes that come with the program, read once for all tests.
#pragma once

#include <map>

#include "document/theme_file.h"

namespace convguide {

inline const Theme& shipped_theme(const std::string& name) {
  static std::map<std::string, Theme> read;
  const auto found = read.find(name);
  return found != read.end() ? found->second : read.emplace(name, find_theme(name).value()).first->second;
}

}  // namespace convguide
