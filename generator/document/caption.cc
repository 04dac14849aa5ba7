#include "document/caption.h"

#include <algorithm>

#include "document/enumeration.h"
#include "document/inline_item.h"
#include "document/shape_text.h"
#include "scene/axis_placements.h"
#include "tensors/layer_shapes.h"

namespace convguide {
namespace {

// "a" or "an" before a number that is read aloud: an 8, an 11, an 18, an 80.
std::string article(Size number) {
  const std::string digits = std::to_string(number);
  return digits.starts_with('8') || number == 11 || number == 18 ? "an " : "a ";
}

// A sentence that grows: words, and sizes of one case.
struct Sentence {
  const Case& of;
  Nodes nodes;

  Sentence& add(std::string_view text) {
    append(nodes, words(text));
    return *this;
  }
  // A shape with its article: "a 5 × 5", or "a 5-cell" along a single axis.
  Sentence& shape(const std::string& name, Size first) { return add(article(first)).extent(name); }
  Sentence& extent(const std::string& name) {
    item(name);
    if (of.axes.size() == 1) nodes.push_back(str("-cell"));
    return *this;
  }
  Sentence& input() { return shape("input", of.axes.front().input); }
  Sentence& kernel() { return shape("kernel", of.axes.front().kernel); }
  Sentence& output() { return shape("output", of.output.front()); }
  // An item of the case that is known to exist, such as "output" or "o=".
  Sentence& item(const std::string& name) {
    append(nodes, case_item(name, of).value_or(Nodes{}));
    return *this;
  }
};

// "1 zero", "2 zeros".
std::string counted(Size count, const std::string& noun) {
  return std::to_string(count) + "\u00a0" + noun + (count == 1 ? "" : "s");
}

// The number behind a symbol where all axes agree on it.
std::optional<Size> shared(const Case& of, std::string_view symbol) {
  const auto number = of.bindings.front().find(symbol);
  const bool agrees = std::all_of(of.bindings.begin(), of.bindings.end(),
                                  [&](const Bindings& axis) { return axis.find(symbol) == number; });
  return agrees ? number : std::nullopt;
}

// "(i = 5, k = 3 and o = 3)" for those of the symbols on which all axes agree; nothing where some do not.
void add_sizes(Sentence& sentence, const std::vector<std::string>& symbols) {
  std::vector<Nodes> equations;
  for (const std::string& symbol : symbols) {
    const auto value = shared(sentence.of, symbol);
    if (!value) continue;
    equations.push_back(case_item(symbol + "=", sentence.of).value_or(Nodes{}));
  }
  if (equations.empty()) return;
  sentence.add(" (");
  append(sentence.nodes, enumerate(equations));
  sentence.add(")");
}

// How the padding is filled, before "with": nothing for zeros.
std::string way_of_padding(PaddingMode mode) {
  switch (mode) {
    case PaddingMode::zeros: return "";
    case PaddingMode::circular: return "circularly ";
    case PaddingMode::reflect: return "by reflection ";
    case PaddingMode::replicate: return "by replication ";
  }
  return "";
}

// ", padded with 1 zero on each side": the padding around the input of a direct pass.
std::string padding_words(const Case& of) {
  const SlidingAxis& axis = of.axes.front();
  if (axis.padding_before == 0 && axis.padding_after == 0) return "";
  const bool are_zeros = !is_pooling(of.layer.operation) && of.layer.padding_mode == PaddingMode::zeros;
  const std::string noun = are_zeros ? "zero" : "cell";
  const std::string padded = " padded " + way_of_padding(of.layer.padding_mode) + "with ";
  if (axis.padding_before == axis.padding_after) return padded + counted(axis.padding_before, noun) + " on each side";
  if (axis.padding_before == 0) return padded + counted(axis.padding_after, noun) + " at the end";
  if (axis.padding_after == 0) return padded + counted(axis.padding_before, noun) + " at the beginning";
  return padded + counted(axis.padding_before, noun) + " before and " + counted(axis.padding_after, noun) + " after";
}

void add_direct(Sentence& sentence) {
  const Case& of = sentence.of;
  const Axis& axis = of.layer.axes.front();
  switch (of.layer.operation) {
    case Operation::convolution:
    case Operation::transposed_convolution: sentence.add("Convolving ").kernel().add(" kernel over "); break;
    case Operation::max_pooling: sentence.add("Max pooling with ").kernel().add(" window over "); break;
    case Operation::average_pooling: sentence.add("Average pooling with ").kernel().add(" window over "); break;
  }
  sentence.input().add(" input" + padding_words(of));
  if (axis.stride > 1) sentence.add(" in strides of " + std::to_string(axis.stride));
  if (axis.dilation > 1) sentence.add(" with dilation " + std::to_string(axis.dilation));
  if (axis.ceil_mode) sentence.add(" in ceil mode");
  sentence.add(" gives ").output().add(" output");
  std::vector<std::string> sizes = {"i", "k", "s", "p"};
  if (!shared(of, "p")) sizes = {"i", "k", "s", "p₁", "p₂"};
  if (axis.dilation > 1) sizes.emplace_back("d");
  sizes.emplace_back("o");
  add_sizes(sentence, sizes);
  sentence.add(".");
  if (of.layer.counts_padding) sentence.add(" Padding counts in the divisor.");
}

// What a p' of the equivalent convolution does to its input.
std::string padding_change(Size padding) {
  if (padding == 0) return "without padding";
  const std::string cells = padding > 0 ? counted(padding, "zero") : counted(-padding, "cell");
  return (padding > 0 ? "padded with " : "cropped by ") + cells + " on each side";
}

// What is done to the input of a transposed convolution before the window slides over it.
std::vector<Nodes> preparation(const Case& of) {
  const SlidingAxis& axis = of.axes.front();
  std::vector<Nodes> steps;
  if (axis.stretch > 1) {
    Sentence stretched{of, {}};
    stretched.add("stretched to ")
        .item("stretched-input")
        .add(" by putting " + counted(axis.stretch - 1, "zero") + " between neighbours");
    steps.push_back(stretched.nodes);
  }
  if (axis.extra > 0) {
    Sentence extended{of, {}};
    extended.add("extended by ")
        .item("a=")
        .add(axis.extra == 1 ? " zero at the end of each axis" : " zeros at the end of each axis");
    steps.push_back(extended.nodes);
  }
  if (const auto padding = shared(of, "p'")) {
    Sentence padded{of, {}};
    padded.add(padding_change(*padding) + ", ").item("p'=");
    steps.push_back(padded.nodes);
  }
  return steps;
}

// What goes in and what comes out, whichever way it is drawn.
void add_transposed_sizes(Sentence& sentence) {
  const Case& of = sentence.of;
  sentence.add("A transposed convolution turns ").input().add(" input into ").output().add(" output");
  std::vector<std::string> sizes = {"i'", "k", "s", "p", "o'"};
  if (of.axes.front().extra > 0) sizes.insert(sizes.begin() + 4, "a");
  if (of.axes.front().dilation > 1) sizes.insert(sizes.begin() + 4, "d");
  if (!shared(of, "p")) {
    sizes[3] = "p₁";
    sizes.insert(sizes.begin() + 4, "p₂");
  }
  add_sizes(sentence, sizes);
}

void add_transposed(Sentence& sentence) {
  const Case& of = sentence.of;
  add_transposed_sizes(sentence);
  sentence.add(". It is drawn as the equivalent direct convolution: the rotated ").extent("kernel");
  sentence.add(" kernel moves in unit strides over the input");
  const std::vector<Nodes> prepared = preparation(of);
  if (!prepared.empty()) {
    sentence.add(", ");
    append(sentence.nodes, enumerate(prepared));
  }
  sentence.add(".");
  if (shared(of, "p") && shared(of, "p'")) {
    sentence.add(" Here ");
    sentence.nodes.push_back(inline_math("p"));
    sentence.add(" is the padding of the convolution that is transposed, and ");
    sentence.nodes.push_back(inline_math("p'"));
    sentence.add(" that of the one that is drawn.");
  }
}

void add_stamping(Sentence& sentence) {
  add_transposed_sizes(sentence);
  sentence.add(". Each input cell is multiplied by the whole ").extent("kernel");
  sentence.add(" kernel and stamped on the output; where stamps overlap, they add up.");
}

// What the placements leave over at the end of an axis.
void add_left_over(Sentence& sentence, const SlidingAxis& axis, const std::string& where) {
  const Size rest = left_over(axis);
  if (rest == 0) return;
  if (rest < 0) {
    sentence.add(" In ceil mode the last window reaches " + counted(-rest, "cell") + " beyond the end" + where + ".");
    return;
  }
  sentence.add(" " + counted(rest, "cell") + (rest == 1 ? " is" : " are") + " left over at the end" + where);
  sentence.add(axis.ceil_mode ? ", and a window that took what is left would begin in the padding." : ".");
}

void add_placements(Sentence& sentence) {
  const Case& of = sentence.of;
  const std::string window = is_pooling(of.layer.operation) ? "window" : "kernel";
  const auto axes = distinct_axes(of);
  if (axes.size() == 1) {
    const SlidingAxis& axis = axes.front().axis;
    const std::string count = axis.output == 1 ? "one placement" : std::to_string(axis.output) + " placements";
    sentence.add("The " + count + " of the " + window + " along one axis");
    if (axis.output > 1) sentence.add(", a row for each");
    const bool is_transposed = of.layer.operation == Operation::transposed_convolution;
    std::vector<std::string> sizes = {is_transposed ? "i'" : "i", "k", "s", "p"};
    if (!shared(of, "p")) sizes = {sizes.front(), "k", "s", "p₁", "p₂"};
    if (axis.dilation > 1) sizes.emplace_back("d");
    sizes.emplace_back(is_transposed ? "o'" : "o");
    add_sizes(sentence, sizes);
    sentence.add(".");
    add_left_over(sentence, axis, "");
    return;
  }
  sentence.add("The placements of the " + window + " along each axis, a row for each: ");
  std::vector<Nodes> counts;
  counts.reserve(axes.size());
  for (const DistinctAxis& one : axes) {
    counts.push_back(words(std::to_string(one.axis.output) + " along " + place_words(one)));
  }
  append(sentence.nodes, enumerate(counts));
  sentence.add(".");
  for (const DistinctAxis& one : axes) add_left_over(sentence, one.axis, " of " + place_words(one));
}

void add_matrix(Sentence& sentence) {
  const Case& of = sentence.of;
  const bool is_transposed = of.layer.operation == Operation::transposed_convolution;
  sentence.add(is_transposed ? "The transposed convolution of " : "The convolution of ");
  sentence.kernel().add(" kernel over ").input();
  sentence.add(" input as the product ");
  sentence.nodes.push_back(inline_math(is_transposed ? "y = C^\\top x" : "y = Cx"));
  sentence.add(" with " + article(cell_count(of.output).value_or(0))).item("matrix");
  sentence.add(
      " matrix: a row for each output cell, a column for each input cell, and a colour for each weight. Empty cells "
      "are zero.");
}

void add_channels(Sentence& sentence) {
  const Layer& layer = sentence.of.layer;
  if (is_pooling(layer.operation)) {
    sentence.add("From " + counted(layer.input_channels, "input map") +
                 " to as many output maps, each pooled by itself.");
    return;
  }
  sentence.add(
      "From " + counted(layer.input_channels, "input map") + " to " + counted(layer.output_channels, "output map") +
      ", with a collection of kernels of shape " + shape_text(kernel_shape(layer)) +
      ". Each row makes one output map: each of its kernels is convolved with the input map that stands before it, and "
      "the results are added.");
}

void add_subsampling(Sentence& sentence) {
  const Case& of = sentence.of;
  Layer unit_strides = of.layer;
  for (Axis& axis : unit_strides.axes) axis.stride = 1;
  const Nodes unit_output =
      make_case(unit_strides).and_then([](const Case& unit) { return case_item("o=", unit); }).value_or(Nodes{});
  sentence.add("A stride of ").item("s").add(" keeps, along each axis, one output in ").item("s");
  sentence.add(" of the same convolution with unit strides, beginning with the first");
  add_sizes(sentence, {"i", "k", "p"});
  sentence.add(". Unit strides give ");
  append(sentence.nodes, unit_output);
  sentence.add("; the stride of ").item("s").add(" gives ").item("o=").add(". The other cells are left out.");
}

// The sentence has a class of its own, since it says nothing to readers who step through the figure.
void add_steps(Sentence& sentence, View view, const std::vector<Size>& steps) {
  const Size count = step_count(view, sentence.of);
  if (steps.size() < 2) return;
  Sentence shown{sentence.of, {}};
  if (static_cast<Size>(steps.size()) == count) {
    shown.add("All " + counted(count, "step") + " are shown.");
  } else {
    std::vector<Nodes> numbers;
    numbers.reserve(steps.size());
    for (const Size step : steps) numbers.push_back({str(std::to_string(step))});
    shown.add("Shown are steps ");
    append(shown.nodes, enumerate(numbers));
    shown.add("\u00a0of\u00a0" + std::to_string(count) + ".");
  }
  sentence.nodes.push_back(space());
  sentence.nodes.push_back(span({.id = "", .classes = {"shown-steps"}, .values = {}}, std::move(shown.nodes)));
}

}  // namespace

Nodes computed_caption(View view, const Case& of, const std::vector<Size>& steps) {
  Sentence sentence{of, {}};
  switch (view) {
    case View::planes:
    case View::plan:
    case View::equation:
      if (of.layer.operation == Operation::transposed_convolution) {
        add_transposed(sentence);
      } else {
        add_direct(sentence);
      }
      if (view == View::equation) sentence.add(" The step is written out as an equation.");
      add_steps(sentence, view, steps);
      break;
    case View::stamp:
      add_stamping(sentence);
      add_steps(sentence, view, steps);
      break;
    case View::axis:
      add_placements(sentence);
      add_steps(sentence, view, steps);
      break;
    case View::matrix:
      add_matrix(sentence);
      add_steps(sentence, view, steps);
      break;
    case View::channels: add_channels(sentence); break;
    case View::subsampling: add_subsampling(sentence); break;
    case View::touches:
      add_transposed_sizes(sentence);
      sentence.add(". The number in an output cell says how many stamps touch it; the more, the larger its disc.");
      break;
    case View::kernel: sentence.add("The weights of ").kernel().add(" kernel."); break;
  }
  return sentence.nodes;
}

Result<Nodes> authored_caption(const std::string& text, const Case& of) {
  Nodes caption;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t special = text.find_first_of("*{", at);
    append(caption, words(std::string_view(text).substr(at, special - at)));
    if (special == std::string::npos) break;
    const char closing = text[special] == '*' ? '*' : '}';
    const std::size_t end = text.find(closing, special + 1);
    if (end == std::string::npos) {
      return failure("caption \"" + text + "\"", std::string("has a ") + text[special] + " that nothing closes",
                     std::string("close it with ") + closing);
    }
    const std::string inside = text.substr(special + 1, end - special - 1);
    if (closing == '*') {
      caption.push_back(emphasis(words(inside)));
    } else {
      const auto computed = case_item(inside, of);
      if (!computed) return computed;
      append(caption, *computed);
    }
    at = end + 1;
  }
  return caption;
}

}  // namespace convguide
