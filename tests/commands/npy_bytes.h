// Files as numpy.save writes them, made by hand from the description in numpy.lib.format.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

namespace convguide {

// The bytes of the numbers as elements of a type, in the byte order of this machine, which is little-endian.
template <class Element>
std::string npy_elements(const std::vector<double>& numbers) {
  static_assert(std::endian::native == std::endian::little);
  std::string bytes;
  for (const double number : numbers) {
    const auto element = static_cast<Element>(number);
    bytes.append(reinterpret_cast<const char*>(&element), sizeof element);
  }
  return bytes;
}

// The same bytes with each group of `size` turned round: big-endian elements.
std::string turned_round(std::string bytes, std::size_t size);

// A file of version 1, 2 or 3 with this header.
std::string npy_file(int version, std::string header, const std::string& elements);

// A file of version 1 in C order with elements of `type`, such as "<f8".
std::string npy_bytes(const std::string& type, const std::vector<int>& shape, const std::string& elements);

}  // namespace convguide
