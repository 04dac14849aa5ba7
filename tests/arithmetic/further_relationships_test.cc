// The relationships from 16 on: where they hold, worked out once more without expressions, and what they print.
#include <catch2/catch.hpp>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/matching.h"
#include "arithmetic/padding_words.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/relationship_table.h"
#include "naive_size.h"
#include "small_layers.h"

using namespace convguide;

namespace {

const Relationship& numbered(int number) { return relationships().at(static_cast<std::size_t>(number - 1)); }

// How many cells a kernel covers, counted.
Size covered(const Axis& axis) {
  Size cells = 1;
  for (Size tap = 1; tap < axis.kernel; ++tap) cells += axis.dilation;
  return cells;
}

// The fewest zeros, on both sides together, with which a window can begin at every stride-th input cell.
Size zeros_for_same(const Axis& axis) {
  Size last_begin = 0;
  while (last_begin + axis.stride < axis.input) last_begin += axis.stride;
  return std::max<Size>(0, last_begin + covered(axis) - axis.input);
}

bool is_split(Size one, Size other, Size total) { return one + other == total && other - one == total % 2; }

bool direct_holds(int number, const Axis& of) {
  const Size total = zeros_for_same(of);
  switch (number) {
    case 16: return true;
    case 17: return is_split(of.padding_before, of.padding_after, total);
    case 18: return is_split(of.padding_after, of.padding_before, total);
    case 19: return of.stride == 1 && is_split(of.padding_before, of.padding_after, covered(of) - 1);
    case 20: return of.padding_before == covered(of) - 1 && of.padding_after == 0;
    case 26: return of.padding_before == of.padding_after;
    case 27: return of.ceil_mode;
    default: return false;
  }
}

bool transposed_holds(int number, const Axis& of) {
  const bool symmetric = of.padding_before == of.padding_after;
  switch (number) {
    case 21: return symmetric && of.output_padding == 0;
    case 22: return symmetric && of.output_padding < of.stride;
    case 23: return symmetric && of.dilation == 1 && of.padding_before > of.kernel - 1;
    case 24: return naive_size(Operation::transposed_convolution, of) == of.input * of.stride;
    case 25: return true;
    default: return false;
  }
}

std::vector<Layer> all_small_layers(Operation operation) {
  std::vector<Layer> layers = small_layers(operation);
  const std::vector<Layer> lopsided = small_lopsided_layers(operation);
  layers.insert(layers.end(), lopsided.begin(), lopsided.end());
  if (!is_pooling(operation)) return layers;
  const std::vector<Layer> in_ceil = in_ceil_mode(layers);
  layers.insert(layers.end(), in_ceil.begin(), in_ceil.end());
  return layers;
}

// Whether the relationship holds just where counting says so, and gives the size that is counted.
void check_counted(const Relationship& one, const Layer& layer) {
  const Axis& axis = layer.axes.front();
  const bool transposed = layer.operation == Operation::transposed_convolution;
  const Bindings bound = axis_bindings(layer.operation, axis).value();
  const bool holds = transposed ? transposed_holds(one.number, axis) : direct_holds(one.number, axis);
  if (applies(one, bound) != holds) FAIL(one.identifier << ": " << print_layer(layer));
  if (!holds) return;
  const Size counted = naive_size(layer.operation, axis);
  for (const Expression& form : one.size) {
    if (evaluate(form, bound) != counted) FAIL(print_plain(form) << ": " << print_layer(layer));
  }
}

// The axis of the layer of that line.
Axis axis_of(const LayerText& text) { return parse_layer(text).value().axes.front(); }

}  // namespace

TEST_CASE("the further relationships hold where counting says so, with all forms of their sizes") {
  for (const Operation operation : all_operations) {
    for (const Layer& layer : all_small_layers(operation)) {
      for (const Relationship& one : relationships()) {
        if (one.number > 15 && speaks_of(one, family_of(operation, layer.axes.front()))) check_counted(one, layer);
      }
    }
  }
}

TEST_CASE("a layer padded by a word obeys the relationship of that word") {
  struct Row {
    std::string word;
    Operation operation;
    int number;
  };
  const Row rows[] = {{"same-upper", Operation::convolution, 17},
                      {"same-lower", Operation::convolution, 18},
                      {"same", Operation::convolution, 19},
                      {"causal", Operation::convolution, 20},
                      {"same-upper", Operation::transposed_convolution, 24},
                      {"same-lower", Operation::transposed_convolution, 24}};
  for (const Row& row : rows) {
    const PaddingWord* word = padding_word(row.word);
    REQUIRE(word != nullptr);
    std::size_t padded_layers = 0;
    for (const Layer& layer : small_layers(row.operation)) {
      const auto padded = with_padding(*word, row.operation, layer.axes.front());
      if (!padded) continue;
      ++padded_layers;
      if (!applies(numbered(row.number), axis_bindings(row.operation, *padded).value())) {
        FAIL(row.word << ": " << print_layer(layer));
      }
    }
    CHECK(padded_layers > 500);
  }
}

