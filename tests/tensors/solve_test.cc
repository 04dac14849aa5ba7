// solve finds what trying every layer finds, walking its placements and asking no formula.
#include "arithmetic/solve.h"

#include <catch2/catch.hpp>
#include <set>

#include "arithmetic/layer_syntax.h"
#include "arithmetic/simplicity.h"
#include "small_layers.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

// Lists with gaps, and values beyond what is legal.
ParameterChoices small_choices(Operation operation) {
  const bool transposed = operation == Operation::transposed_convolution;
  return {.kernel = {1, 2, 3, 5},
          .stride = {1, 2, 4},
          .padding = {0, 1, 2, 3},
          .dilation = {1, 2, 3},
          .output_padding = transposed ? std::vector<Size>{0, 1, 3} : std::vector<Size>{0}};
}

Size walked_size(Operation operation, const Axis& axis) {
  return count_placements(sliding_axis(operation, axis).value());
}

std::vector<Axis> legal_axes(Operation operation, Size input, const ParameterChoices& choices) {
  std::vector<Axis> axes;
  for (const Size kernel : choices.kernel) {
    for (const Size stride : choices.stride) {
      for (const Size padding : choices.padding) {
        for (const Size dilation : choices.dilation) {
          for (const Size output_padding : choices.output_padding) {
            const Axis axis = {.input = input,
                               .kernel = kernel,
                               .stride = stride,
                               .padding_before = padding,
                               .padding_after = padding,
                               .dilation = dilation,
                               .output_padding = output_padding};
            if (check_layer({.operation = operation, .axes = {axis}})) axes.push_back(axis);
          }
        }
      }
    }
  }
  return axes;
}

// The axes that make `output`, the simplest first.
std::vector<Axis> tried(Operation operation, Size input, Size output, const ParameterChoices& choices) {
  std::vector<Axis> axes = legal_axes(operation, input, choices);
  std::erase_if(axes, [&](const Axis& axis) { return walked_size(operation, axis) != output; });
  std::sort(axes.begin(), axes.end(), is_simpler);
  return axes;
}

constexpr std::size_t all = 100'000;

SizeQuestion question(Operation operation, std::vector<Size> inputs, std::vector<Size> outputs) {
  return {operation, std::move(inputs), std::move(outputs), small_choices(operation)};
}

}  // namespace

TEST_CASE("solve finds exactly the layers that trying all of them finds, in order") {
  for (const Operation operation : all_operations) {
    for (Size input = 1; input <= 9; ++input) {
      for (Size output = 1; output <= 14; ++output) {
        const SizeQuestion asked = question(operation, {input}, {output});
        const std::vector<Axis> wanted = tried(operation, input, output, asked.choices);
        const Solutions found = solve(asked, all).value();
        std::vector<Axis> axes;
        for (const Layer& layer : found.simplest) axes.push_back(layer.axes.front());
        INFO(word(operation) << " from " << input << " to " << output);
        CHECK(axes == wanted);
        CHECK(found.count == static_cast<Size>(wanted.size()));
        CHECK(found.alike == found.count);
      }
    }
  }
}

TEST_CASE("the few that are asked for are the first of all") {
  const SizeQuestion asked = question(Operation::transposed_convolution, {4}, {9});
  const Solutions every = solve(asked, all).value();
  REQUIRE(every.count > 5);
  for (std::size_t most = 0; most <= 5; ++most) {
    const Solutions few = solve(asked, most).value();
    CHECK(few.count == every.count);
    CHECK(few.simplest == std::vector<Layer>(every.simplest.begin(), every.simplest.begin() + static_cast<int>(most)));
  }
}

