#include "document/seed.h"

#include <charconv>

namespace convguide {

Result<std::uint64_t> parse_seed(const std::string& text) {
  std::uint64_t seed = 0;
  const char* end = text.data() + text.size();
  const auto [stopped_at, problem] = std::from_chars(text.data(), end, seed);
  if (problem == std::errc() && stopped_at == end) return seed;
  return failure("seed \"" + text + "\"", "is not a whole number from 0 to 2^64 - 1", "use one such as 7");
}

}  // namespace convguide
