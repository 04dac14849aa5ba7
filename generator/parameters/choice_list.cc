#include "parameters/choice_list.h"

#include <algorithm>

#include "parameters/comma_list.h"
#include "parameters/size_list.h"

namespace convguide {
namespace {

struct Range {
  Size from = 0;
  Size to = 0;
};

// The only number of `text`; "3x5", a number for each axis, is no single choice.
Result<Size> parse_choice(std::string_view parameter, std::string_view text, Size smallest) {
  const auto sizes = parse_sizes(parameter, text, smallest);
  if (sizes && sizes->size() == 1) return sizes->front();
  const bool is_number_out_of_range = !sizes && text.find_first_not_of("-0123456789") == std::string_view::npos;
  if (is_number_out_of_range && text.size() > 0) return tl::unexpected(sizes.error());
  return failure(std::string(parameter) + " \"" + std::string(text) + "\"", "is no value to choose from",
                 "write one such as 3, a range such as 1..7, or a list such as 1,3,5");
}

Result<Range> parse_range(std::string_view parameter, std::string_view text, Size smallest) {
  const std::size_t dots = text.find("..");
  const auto from = parse_choice(parameter, text.substr(0, dots), smallest);
  if (!from) return tl::unexpected(from.error());
  if (dots == std::string_view::npos) return Range{*from, *from};
  const auto to = parse_choice(parameter, text.substr(dots + 2), smallest);
  if (!to) return tl::unexpected(to.error());
  if (*to < *from) {
    return failure(std::string(parameter) + " " + std::string(text), "runs backwards",
                   "write " + std::to_string(*to) + ".." + std::to_string(*from));
  }
  return Range{*from, *to};
}

}  // namespace

Result<std::vector<Size>> parse_choices(std::string_view parameter, std::string_view text, Size smallest) {
  std::vector<Size> choices;
  for (const std::string_view part : parts_of(text)) {
    const auto range = parse_range(parameter, part, smallest);
    if (!range) return tl::unexpected(range.error());
    if (range->to - range->from >= most_choices - static_cast<Size>(choices.size())) {
      return failure("the bounds of " + std::string(parameter), "hold too many values",
                     "use at most " + std::to_string(most_choices));
    }
    for (Size value = range->from; value <= range->to; ++value) choices.push_back(value);
  }
  std::sort(choices.begin(), choices.end());
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  return choices;
}

std::string print_choices(const std::vector<Size>& choices) {
  std::string text;
  for (std::size_t first = 0; first < choices.size();) {
    std::size_t last = first;
    while (last + 1 < choices.size() && choices[last + 1] == choices[last] + 1) ++last;
    if (!text.empty()) text += ',';
    text += std::to_string(choices[first]);
    if (last == first + 1) text += ',' + std::to_string(choices[last]);
    if (last > first + 1) text += ".." + std::to_string(choices[last]);
    first = last + 1;
  }
  return text;
}

}  // namespace convguide
