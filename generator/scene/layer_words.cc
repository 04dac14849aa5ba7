#include "scene/layer_words.h"

#include <algorithm>
#include <functional>
#include <set>

#include "scene/number_text.h"
#include "scene/word_list.h"
#include "tensors/window.h"

namespace convguide {
namespace {

bool is_transposed(const Case& of) { return of.layer.operation == Operation::transposed_convolution; }

// One number for each axis as one text: "2" where all are equal, else "2 × 1".
std::string along_axes(const Case& of, const std::function<Size(const SlidingAxis&)>& number) {
  std::vector<Size> numbers;
  for (const SlidingAxis& axis : of.axes) numbers.push_back(number(axis));
  const bool alike = std::adjacent_find(numbers.begin(), numbers.end(), std::not_equal_to<>()) == numbers.end();
  return alike ? std::to_string(numbers.front()) : shape_words(numbers);
}

Shape stretched_sizes(const Case& of) {
  Shape shape;
  for (const SlidingAxis& axis : of.axes) shape.push_back(axis.stretched_input);
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

// What the padding holds and whether it counts, and where the last window may reach.
std::string mode_sentences(const Layer& layer) {
  std::string text;
  switch (layer.padding_mode) {
    case PaddingMode::zeros: break;
    case PaddingMode::circular: text += " The padding repeats the other end of the input."; break;
    case PaddingMode::reflect: text += " The padding mirrors the input at its outermost cells."; break;
    case PaddingMode::replicate: text += " The padding repeats the outermost cells of the input."; break;
  }
  if (layer.axes.front().ceil_mode) text += " In ceil mode, the last window may reach beyond the padded input.";
  if (layer.counts_padding) text += " Padding counts in the divisor.";
  return text;
}

std::string direct_sentences(const Case& of) {
  std::string text = shapes_sentence(of) + " The stride is " + stride_words(of) + ".";
  const bool padded =
      any_axis(of, [](const SlidingAxis& axis) { return axis.padding_before > 0 || axis.padding_after > 0; });
  text += padded ? " The padding is " + padding_words(given_paddings(of), "") + "." : " There is no padding.";
  return text + mode_sentences(of.layer) + dilation_sentence(of);
}

std::string undone_sentences(const Case& of) {
  return shapes_sentence(of) + " The convolution that is transposed has stride " + stride_words(of) + " and padding " +
         padding_words(given_paddings(of), "") + ".";
}

std::string transposed_sentences(const Case& of) {
  std::string text = undone_sentences(of);
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

// The input cells under a window, and whether it covers anything besides.
struct Covered {
  std::vector<std::set<Size>> along_axes;
  bool has_padding = false;
  bool reaches_beyond = false;  // behind the padding, as the last window of ceil mode may
};

// The window covers every row that it has in every column that it has, so each axis is looked at by itself.
Covered covered_cells(const Case& of, const Index& output) {
  Covered covered = {.along_axes = std::vector<std::set<Size>>(of.axes.size())};
  for (std::size_t axis = 0; axis < of.axes.size(); ++axis) {
    visit_window({of.axes[axis]}, {output[axis]}, [&](const Tap& tap) {
      const bool is_input = tap.kind == CellKind::input;
      const bool is_beyond = tap.kind == CellKind::beyond;
      covered.has_padding = covered.has_padding || (!is_input && !is_beyond);
      covered.reaches_beyond = covered.reaches_beyond || is_beyond;
      if (is_input) covered.along_axes[axis].insert(tap.input.front());
    });
  }
  return covered;
}

// The values of the first map of the output.
std::vector<double> first_map(const Case& of) {
  const auto maps = static_cast<std::size_t>(of.output_values->shape.front());
  const std::vector<double>& values = of.output_values->values;
  return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / maps)};
}

bool has_one_stride(const Case& of) {
  const std::vector<Axis>& axes = of.layer.axes;
  return std::all_of(axes.begin(), axes.end(), [&](const Axis& axis) { return axis.stride == axes.front().stride; });
}

}  // namespace

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string window_name(const Case& of) { return is_pooling(of.layer.operation) ? "window" : "kernel"; }

std::string stride_words(const Case& of) {
  if (has_one_stride(of)) return std::to_string(of.layer.axes.front().stride);
  std::vector<Size> numbers;
  for (const Axis& axis : of.layer.axes) numbers.push_back(axis.stride);
  return shape_words(numbers);
}

std::vector<std::string> kept_parts(const Case& of) {
  const auto number = [](const Axis& axis) { return number_text(static_cast<double>(axis.stride), 0); };
  const std::vector<Axis>& axes = of.layer.axes;
  if (has_one_stride(of)) return {"one in " + number(axes.front())};
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < axes.size(); ++at) {
    if (axes[at].stride == 1) continue;
    parts.push_back(std::string("one ") + axis_noun(axes.size(), at) + " in " + number(axes[at]));
  }
  return parts;
}

