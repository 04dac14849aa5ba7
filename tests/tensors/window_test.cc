#include "tensors/window.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "small_layers.h"

using namespace convguide;

namespace {

SlidingAxis sliding(Operation operation, const Axis& axis) { return sliding_axis(operation, axis).value(); }

// The kinds of all positions of an axis as letters: input, zero (inserted), extra, padding.
std::string kinds(const SlidingAxis& axis) {
  std::string letters;
  for (Size position = first_position(axis); position < end_position(axis); ++position) {
    switch (kind_at(axis, position)) {
      case CellKind::input: letters += 'i'; break;
      case CellKind::inserted_zero: letters += 'z'; break;
      case CellKind::extra: letters += 'e'; break;
      case CellKind::padding: letters += 'p'; break;
      case CellKind::beyond: letters += 'b'; break;
    }
  }
  return letters;
}

std::string reached(const SlidingAxis& axis) {
  std::string letters;
  for (const bool one : reached_positions(axis)) letters += one ? 'x' : '.';
  return letters;
}

}  // namespace

TEST_CASE("what stands at each position of an axis") {
  using enum Operation;
  CHECK(kinds(sliding(convolution, {.input = 5, .kernel = 3})) == "iiiii");
  CHECK(kinds(sliding(convolution, {.input = 3, .kernel = 3, .padding_before = 2, .padding_after = 1})) == "ppiiip");
  // The equivalent convolutions of the 2016 guide's transposed figures.
  CHECK(kinds(sliding(transposed_convolution, {.input = 2, .kernel = 3})) == "ppiipp");
  CHECK(kinds(sliding(transposed_convolution, {.input = 2, .kernel = 3, .stride = 2})) == "ppizipp");
  CHECK(kinds(sliding(transposed_convolution,
                      {.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1})) == "pizizip");
  CHECK(kinds(sliding(
            transposed_convolution,
            {.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1})) ==
        "piziziep");
}

TEST_CASE("a padding below zero crops") {
  // k = 2 and p = 2 leave p' = −1: the first and the last cell are gone.
  const SlidingAxis axis =
      sliding(Operation::transposed_convolution, {.input = 6, .kernel = 2, .padding_before = 2, .padding_after = 2});
  CHECK(first_position(axis) == 1);
  CHECK(end_position(axis) == 5);
  CHECK(kinds(axis) == "iiii");
}

TEST_CASE("where axes meet, padding hides extra, extra hides inserted zeros, and those hide input") {
  const SlidingAxis axis =
      sliding(Operation::transposed_convolution,
              {.input = 2, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1});
  const std::vector<SlidingAxis> axes = {axis, axis};
  // Along each axis: padding at -1, input at 0, an inserted zero at 1, input at 2, extra at 3, padding at 4.
  CHECK(kind_at(axes, {0, 2}) == CellKind::input);
  CHECK(kind_at(axes, {1, 2}) == CellKind::inserted_zero);
  CHECK(kind_at(axes, {2, 1}) == CellKind::inserted_zero);
  CHECK(kind_at(axes, {3, 1}) == CellKind::extra);
  CHECK(kind_at(axes, {0, 3}) == CellKind::extra);
  CHECK(kind_at(axes, {-1, 3}) == CellKind::padding);
  CHECK(kind_at(axes, {3, 4}) == CellKind::padding);
}

TEST_CASE("the window of a direct convolution") {
  const SlidingAxis axis =
      sliding(Operation::convolution, {.input = 5, .kernel = 2, .stride = 2, .padding_before = 1, .padding_after = 1});
  const std::vector<Tap> taps = window({axis, axis}, {0, 1});
  REQUIRE(taps.size() == 4);
  CHECK(taps[0].weight == Index{0, 0});
  CHECK(taps[0].position == Index{-1, 1});
  CHECK(taps[0].kind == CellKind::padding);
  CHECK(taps[0].input.empty());
  CHECK(taps[1].position == Index{-1, 2});
  CHECK(taps[2].weight == Index{1, 0});
  CHECK(taps[2].position == Index{0, 1});
  CHECK(taps[2].kind == CellKind::input);
  CHECK(taps[2].input == Index{0, 1});
  CHECK(taps[3].input == Index{0, 2});
}

TEST_CASE("the window of a transposed convolution has the rotated kernel, and skips inserted zeros") {
  const SlidingAxis axis = sliding(Operation::transposed_convolution, {.input = 2, .kernel = 3, .stride = 2});
  // Positions -2 … 4 are p p i z i p p; output 2 looks at 0, 1, 2.
  const std::vector<Tap> taps = window({axis}, {2});
  REQUIRE(taps.size() == 3);
  CHECK(taps[0].weight == Index{2});
  CHECK(taps[0].input == Index{0});
  CHECK(taps[1].weight == Index{1});
  CHECK(taps[1].kind == CellKind::inserted_zero);
  CHECK(taps[1].input.empty());
  CHECK(taps[2].weight == Index{0});
  CHECK(taps[2].input == Index{1});
}

