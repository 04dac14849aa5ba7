#include "scene/axis_words.h"

#include "scene/axis_placements.h"
#include "scene/layer_words.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

// "row 2" of the output, or "cell 2" along an axis that is not called rows or columns.
std::string output_words(const DistinctAxis& distinct, Size number) {
  std::string noun = "cell";
  if (distinct.name == "rows") noun = "row";
  if (distinct.name == "columns") noun = "column";
  return noun + " " + std::to_string(number);
}

std::string left_over_sentence(const Case& of, const SlidingAxis& axis) {
  const Size rest = left_over(axis);
  if (rest < 0) {
    return " The last placement sticks out by " + counted(-rest, "cell") +
           " beyond the padded input: ceil mode keeps it, since it begins before the padding at the end.";
  }
  const std::string beyond = "one placement further, the " + window_name(of) + " would stick out by " +
                             counted(axis.stride - rest, "cell") + " beyond the end.";
  if (rest == 0) return " Nothing is left over: " + beyond;
  if (axis.ceil_mode) {
    return " At the end " + counted(rest, "cell") + (rest == 1 ? " is" : " are") +
           " left over. Ceil mode leaves the next placement out all the same, since it would begin in the padding at "
           "the end.";
  }
  return " At the end " + counted(rest, "cell") + (rest == 1 ? " is" : " are") +
         " left over, fewer than the stride of " + std::to_string(axis.stride) + ": " + beyond;
}

}  // namespace

std::string axis_title(const Case& of, const std::vector<Size>& steps) {
  const auto axes = distinct_axes(of);
  if (steps.empty()) {
    std::vector<std::string> places;
    places.reserve(axes.size());
    for (const DistinctAxis& distinct : axes) places.push_back(place_words(distinct));
    return "the placements along " + word_list(places);
  }
  if (steps.size() > 1) {
    return std::to_string(steps.size()) + " of " + counted(placement_count(of), "placement");
  }
  const Placement placement = placement_of_step(axes, steps.front());
  const DistinctAxis& distinct = axes[placement.axis];
  return "placement " + std::to_string(placement.number) + " of " + std::to_string(distinct.axis.output) + " along " +
         place_words(distinct);
}

std::string axis_sentences(const Case& of) {
  const auto axes = distinct_axes(of);
  std::string text = " Each placement of the " + window_name(of) + " along ";
  text += axes.size() == 1 ? "one axis" : "an axis";
  text += " stands on a row of its own";
  if (axes.size() == 1 && of.axes.size() > 1) {
    text += of.axes.size() == 2 ? ", and both axes are alike" : ", and all axes are alike";
  }
  for (const DistinctAxis& distinct : axes) {
    const Size count = distinct.axis.output;
    text +=
        axes.size() == 1 ? ": " : (&distinct == &axes.front() ? ". Along " : " Along ") + place_words(distinct) + ": ";
    text += counted(count, "placement") + (count == 1 ? ", which makes " : ", which make ") +
            counted(count, "output cell") + "." + left_over_sentence(of, distinct.axis);
  }
  return text;
}

std::string axis_step_sentence(const Case& of, Size step) {
  const auto axes = distinct_axes(of);
  const Placement placement = placement_of_step(axes, step);
  const DistinctAxis& distinct = axes[placement.axis];
  Case one_axis;
  one_axis.layer.operation = of.layer.operation;
  one_axis.axes = {distinct.axis};
  return " Step " + std::to_string(step) + " of " + std::to_string(placement_count(of)) + " shows placement " +
         std::to_string(placement.number) + " of " + std::to_string(distinct.axis.output) + " along " +
         place_words(distinct) + ", which makes " + output_words(distinct, placement.number) +
         " of the output. It covers " + covered_words(one_axis, {placement.number - 1}) + ".";
}

}  // namespace convguide
