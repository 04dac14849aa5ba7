#include "npy_bytes.h"

namespace convguide {

std::string turned_round(std::string bytes, std::size_t size) {
  for (std::size_t begin = 0; begin < bytes.size(); begin += size) {
    std::reverse(bytes.begin() + static_cast<std::ptrdiff_t>(begin),
                 bytes.begin() + static_cast<std::ptrdiff_t>(begin + size));
  }
  return bytes;
}

std::string npy_file(int version, std::string header, const std::string& elements) {
  const std::size_t length_bytes = version == 1 ? 2 : 4;
  const std::size_t before = 8 + length_bytes;
  // The elements begin at a multiple of 64.
  while ((before + header.size() + 1) % 64 != 0) header += ' ';
  header += '\n';
  std::string bytes = "\x93NUMPY";
  bytes += static_cast<char>(version);
  bytes += '\0';
  for (std::size_t byte = 0; byte < length_bytes; ++byte) {
    bytes += static_cast<char>((header.size() >> (8 * byte)) & 0xff);
  }
  return bytes + header + elements;
}

std::string npy_bytes(const std::string& type, const std::vector<int>& shape, const std::string& elements) {
  std::string sizes;
  for (const int size : shape) sizes += std::to_string(size) + ", ";
  return npy_file(1, "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sizes + "), }", elements);
}

}  // namespace convguide
