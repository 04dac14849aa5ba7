#include "scene/words.h"

#include <algorithm>
#include <functional>
#include <set>

#include "scene/number_text.h"
#include "scene/step_equation.h"
#include "scene/word_list.h"
#include "tensors/stamp.h"
#include "tensors/window.h"

namespace convguide {
namespace {

bool is_transposed(const Case& of) { return of.layer.operation == Operation::transposed_convolution; }

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

// The window's name: pooling has no kernel.
std::string window_name(const Case& of) { return is_pooling(of.layer.operation) ? "window" : "kernel"; }

// One number for each axis as one text: "2" where all are equal, else "2 × 1".
std::string along_axes(const Case& of, const std::function<Size(const SlidingAxis&)>& number) {
  std::vector<Size> numbers;
  for (const SlidingAxis& axis : of.axes) numbers.push_back(number(axis));
  const bool alike = std::adjacent_find(numbers.begin(), numbers.end(), std::not_equal_to<>()) == numbers.end();
  return alike ? std::to_string(numbers.front()) : shape_words(numbers);
}

std::string stride_words(const Case& of) {
  std::vector<Size> numbers;
  for (const Axis& axis : of.layer.axes) numbers.push_back(axis.stride);
  const bool alike = std::adjacent_find(numbers.begin(), numbers.end(), std::not_equal_to<>()) == numbers.end();
  return alike ? std::to_string(numbers.front()) : shape_words(numbers);
}

Shape input_sizes(const Case& of) {
  Shape shape;
  for (const SlidingAxis& axis : of.axes) shape.push_back(axis.input);
  return shape;
}

Shape stretched_sizes(const Case& of) {
  Shape shape;
  for (const SlidingAxis& axis : of.axes) shape.push_back(axis.stretched_input);
  return shape;
}

Shape kernel_sizes(const Case& of) {
  Shape shape;
  for (const SlidingAxis& axis : of.axes) shape.push_back(axis.kernel);
  return shape;
}

struct Padding {
  Size before = 0;
  Size after = 0;