Shape input_sizes(const Case& of) {
  Shape shape;
  for (const SlidingAxis& axis : of.axes) shape.push_back(axis.input);
  return shape;
}

Shape kernel_sizes(const Case& of) {
  Shape shape;
  for (const SlidingAxis& axis : of.axes) shape.push_back(axis.kernel);
  return shape;
}

std::string layer_sentences(const Case& of) {
  return is_transposed(of) ? transposed_sentences(of) : direct_sentences(of);
}

std::string given_sentences(const Case& of) {
  return is_transposed(of) ? undone_sentences(of) + dilation_sentence(of) : direct_sentences(of);
}

const char* axis_noun(std::size_t axes, std::size_t axis) {
  constexpr const char* nouns[] = {"slice", "row", "column"};
  const bool has_names = axes == 2 || axes == std::size(nouns);
  return has_names ? nouns[std::size(nouns) - axes + axis] : "cell";
}

std::string cell_words(const Index& index) {
  if (index.size() > 3) {
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

std::string covered_input_words(const Case& of, const Index& output) {
  const Covered covered = covered_cells(of, output);
  const auto is_empty = [](const std::set<Size>& cells) { return cells.empty(); };
  if (std::any_of(covered.along_axes.begin(), covered.along_axes.end(), is_empty)) return "";
  std::vector<std::string> parts;
  const std::size_t axes = covered.along_axes.size();
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const std::set<Size>& cells = covered.along_axes[axis];
    parts.push_back(place_words(axis_noun(axes, axis), {cells.begin(), cells.end()}) +
                    (axes > 3 ? " along axis " + std::to_string(axis + 1) : ""));
  }
  return word_list(parts) + " of the input";
}

std::string covered_words(const Case& of, const Index& output) {
  const bool are_zeros = !is_pooling(of.layer.operation) && of.layer.padding_mode == PaddingMode::zeros;
  const std::string zeros = are_zeros ? "zeros" : "padding";
  const std::string input = covered_input_words(of, output);
  if (input.empty()) return zeros + " only";
  const Covered covered = covered_cells(of, output);
  std::vector<std::string> others;
  if (covered.has_padding) others.push_back(zeros);
  if (covered.reaches_beyond) others.emplace_back("places behind the end");
  return input + (others.empty() ? "" : ", and " + word_list(others));
}

std::string value_sentence(const Case& of, Size step) {
  if (!of.output_values || of.output_values->shape.front() != 1) return "";
  const auto values = first_map(of);
  const double value = values[static_cast<std::size_t>(step - 1)];
  const int decimals = decimals_for(values);
  return std::string(" The value is ") + (is_printed_exactly(value, decimals, longest_in_sentences) ? "" : "about ") +
         number_text(value, decimals, longest_in_sentences) + ".";
}

std::string values_sentence(const Case& of) {
  if (!of.output_values || of.output_values->shape.front() != 1) return "";
  const auto values = first_map(of);
  const auto columns = static_cast<std::size_t>(of.output.back());
  const int decimals = decimals_for(values);
  const bool exact = std::all_of(values.begin(), values.end(), [&](double value) {
    return is_printed_exactly(value, decimals, longest_in_sentences);
  });
  std::string text = exact ? " The output, row by row, is " : " The output, row by row and rounded, is ";
  for (std::size_t at = 0; at < values.size(); ++at) {
    if (at > 0) text += at % columns == 0 ? "; " : ", ";
    text += number_text(values[at], decimals, longest_in_sentences);
  }
  return text + ".";
}

}  // namespace convguide
