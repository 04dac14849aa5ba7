#include "scene/words.h"

#include <set>

#include "scene/axis_words.h"
#include "scene/layer_words.h"
#include "scene/matrix_words.h"
#include "scene/number_text.h"
#include "scene/step_equation.h"
#include "scene/touches_words.h"
#include "scene/word_list.h"
#include "tensors/stamp.h"

namespace convguide {
namespace {

// Where a stamp falls, counted from the first cell that any stamp touches.
std::string stamp_step_sentence(const Case& of, Size step) {
  const Index input = index_of_step(input_sizes(of), step - 1);
  std::vector<std::set<Size>> touched(of.axes.size());
  visit_stamp(stamped_axes(of.layer), input, [&](const Tap& tap) {
    for (std::size_t axis = 0; axis < tap.position.size(); ++axis) touched[axis].insert(tap.position[axis]);
  });
  std::vector<std::string> places;
  for (std::size_t axis = 0; axis < touched.size(); ++axis) {
    places.push_back(place_words(axis_noun(touched.size(), axis), {touched[axis].begin(), touched[axis].end()}));
  }
  std::string text = " Step " + std::to_string(step) + " of " + std::to_string(step_count(View::stamp, of)) +
                     " multiplies the kernel with the input cell at " + cell_words(input);
  if (of.input_values) {
    const std::vector<double>& values = of.input_values->values;
    text += ", which is " +
            number_text(values[static_cast<std::size_t>(step - 1)], decimals_for(values), longest_in_sentences) + ",";
  }
  return text + " and adds the result to " + word_list(places) + " of them.";
}

std::string step_sentence(View view, const Case& of, Size step) {
  if (view == View::stamp) return stamp_step_sentence(of, step);
  if (view == View::axis) return axis_step_sentence(of, step);
  if (view == View::matrix) return matrix_step_sentence(of, step);
  const Index output = index_of_step(of.output, step - 1);
  const std::string text = " Step " + std::to_string(step) + " of " + std::to_string(step_count(view, of)) +
                           " makes the output cell at " + cell_words(output) + ". It covers " +
                           covered_words(of, output) + ".";
  if (view == View::equation) return text + " " + print_equation(step_equation(of, step)) + ".";
  return text + value_sentence(of, step);
}

std::string steps_sentences(View view, const Case& of, const std::vector<Size>& steps) {
  // More steps than this are not told one by one.
  constexpr std::size_t most_told = 4;
  if (steps.size() == 1) return step_sentence(view, of, steps.front());
  std::string text;
  if (static_cast<Size>(steps.size()) == step_count(view, of)) {
    text = " All " + counted(step_count(view, of), "step") + " are shown, one in each frame.";
  } else {
    std::vector<std::string> numbers;
    numbers.reserve(steps.size());
    for (const Size step : steps) numbers.push_back(std::to_string(step));
    text = " The frames show steps " + word_list(numbers) + " of " + std::to_string(step_count(view, of)) + ".";
  }
  if (steps.size() <= most_told) {
    for (const Size step : steps) text += step_sentence(view, of, step);
    return text;
  }
  return view == View::axis ? text : text + values_sentence(of);
}

std::string planes_sentence(const Case& of) {
  if (of.axes.size() < 3) return "";
  return " The first axis is the depth: its slices are drawn as planes, one below the other, the first on top.";
}

std::string stamp_sentences(const Case& of) {
  std::string text = given_sentences(of) +
                     " Each input cell is multiplied by the whole kernel and added to the output, in steps of " +
                     stride_words(of) + ".";
  Shape covered;
  bool crops = false;
  bool extends = false;
  for (const StampedAxis& axis : stamped_axes(of.layer)) {
    covered.push_back(axis.covered);
    crops = crops || axis.kept_begin > 0 || axis.kept_end < axis.covered;
    extends = extends || axis.kept_end > axis.covered;
  }
  text += " Together the stamps cover " + shape_words(covered) + " cells";
  if (crops || extends) {
    text += std::string(", of which ") + (crops ? "the border is cropped" : "all are kept") +
            (extends ? ", and extra zeros stand at the end" : "");
  }
  return text + ".";
}

std::string kept_words(const Case& of) {
  const std::string words = word_list(kept_parts(of));
  return words + (of.axes.size() > 1 && words.starts_with("one in") ? " along each axis" : "");
}

std::string equation_sentences(const Case& of) {
  std::string text = is_pooling(of.layer.operation)
                         ? " The step is written out as an equation over the cells under the window"
                         : " The step is written out as a sum of products of a cell and a weight";
  if (of.layer.input_channels > 1 || of.layer.output_channels > 1) text += ", for output map 1";
  text += ". Its indices count from 0.";
  if (is_shortened(step_equation(of, 1))) {
    text += " Of a window's axis of more than seven cells, only the first, the second and the last are written out.";
  }
  return text;
}

std::string channels_sentences(const Case& of) {
  const Layer& layer = of.layer;
  const std::string maps = " " + capitalised(counted(layer.input_channels, "input map")) + " and " +
                           counted(layer.output_channels, "output map");
  if (is_pooling(layer.operation)) return maps + ". Each map is pooled by itself.";
  const std::string groups = layer.groups > 1 ? ", in " + counted(layer.groups, "group") : "";
  if (layer.groups > 1 && layer.groups == layer.input_channels) {
    return maps + groups + ". Every output map has one kernel, for the input map of its group.";
  }
  return maps + groups +
         ". Every output map has a row of kernels, one for each input map that it sees; what they make of their maps "
         "is added up." +
         (layer.groups > 1 ? " It sees only the maps of its own group." : "");
}

// ": step 2 of 9", ": 4 steps of 9", ": all 9 steps"; nothing where a figure shows the whole.
std::string shown_words(View view, const Case& of, const std::vector<Size>& steps) {
  if (steps.empty()) return "";
  const Size count = step_count(view, of);
  const auto shown = static_cast<Size>(steps.size());
  if (shown == 1) return ": step " + std::to_string(steps.front()) + " of " + std::to_string(count);
  return ": " +
         (shown == count ? "all " + counted(count, "step") : counted(shown, "step") + " of " + std::to_string(count));
}

const char* name_of(NumberKind kind) {
  switch (kind) {
    case NumberKind::input: return "the input";
    case NumberKind::kernel: return "the kernel";
    case NumberKind::stamp: return "the stamp";
    case NumberKind::output: return "the output";
  }
  return "";
}

}  // namespace

std::string figure_title(View view, const Case& of, const std::vector<Size>& steps) {
  const std::string operation = capitalised(std::string(name_in_text(of.layer.operation)));
  const std::string layer = operation + ", " + shape_words(input_sizes(of)) + " to " + shape_words(of.output) + ", " +
                            window_name(of) + " " + shape_words(kernel_sizes(of)) + ", stride " + stride_words(of);
  switch (view) {
    case View::planes:
    case View::plan:
    case View::stamp:
    case View::equation: return layer + shown_words(view, of, steps);
    case View::channels:
      return layer + ": " + counted(of.layer.input_channels, "input map") + ", " +
             counted(of.layer.output_channels, "output map");
    case View::axis: return layer + ": " + axis_title(of, steps);
    case View::matrix: return layer + ": " + matrix_title(of) + shown_words(view, of, steps);
    case View::subsampling: return layer + ": " + word_list(kept_parts(of)) + " of the outputs with unit strides";
    case View::touches: return layer + ": how often output cells are touched";
    case View::kernel: return capitalised(window_name(of)) + " of " + shape_words(kernel_sizes(of));
  }
  return layer;
}

std::string figure_description(View view, const Case& of, const std::vector<Size>& steps) {
  switch (view) {
    case View::planes: return layer_sentences(of) + planes_sentence(of) + steps_sentences(view, of, steps);
    case View::plan: return layer_sentences(of) + steps_sentences(view, of, steps);
    case View::stamp: return stamp_sentences(of) + steps_sentences(view, of, steps);
    case View::equation: return layer_sentences(of) + equation_sentences(of) + steps_sentences(view, of, steps);
    case View::channels: return layer_sentences(of) + channels_sentences(of) + steps_sentences(view, of, steps);
    case View::axis:
      return layer_sentences(of) + axis_sentences(of) + (steps.empty() ? "" : steps_sentences(view, of, steps));
    case View::matrix:
      return matrix_sentences(of) + (steps.empty() ? values_sentence(of) : steps_sentences(view, of, steps));
    case View::subsampling:
      return layer_sentences(of) +
             " Unit strides make the same output when only some cells are kept: " + kept_words(of) +
             ", beginning with the first." + values_sentence(of);
    case View::touches: return given_sentences(of) + touches_sentences(of);
    case View::kernel: return "The " + window_name(of) + ", " + shape_words(kernel_sizes(of)) + ", with its weights.";
  }
  return {};
}

std::string left_out_sentence(const std::vector<NumberKind>& kinds) {
  if (kinds.empty()) return "";
  std::vector<std::string> names;
  names.reserve(kinds.size());
  for (const NumberKind kind : kinds) names.emplace_back(name_of(kind));
  return " The numbers of " + word_list(names) + " are left out: cells are too small for them.";
}

std::string small_cells_sentence(const Case& of) {
  return std::string(" Cells are too small to be drawn one by one; maps are drawn as outlines") +
         (of.output_values ? " without numbers" : "") + ", with the window and the output cell in their places.";
}

}  // namespace convguide