  bool operator==(const Padding&) const = default;
};

std::string signed_number(Size number) { return number < 0 ? "−" + std::to_string(-number) : std::to_string(number); }

// "p = 1 on each side", "p₁ = 1 before and p₂ = 2 after"; for axes that differ, a part for each of them.
std::string padding_words(const std::vector<Padding>& paddings, const std::string& prime) {
  const auto one = [&](const Padding& padding) {
    if (padding.before == padding.after) return "p" + prime + " = " + signed_number(padding.before) + " on each side";
    return "p₁" + prime + " = " + signed_number(padding.before) + " before and p₂" + prime + " = " +
           signed_number(padding.after) + " after";
  };
  if (std::adjacent_find(paddings.begin(), paddings.end(), std::not_equal_to<>()) == paddings.end()) {
    return one(paddings.front());
  }
  std::vector<std::string> parts;
  for (std::size_t axis = 0; axis < paddings.size(); ++axis) {
    parts.push_back(one(paddings[axis]) + " along axis " + std::to_string(axis + 1));
  }
  return word_list(parts);
}

std::vector<Padding> given_paddings(const Case& of) {
  std::vector<Padding> paddings;
  for (const Axis& axis : of.layer.axes) paddings.push_back({axis.padding_before, axis.padding_after});
  return paddings;
}

std::vector<Padding> drawn_paddings(const Case& of) {
  std::vector<Padding> paddings;
  for (const SlidingAxis& axis : of.axes) paddings.push_back({axis.padding_before, axis.padding_after});
  return paddings;
}

bool any_axis(const Case& of, const std::function<bool(const SlidingAxis&)>& holds_for) {
  return std::any_of(of.axes.begin(), of.axes.end(), holds_for);
}

std::string shapes_sentence(const Case& of) {
  return capitalised(std::string(name_in_text(of.layer.operation))) + ". The input is " + shape_words(input_sizes(of)) +
         ", the " + window_name(of) + " " + shape_words(kernel_sizes(of)) + " and the output " +
         shape_words(of.output) + ".";
}

std::string dilation_sentence(const Case& of) {
  if (!any_axis(of, [](const SlidingAxis& axis) { return axis.dilation > 1; })) return "";
  return " The dilation is " + along_axes(of, [](const SlidingAxis& axis) { return axis.dilation; }) +
         ", so that the " + window_name(of) + " extends over " +
         along_axes(of, [](const SlidingAxis& axis) { return axis.extent; }) + " cells along an axis.";
}

std::string direct_sentences(const Case& of) {
  std::string text = shapes_sentence(of) + " The stride is " + stride_words(of) + ".";
  const bool padded =
      any_axis(of, [](const SlidingAxis& axis) { return axis.padding_before > 0 || axis.padding_after > 0; });
  text += padded ? " The padding is " + padding_words(given_paddings(of), "") + "." : " There is no padding.";
  return text + dilation_sentence(of);
}

std::string transposed_sentences(const Case& of) {
  std::string text = shapes_sentence(of);
  text += " The convolution that is transposed has stride " + stride_words(of) + " and padding " +
          padding_words(given_paddings(of), "") + ".";
  text +=
      " What is drawn is the equivalent direct convolution: the kernel, rotated by 180 degrees, moves in steps of " +
      along_axes(of, [](const SlidingAxis& axis) { return axis.stride; }) + " over the input";
  if (any_axis(of, [](const SlidingAxis& axis) { return axis.stretched_input > axis.input; })) {
    text += ", which zeros between its cells stretch to " + shape_words(stretched_sizes(of));
  }
  text += ". ";
  if (any_axis(of, [](const SlidingAxis& axis) { return axis.extra > 0; })) {
    text += "Extra zeros, a = " + along_axes(of, [](const SlidingAxis& axis) { return axis.extra; }) +
            ", are added at the end of each axis. ";
  }
  text += "Its padding is " + padding_words(drawn_paddings(of), "′") + ".";
  if (any_axis(of, [](const SlidingAxis& axis) { return axis.padding_before < 0 || axis.padding_after < 0; })) {
    text += " Where it is below zero, that many cells are cropped.";
  }
  return text + " So p belongs to the convolution that is transposed, p′ to the one that is drawn." +
         dilation_sentence(of);
}

std::string layer_sentences(const Case& of) {
  return is_transposed(of) ? transposed_sentences(of) : direct_sentences(of);
}

const char* axis_noun(std::size_t axes, std::size_t axis) {
  if (axes == 1) return "cell";
  return axis == 0 ? "row" : "column";
}

// "row 1, column 2" of an index.
std::string cell_words(const Index& index) {
  if (index.size() > 2) {
    Index from_one = index;
    for (Size& number : from_one) ++number;
    return "index " + shape_words(from_one);
  }
  std::string text;
  for (std::size_t axis = 0; axis < index.size(); ++axis) {
    text += (axis > 0 ? ", " : "") + place_words(axis_noun(index.size(), axis), {index[axis]});
  }
  return text;
}

// Which input cells the window covers, and whether zeros besides.
std::string covered_words(const Case& of, const Index& output) {
  std::vector<std::set<Size>> covered(of.axes.size());
  bool has_zeros = false;
  visit_window(of.axes, output, [&](const Tap& tap) {
    has_zeros = has_zeros || tap.kind != CellKind::input;
    for (std::size_t axis = 0; axis < tap.input.size(); ++axis) covered[axis].insert(tap.input[axis]);
  });
  const std::string zeros = is_pooling(of.layer.operation) ? "padding" : "zeros";
  if (covered.front().empty()) return zeros + " only";
  std::vector<std::string> parts;
  for (std::size_t axis = 0; axis < covered.size(); ++axis) {
    const std::string noun = covered.size() > 2 ? "cell" : axis_noun(covered.size(), axis);
    parts.push_back(place_words(noun, {covered[axis].begin(), covered[axis].end()}) +
                    (covered.size() > 2 ? " along axis " + std::to_string(axis + 1) : ""));
  }
  return word_list(parts) + " of the input" + (has_zeros ? ", and " + zeros : "");
}

// The values of the first map of the output.
std::vector<double> first_map(const Case& of) {
  const auto maps = static_cast<std::size_t>(of.output_values->shape.front());
  const std::vector<double>& values = of.output_values->values;
  return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / maps)};
}

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
    text += ", which is " + number_text(values[static_cast<std::size_t>(step - 1)], decimals_for(values)) + ",";
  }
  return text + " and adds the result to " + word_list(places) + " of them.";
}

