#include "golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace convguide {
namespace {

const std::filesystem::path folder = GOLDEN_FOLDER;

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

bool matches_golden(const std::string& name, const std::string& text) {
  const auto golden = folder / (name + ".txt");
  const auto got = folder / (name + ".got");
  const char* accept = std::getenv("CONVGUIDE_ACCEPT");
  if (accept != nullptr && std::string_view(accept) == "1") write(golden, text);
  if (read(golden) == text) {
    std::filesystem::remove(got);
    return true;
  }
  write(got, text);
  return false;
}

}  // namespace convguide
