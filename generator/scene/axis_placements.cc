#include "scene/axis_placements.h"

#include "scene/word_list.h"
#include "tensors/window.h"

namespace convguide {
namespace {

std::string axes_name(const std::vector<std::size_t>& numbers, std::size_t axes) {
  if (numbers.size() == axes) return "";
  if (axes == 2) return numbers.front() == 0 ? "rows" : "columns";
  std::vector<std::string> words;
  words.reserve(numbers.size());
  for (const std::size_t number : numbers) words.push_back(std::to_string(number + 1));
  return (words.size() == 1 ? "axis " : "axes ") + word_list(words);
}

}  // namespace

std::string place_words(const DistinctAxis& axis) {
  if (axis.name.empty()) return "one axis";
  return (axis.name.starts_with("ax") ? "" : "the ") + axis.name;
}

std::vector<DistinctAxis> distinct_axes(const Case& of) {
  std::vector<DistinctAxis> distinct;
  for (std::size_t one = 0; one < of.axes.size(); ++one) {
    std::vector<std::size_t> alike;
    for (std::size_t other = 0; other < of.axes.size(); ++other) {
      if (of.axes[other] == of.axes[one]) alike.push_back(other);
    }
    if (alike.front() == one) distinct.push_back({of.axes[one], axes_name(alike, of.axes.size())});
  }
  return distinct;
}

Size placement_count(const Case& of) {
  Size count = 0;
  for (const DistinctAxis& distinct : distinct_axes(of)) count += distinct.axis.output;
  return count;
}

Placement placement_of_step(const std::vector<DistinctAxis>& axes, Size step) {
  Placement placement = {.axis = 0, .number = step};
  while (placement.number > axes[placement.axis].axis.output) {
    placement.number -= axes[placement.axis].axis.output;
    ++placement.axis;
  }
  return placement;
}

Size left_over(const SlidingAxis& axis) {
  const Size last = window({axis}, {axis.output - 1}).back().position.front();
  return end_position(axis) - (last + 1);
}

}  // namespace convguide