TEST_CASE("where nothing is found, the nearest sizes are those that some layer makes") {
  for (const Operation operation : all_operations) {
    for (Size input = 1; input <= 9; ++input) {
      std::set<Size> made;
      for (const Axis& axis : legal_axes(operation, input, small_choices(operation))) {
        made.insert(walked_size(operation, axis));
      }
      for (Size output = 1; output <= 60; ++output) {
        const Solutions found = solve(question(operation, {input}, {output}), 1).value();
        INFO(word(operation) << " from " << input << " to " << output);
        CHECK(found.nearest.front().has_value() == !made.contains(output));
        if (!found.nearest.front()) continue;
        const auto above = made.upper_bound(output);
        const auto below = made.lower_bound(output);
        CHECK(found.nearest.front()->above == (above == made.end() ? std::optional<Size>() : *above));
        CHECK(found.nearest.front()->below == (below == made.begin() ? std::optional<Size>() : *std::prev(below)));
      }
    }
  }
}

TEST_CASE("axes that differ: layers alike on every axis first, then every mixture, the simplest first") {
  for (const Operation operation : all_operations) {
    const SizeQuestion asked = question(operation, {5, 8}, {3, 4});
    const std::vector<Axis> first = tried(operation, 5, 3, asked.choices);
    const std::vector<Axis> second = tried(operation, 8, 4, asked.choices);
    std::vector<Layer> alike;
    std::vector<Layer> mixed;
    for (const Axis& one : first) {
      for (const Axis& other : second) {
        Axis moved = one;
        moved.input = 8;
        (moved == other ? alike : mixed).push_back({.operation = operation, .axes = {one, other}});
      }
    }
    // The pairs stand axis by axis already; what is left is to bring those with fewer unusual parameters forward.
    std::stable_sort(mixed.begin(), mixed.end(), [](const Layer& one, const Layer& other) {
      const auto unusual = [](const Layer& layer) {
        return unusual_parameters(layer.axes[0]) + unusual_parameters(layer.axes[1]);
      };
      return unusual(one) < unusual(other);
    });
    const Solutions found = solve(asked, all).value();
    CHECK(found.alike == static_cast<Size>(alike.size()));
    CHECK(found.count == static_cast<Size>(alike.size() + mixed.size()));
    std::vector<Layer> wanted = alike;
    wanted.insert(wanted.end(), mixed.begin(), mixed.end());
    CHECK(found.simplest == wanted);
    const std::size_t few = alike.size() + 7;
    wanted.resize(std::min(few, wanted.size()));
    CHECK(solve(asked, few)->simplest == wanted);
  }
}

TEST_CASE("axes with the same sizes share their parameters") {
  const Solutions found = solve(question(Operation::convolution, {8, 5, 8}, {4, 3, 4}), all).value();
  const Solutions pair = solve(question(Operation::convolution, {8, 5}, {4, 3}), all).value();
  CHECK(found.count == pair.count);
  for (const Layer& layer : found.simplest) {
    CHECK(layer.axes[0] == layer.axes[2]);
    CHECK(walked_size(Operation::convolution, layer.axes[1]) == 3);
  }
}

TEST_CASE("the layers that are found can be written down and read again") {
  for (const Operation operation : all_operations) {
    const Solutions found = solve(question(operation, {6, 6}, {6, 6}), all).value();
    REQUIRE(found.count > 0);
    for (const Layer& layer : found.simplest) CHECK(parse_layer(layer_text(layer)).value() == layer);
  }
}

TEST_CASE("questions that would take too long are refused with the limit") {
  ParameterChoices wide;
  for (Size value = 1; value <= 100'000; ++value) wide.stride.push_back(value);
  wide.kernel = {1};
  wide.padding = {0};
  wide.dilation = wide.stride;
  wide.output_padding = {0};
  const auto combinations = solve({Operation::convolution, {1}, {1}, wide}, 1);
  REQUIRE_FALSE(combinations.has_value());
  CHECK(combinations.error().rule == "allow more than 2000000000 combinations of parameters");
  wide.dilation.resize(20'000);
  const auto solutions = solve({Operation::convolution, {1}, {1}, wide}, 1);
  REQUIRE_FALSE(solutions.has_value());
  CHECK(solutions.error().rule == "allow more than 2000000 layers");
}
