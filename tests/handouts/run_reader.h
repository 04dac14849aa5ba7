// Runs the programs that read handouts.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "document/run_program.h"

namespace convguide {

// What a program of the Debian package `package` prints; the test fails where it does not succeed.
inline std::string output_of(std::vector<std::string> words, const std::string& package) {
  const auto output = run_program({.words = std::move(words), .input = "", .folder = ".", .environment = {}}, package);
  if (!output) FAIL(message(output.error()));
  return *output;
}

}  // namespace convguide
