#include "parameters/size_list.h"

#include <charconv>
#include <string>

namespace convguide {
namespace {

std::string given(std::string_view parameter, std::string_view text) {
  return std::string(parameter) + " \"" + std::string(text) + "\"";
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

Result<Size> parse_size(std::string_view parameter, std::string_view text, Size smallest) {
  Size value = 0;
  const char* end = text.data() + text.size();
  const auto [stopped_at, problem] = std::from_chars(text.data(), end, value);
  if (text.empty() || problem == std::errc::invalid_argument || stopped_at != end) {
    return failure(given(parameter, text), "is not a whole number",
                   "write one number such as 3, or one for each axis such as 3x5");
  }
  const bool beyond_64_bits = problem == std::errc::result_out_of_range;
  const bool negative = text.front() == '-';
  if (value > largest_size || (beyond_64_bits && !negative)) {
    return failure(std::string(parameter) + " " + std::string(text), "is too large",
                   "use at most " + std::to_string(largest_size));
  }
  if (value < smallest || beyond_64_bits) {
    return failure(std::string(parameter) + " " + std::string(text), "is too small",
                   "use " + std::to_string(smallest) + " or more");
  }
  return value;
}

}  // namespace

Result<std::vector<Size>> parse_sizes(std::string_view parameter, std::string_view text, Size smallest) {
  std::vector<Size> sizes;
  for (const std::string_view part : split(text, 'x')) {
    const auto size = parse_size(parameter, part, smallest);
    if (!size) return tl::unexpected(size.error());
    sizes.push_back(*size);
  }
  return sizes;
}

Result<std::vector<Sides>> parse_sides(std::string_view parameter, std::string_view text) {
  std::vector<Sides> paddings;
  for (const std::string_view part : split(text, 'x')) {
    const auto sides = split(part, ':');
    if (sides.size() > 2) {
      return failure(given(parameter, part), "has more than two sides", "write before:after, such as 2:0");
    }
    const auto before = parse_size(parameter, sides.front(), 0);
    if (!before) return tl::unexpected(before.error());
    const auto after = parse_size(parameter, sides.back(), 0);
    if (!after) return tl::unexpected(after.error());
    paddings.push_back({*before, *after});
  }
  return paddings;
}

std::string print_sizes(const std::vector<Size>& sizes) {
  std::string text;
  for (const Size size : sizes) text += (text.empty() ? "" : "x") + std::to_string(size);
  return text;
}

}  // namespace convguide