std::string step_sentence(View view, const Case& of, Size step) {
  if (view == View::stamp) return stamp_step_sentence(of, step);
  const Index output = index_of_step(of.output, step - 1);
  std::string text = " Step " + std::to_string(step) + " of " + std::to_string(step_count(view, of)) +
                     " makes the output cell at " + cell_words(output) + ". It covers " + covered_words(of, output) +
                     ".";
  if (view == View::equation) return text + " " + print_equation(step_equation(of, step)) + ".";
  if (of.output_values && of.output_values->shape.front() == 1) {
    const auto values = first_map(of);
    text += " The value is " + number_text(values[static_cast<std::size_t>(step - 1)], decimals_for(values)) + ".";
  }
  return text;
}

// All values of a map, row by row.
std::string values_sentence(const Case& of) {
  if (!of.output_values || of.output_values->shape.front() != 1) return "";
  const auto values = first_map(of);
  const auto columns = static_cast<std::size_t>(of.output.back());
  std::string text = " The output, row by row, is ";
  for (std::size_t at = 0; at < values.size(); ++at) {
    if (at > 0) text += at % columns == 0 ? "; " : ", ";
    text += number_text(values[at], decimals_for(values));
  }
  return text + ".";
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
  return text + values_sentence(of);
}

std::string stamp_sentences(const Case& of) {
  std::string text = shapes_sentence(of) + " The convolution that is transposed has stride " + stride_words(of) +
                     " and padding " + padding_words(given_paddings(of), "") + "." + dilation_sentence(of) +
                     " Each input cell is multiplied with the whole kernel and added to the output, in steps of " +
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

std::string axis_sentences(const Case& of) {
  const SlidingAxis& axis = of.axes.back();
  std::string text = " Each placement of the " + window_name(of) +
                     " along one axis stands on a row of its own: " + counted(axis.output, "placement") +
                     (axis.output == 1 ? ", which makes " : ", which make ") + counted(axis.output, "output cell") +
                     ".";
  text += " One placement further, the " + window_name(of) + " would stick out beyond the end.";
  return text;
}

std::string channels_sentences(const Case& of) {
  const Layer& layer = of.layer;
  return " " + capitalised(counted(layer.input_channels, "input map")) + " and " +
         counted(layer.output_channels, "output map") +
         ". Every output map has a row of kernels, one for each input map that it sees; what they make of their maps "
         "is "
         "added up.";
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
    case View::equation:
      if (steps.size() == 1) {
        return layer + ": step " + std::to_string(steps.front()) + " of " + std::to_string(step_count(view, of));
      }
      return layer + ": " + counted(static_cast<Size>(steps.size()), "step") + " of " +
             std::to_string(step_count(view, of));
    case View::channels:
      return layer + ": " + counted(of.layer.input_channels, "input map") + ", " +
             counted(of.layer.output_channels, "output map");
    case View::axis: return layer + ": the placements along one axis";
    case View::matrix: return layer + ": the matrix";
    case View::subsampling: return layer + ": one in " + stride_words(of) + " of the outputs with unit strides";
    case View::kernel: return capitalised(window_name(of)) + " of " + shape_words(kernel_sizes(of));
  }
  return layer;
}

std::string figure_description(View view, const Case& of, const std::vector<Size>& steps) {
  switch (view) {
    case View::planes:
    case View::plan: return layer_sentences(of) + steps_sentences(view, of, steps);
    case View::stamp: return stamp_sentences(of) + steps_sentences(view, of, steps);
    case View::equation: return layer_sentences(of) + equation_sentences(of) + steps_sentences(view, of, steps);
    case View::channels: return layer_sentences(of) + channels_sentences(of) + steps_sentences(view, of, steps);
    case View::axis: return layer_sentences(of) + axis_sentences(of);
    case View::matrix:
      return layer_sentences(of) +
             " The matrix has a row for each output cell and a column for each input cell. Weights of the kernel stand "
             "where the window of the row covers the cell of the column; all other cells are zero.";
    case View::subsampling:
      return layer_sentences(of) +
             " The same output comes from unit strides, when only every one of the kept cells stays: one in " +
             stride_words(of) + " along each axis." + values_sentence(of);
    case View::kernel: return "The " + window_name(of) + ", " + shape_words(kernel_sizes(of)) + ", with its weights.";
  }
  return {};
}

}  // namespace convguide
