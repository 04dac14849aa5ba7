// Reads the calls of the framework card back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "parameters/size_list.h"

namespace convguide {

// "y = name(first, key=value)[rest]", taken apart. Values stay texts.
struct WrittenCall {
  std::string name;
  std::vector<std::string> positional;
  std::map<std::string, std::string> named;
  std::string rest;  // what follows the brackets

  bool has(const std::string& key) const { return named.contains(key); }
};

WrittenCall read_call(const std::string& line);

// All whole numbers in a text, in their order.
std::vector<Size> numbers_in(const std::string& text);

// A parameter along `axes` axes: one number for all of them or one for each; the usual one where it is not given,
// or is a word.
std::vector<Size> sizes_of(const WrittenCall& call, const std::string& key, std::size_t axes, Size usual);

// Numbers two by two.
std::vector<Sides> pairs_in(const std::string& text);

}  // namespace convguide