TEST_CASE("the further formulas and conditions as they are printed") {
  struct Row {
    int number;
    std::vector<std::string> conditions;
    std::vector<std::string> size;
    std::vector<std::string> definitions;
  };
  const std::string extent = "k̂ = k + (k − 1)(d − 1)";
  const std::string total = "t = max(0, (⌈i/s⌉ − 1)s + k̂ − i)";
  const std::string general = "⌊(i + p₁ + p₂ − k̂)/s⌋ + 1";
  const Row rows[] = {
      {16, {}, {general}, {extent}},
      {17, {"p₁ = ⌊t/2⌋", "p₂ = ⌈t/2⌉"}, {general, "⌈i/s⌉"}, {extent, total}},
      {18, {"p₁ = ⌈t/2⌉", "p₂ = ⌊t/2⌋"}, {general, "⌈i/s⌉"}, {extent, total}},
      {19, {"s = 1", "p₁ = ⌊(k̂ − 1)/2⌋", "p₂ = ⌈(k̂ − 1)/2⌉"}, {general, "i"}, {extent}},
      {20, {"p₁ = k̂ − 1", "p₂ = 0"}, {general, "⌈i/s⌉"}, {extent}},
      {21, {"a = 0"}, {"s(i' − 1) + k̂ − 2p"}, {extent}},
      {22, {"a < s"}, {"s(i' − 1) + a + k̂ − 2p"}, {extent}},
      {23, {"p ≥ k", "a = (i + 2p − k) mod s"}, {"s(i' − 1) + a + k − 2p"}, {}},
      {24, {"p₁ + p₂ = t"}, {"s(i' − 1) + a + k̂ − p₁ − p₂", "i's"}, {extent, "t = a + k̂ − s"}},
      {25, {}, {"s(i' − 1) + a + k̂ − p₁ − p₂"}, {extent}},
      {26, {}, {"⌊(i + 2p − k − (k − 1)(d − 1))/s⌋ + 1"}, {}},
      {27, {}, {"min(⌈(i + p₁ + p₂ − k̂)/s⌉ + 1, ⌈(i + p₁)/s⌉)"}, {extent}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.number);
    const Relationship& one = numbered(row.number);
    std::vector<std::string> conditions;
    for (const Condition& condition : one.conditions) conditions.push_back(print_plain(condition));
    CHECK(conditions == row.conditions);
    std::vector<std::string> size;
    for (const Expression& form : one.size) size.push_back(print_plain(form));
    CHECK(size == row.size);
    std::vector<std::string> defined;
    for (const Definition& definition : definitions(one)) {
      defined.push_back(std::string(definition.symbol.name) + " = " + print_plain(definition.value));
    }
    CHECK(defined == row.definitions);
    CHECK_FALSE(one.text.empty());
  }
}

TEST_CASE("sizes that frameworks document") {
  const auto size = [](Operation operation, const Axis& axis) {
    return axis_bindings(operation, axis).value().at(operation == Operation::transposed_convolution ? "o'" : "o");
  };
  // PyTorch, Conv1d with padding='same' and an even kernel keeps the size.
  CHECK(size(Operation::convolution, axis_of({"conv", "50", "4", {}, "same"})) == 50);
  // TensorFlow's notes on padding: 13 with a filter of 6 and a stride of 5 gives 3 with SAME.
  CHECK(size(Operation::convolution, axis_of({"conv", "13", "6", "5", "same-upper"})) == 3);
  // PyTorch, ConvTranspose2d's example: 12 goes through Conv2d(3, stride 2, padding 1) to 6, and comes back as 12 with
  // output_size, which is an output padding of 1.
  CHECK(size(Operation::transposed_convolution, axis_of({"transposed-conv", "6", "3", "2", "1", {}, "1"})) == 12);
  // Keras, Conv2DTranspose with padding="same": the input times the stride.
  CHECK(size(Operation::transposed_convolution, axis_of({"transposed-conv", "7", "5", "2", "same-upper"})) == 14);
}

TEST_CASE("ceil mode gives the sizes that PyTorch's issues report") {
  struct Row {
    Size input, kernel, stride, padding, output;
  };
  const Row rows[] = {
      {32, 1, 2, 0, 16},                     // issue 57178: 16 where the documentation's formula gave 17
      {6, 1, 2, 0, 3},                       // issue 45357: 6 × 7 becomes 3 × 4
      {7, 1, 2, 0, 4},    {32, 8, 4, 0, 7},  // issue 88144
      {4, 3, 3, 0, 2},    {10, 1, 2, 0, 5},  // issue 148123
      {11, 1, 2, 0, 6},   {8, 3, 4, 0, 2},   // pytorch/xla, pull request 2583: 8 × 10 becomes 2 × 3
      {10, 3, 4, 0, 3},   {5, 2, 2, 1, 3},   // burn, issue 5791: PyTorch gives 3
      {112, 3, 2, 0, 56},                    // GoogLeNet's first pooling
  };
  for (const Row& row : rows) {
    CAPTURE(row.input, row.kernel, row.stride);
    const Axis axis = {.input = row.input,
                       .kernel = row.kernel,
                       .stride = row.stride,
                       .padding_before = row.padding,
                       .padding_after = row.padding,
                       .ceil_mode = true};
    CHECK(axis_bindings(Operation::max_pooling, axis)->at("o") == row.output);
  }
}