TEST_CASE("cells that no placement reaches") {
  using enum Operation;
  // i = 6, k = 3, s = 2, p = 1: the last of the eight padded cells is left over.
  CHECK(
      reached(sliding(convolution, {.input = 6, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1})) ==
      "xxxxxxx.");
  CHECK(reached(sliding(convolution, {.input = 5, .kernel = 3})) == "xxxxx");
  CHECK(reached(sliding(convolution, {.input = 5, .kernel = 1, .stride = 2})) == "x.x.x");
  CHECK(reached(sliding(convolution, {.input = 7, .kernel = 2, .stride = 4, .dilation = 2})) == "x.x.x.x");
}

TEST_CASE("every window stays inside the padded axis, has a tap for each weight, and reports cells truly") {
  for (const Operation operation : {Operation::convolution, Operation::transposed_convolution}) {
    for (const Layer& layer : small_layers(operation)) {
      const SlidingAxis axis = sliding(operation, layer.axes.front());
      bool right = true;
      for (Size output = 0; output < count_placements(axis); ++output) {
        std::set<Size> weights;
        Size last = first_position(axis) - 1;
        for (const Tap& tap : window({axis}, {output})) {
          const Size position = tap.position.front();
          right = right && position > last && position >= first_position(axis) && position < end_position(axis);
          right = right && tap.kind == kind_at(axis, position);
          right = right && tap.input.empty() == (tap.kind != CellKind::input);
          if (!tap.input.empty()) {
            right = right && tap.input.front() >= 0 && tap.input.front() < axis.input;
            right = right && tap.input.front() * axis.stretch == position;
          }
          last = position;
          weights.insert(tap.weight.front());
        }
        right = right && std::ssize(weights) == axis.kernel && *weights.begin() == 0 &&
                *weights.rbegin() == axis.kernel - 1;
      }
      if (!right) FAIL(word(operation) << " of input " << axis.input << " and kernel " << axis.kernel);
    }
  }
}

TEST_CASE("the last window of ceil mode may reach beyond the padding") {
  // i = 6, k = 3, s = 2: windows at 0 and 2, and one at 4 for the cell that is left.
  const SlidingAxis axis = sliding(Operation::max_pooling, {.input = 6, .kernel = 3, .stride = 2, .ceil_mode = true});
  CHECK(count_placements(axis) == 3);
  const std::vector<Tap> taps = window({axis}, {2});
  CHECK(taps[1].kind == CellKind::input);
  CHECK(taps[2].kind == CellKind::beyond);
  CHECK(taps[2].input.empty());
  CHECK(reached(axis) == "xxxxxx");
  // Beyond hides padding where axes meet.
  const SlidingAxis padded =
      sliding(Operation::max_pooling,
              {.input = 5, .kernel = 3, .stride = 3, .padding_before = 1, .padding_after = 1, .ceil_mode = true});
  CHECK(kind_at({padded, axis}, {5, 6}) == CellKind::beyond);
  CHECK(kind_at({padded, axis}, {5, 5}) == CellKind::padding);
}

TEST_CASE("which input cell the padding repeats") {
  struct Row {
    PaddingMode mode;
    std::vector<Size> shown;  // at −3 … 6 of an input of 4
  };
  // As torch.nn.functional.pad documents them; by hand.
  const Row rows[] = {{PaddingMode::circular, {1, 2, 3, 0, 1, 2, 3, 0, 1, 2}},
                      {PaddingMode::reflect, {3, 2, 1, 0, 1, 2, 3, 2, 1, 0}},
                      {PaddingMode::replicate, {0, 0, 0, 0, 1, 2, 3, 3, 3, 3}}};
  for (const Row& row : rows) {
    const Axis axis = {.input = 4, .kernel = 3, .padding_before = 3, .padding_after = 3};
    const auto axes = sliding_axes({.operation = Operation::convolution, .axes = {axis}, .padding_mode = row.mode});
    std::vector<Size> shown;
    for (Size position = -3; position < 7; ++position) shown.push_back(shown_cell(axes->front(), position).value());
    CHECK(shown == row.shown);
    CHECK(kind_at(axes->front(), -1) == CellKind::padding);
  }
  CHECK_FALSE(shown_cell(sliding(Operation::convolution, {.input = 4, .kernel = 3, .padding_before = 1}), -1));
}

TEST_CASE("no window of a legal pooling layer holds padding alone, over all small layers") {
  for (Size input = 1; input <= 6; ++input) {
    for (Size kernel = 1; kernel <= 4; ++kernel) {
      for (Size stride = 1; stride <= 3; ++stride) {
        for (Size dilation = 1; dilation <= 4; ++dilation) {
          for (Size sides = 0; sides < 81; ++sides) {
            const Layer layer = {.operation = Operation::max_pooling,
                                 .axes = {{.input = input,
                                           .kernel = kernel,
                                           .stride = stride,
                                           .padding_before = sides / 9,
                                           .padding_after = sides % 9,
                                           .dilation = dilation}}};
            if (!check_layer(layer)) continue;
            const SlidingAxis axis = sliding(layer.operation, layer.axes.front());
            for (Size output = 0; output < count_placements(axis); ++output) {
              const auto taps = window({axis}, {output});
              if (std::none_of(taps.begin(), taps.end(), [](const Tap& tap) { return tap.kind == CellKind::input; })) {
                FAIL("input " << input << ", kernel " << kernel << ", stride " << stride << ", dilation " << dilation
                              << ", sides " << sides / 9 << " and " << sides % 9);
              }
            }
          }
        }
      }
    }
  }
}
