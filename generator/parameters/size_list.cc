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

// What one part of a list has to be, and the list for where the part is nothing that could be shown.
struct Part {
  std::string_view parameter;
  std::string_view list;
  Size smallest = 0;
  std::string_view form;
};

Result<Size> parse_size(const Part& part, std::string_view text) {
  Size value = 0;
  const char* end = text.data() + text.size();
  const auto [stopped_at, problem] = std::from_chars(text.data(), end, value);
  if (text.empty() || problem == std::errc::invalid_argument || stopped_at != end) {
    return failure(given(part.parameter, text.empty() ? part.list : text), "is not a whole number",
                   std::string(part.form));
  }
  const bool beyond_64_bits = problem == std::errc::result_out_of_range;
  const bool negative = text.front() == '-';
  if (value > largest_size || (beyond_64_bits && !negative)) {
    return failure(std::string(part.parameter) + " " + std::string(text), "is too large",
                   "use at most " + std::to_string(largest_size));
  }
  if (value < part.smallest || beyond_64_bits) {
    return failure(std::string(part.parameter) + " " + std::string(text), "is too small",
                   "use " + std::to_string(part.smallest) + " or more");
  }
  return value;
}

}  // namespace

Result<std::vector<Size>> parse_sizes(std::string_view parameter, std::string_view text, Size smallest) {
  const Part rules = {.parameter = parameter,
                      .list = text,
                      .smallest = smallest,
                      .form = "write one number such as 3, or one for each axis such as 3x5"};
  std::vector<Size> sizes;
  for (const std::string_view part : split(text, 'x')) {
    const auto size = parse_size(rules, part);
    if (!size) return tl::unexpected(size.error());
    sizes.push_back(*size);
  }
  return sizes;
}

Result<Size> parse_one_size(std::string_view parameter, std::string_view text, Size smallest) {
  return parse_size({.parameter = parameter, .list = text, .smallest = smallest, .form = "write one number, such as 3"},
                    text);
}

Result<std::vector<Sides>> parse_sides(std::string_view parameter, std::string_view text, Size smallest,
                                       std::string_view form) {
  const Part rules = {.parameter = parameter, .list = text, .smallest = smallest, .form = form};
  std::vector<Sides> paddings;
  for (const std::string_view part : split(text, 'x')) {
    const auto sides = split(part, ':');
    if (sides.size() > 2) {
      return failure(given(parameter, part), "has more than two numbers", std::string(form));
    }
    const auto before = parse_size(rules, sides.front());
    if (!before) return tl::unexpected(before.error());
    const auto after = parse_size(rules, sides.back());
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
