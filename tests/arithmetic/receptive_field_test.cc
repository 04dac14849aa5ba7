// Receptive fields against walking every window of random stacks, and by hand.
#include "arithmetic/receptive_field.h"

#include <catch2/catch.hpp>

#include "arithmetic/evaluate.h"
#include "arithmetic/legality.h"
#include "arithmetic/print_plain.h"
#include "naive_size.h"
#include "random_numbers.h"
#include "seen_cells.h"

using namespace convguide;

namespace {

Axis random_axis(std::mt19937& generator, Size input) {
  return {.input = input,
          .kernel = random_size(generator, 1, 4),
          .stride = random_size(generator, 1, 3),
          .padding_before = random_size(generator, 0, 2),
          .padding_after = random_size(generator, 0, 2),
          .dilation = random_size(generator, 1, 2)};
}

// Up to four layers along one axis, each of one of `operations`.
std::vector<Layer> random_stack(std::mt19937& generator, const std::vector<Operation>& operations) {
  std::vector<Layer> stack;
  Size input = random_size(generator, 20, 60);
  const Size count = random_size(generator, 1, 4);
  while (static_cast<Size>(stack.size()) < count) {
    const Operation operation =
        operations[static_cast<std::size_t>(random_size(generator, 0, static_cast<Size>(operations.size()) - 1))];
    const auto layer = check_layer({.operation = operation, .axes = {random_axis(generator, input)}});
    if (!layer) {
      if (input < 4) break;
      continue;
    }
    stack.push_back(*layer);
    input = naive_size(operation, layer->axes.front());
  }
  return stack;
}

ReceptiveField field_of(const std::vector<Layer>& stack) {
  ReceptiveField field;
  for (const Layer& layer : stack) {
    field = field_after(field, sliding_axis(layer.operation, layer.axes.front()).value()).value();
  }
  return field;
}

ReceptiveField field_of(Operation operation, const std::vector<Axis>& axes) {
  std::vector<Layer> stack;
  for (const Axis& axis : axes) stack.push_back({.operation = operation, .axes = {axis}});
  return field_of(stack);
}

}  // namespace

TEST_CASE("convolutions and pooling: every cell clear of padding sees exactly its field, and no cell more") {
  std::mt19937 generator(1);  // NOLINT: the same stacks every time
  int exact = 0;
  for (int round = 0; round < 2000; ++round) {
    const auto stack =
        random_stack(generator, {Operation::convolution, Operation::max_pooling, Operation::average_pooling});
    if (stack.empty()) continue;
    const ReceptiveField field = field_of(stack);
    REQUIRE(field.parts == 1);
    REQUIRE_FALSE(field.at_most);
    const auto cells = seen_cells(stack);
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (cells[at].cells.empty()) continue;
      const Size first = field.first + static_cast<Size>(at) * field.jump;
      const Size last = first + field.size - 1;
      const Size seen_first = *cells[at].cells.begin();
      const Size seen_last = *cells[at].cells.rbegin();
      if (cells[at].reaches_padding) {
        REQUIRE(first <= seen_first);
        REQUIRE(seen_last <= last);
      } else {
        ++exact;
        REQUIRE(first == seen_first);
        REQUIRE(seen_last == last);
      }
    }
  }
  CHECK(exact > 10000);
}

TEST_CASE("with transposed convolutions no cell sees more than the field") {
  std::mt19937 generator(2);  // NOLINT: the same stacks every time
  int checked = 0;
  for (int round = 0; round < 2000; ++round) {
    const auto stack = random_stack(generator, {Operation::convolution, Operation::transposed_convolution});
    if (stack.empty()) continue;
    const ReceptiveField field = field_of(stack);
    const auto cells = seen_cells(stack);
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (cells[at].cells.empty()) continue;
      ++checked;
      const Size first = field.first + static_cast<Size>(at) * field.jump;
      REQUIRE(first <= *cells[at].cells.begin() * field.parts);
      REQUIRE(*cells[at].cells.rbegin() * field.parts <= first + field.size - 1);
    }
  }
  CHECK(checked > 10000);
}

TEST_CASE("after one transposed convolution without dilation some cell sees all of the field") {
  for (Size kernel = 1; kernel <= 6; ++kernel) {
    for (Size stride = 1; stride <= 4; ++stride) {
      for (Size padding = 0; padding < kernel; ++padding) {
        const std::vector<Layer> stack = {
            {.operation = Operation::convolution, .axes = {{.input = 41, .kernel = 3, .stride = 2}}},
            {.operation = Operation::transposed_convolution,
             .axes = {{.input = 20, .kernel = kernel, .stride = stride, .padding_before = padding}}}};
        Size most = 0;
        for (const Seen& cell : seen_cells(stack)) {
          if (!cell.cells.empty()) most = std::max(most, *cell.cells.rbegin() - *cell.cells.begin() + 1);
        }
        // Whole steps of the stretched input's cells: two input cells apart, with a field of three.
        const ReceptiveField field = field_of(stack);
        CHECK(most <= cells_in(field));
        CHECK(most > cells_in(field) - 2);
      }
    }
  }
}

TEST_CASE("fields by hand") {
  // Three kernels of 3 see as much as one of 7.
  CHECK(field_of(Operation::convolution, std::vector<Axis>(3, {.input = 9, .kernel = 3})) ==
        ReceptiveField{.size = 7, .jump = 1, .first = 0, .parts = 1});
  // Two cells of an unpadded pooling lie 4 apart after a stride of 2 twice; padding moves the first to the left.
  CHECK(field_of(Operation::convolution, {{.input = 16, .kernel = 3, .stride = 2, .padding_before = 1},
                                          {.input = 8, .kernel = 2, .stride = 2}}) ==
        ReceptiveField{.size = 5, .jump = 4, .first = -1, .parts = 1});
  // Doubling: each cell of the output sees one of the input, or one half of two.
  CHECK(field_of(Operation::transposed_convolution, {{.input = 4, .kernel = 2, .stride = 2}}) ==
        ReceptiveField{.size = 2, .jump = 1, .first = -1, .parts = 2, .at_most = true});
  CHECK(cells_in({.size = 2, .jump = 1, .first = -1, .parts = 2}) == 1);
  // Down by 2 and up by 2: neighbours are one cell apart again.
  CHECK(
      field_of({{.operation = Operation::max_pooling, .axes = {{.input = 8, .kernel = 2, .stride = 2}}},
                {.operation = Operation::transposed_convolution, .axes = {{.input = 4, .kernel = 2, .stride = 2}}}}) ==
      ReceptiveField{.size = 3, .jump = 1, .first = -1, .parts = 1, .at_most = true});
}

TEST_CASE("the rules in print") {
  CHECK(print_plain(sliding_rule().size) == "r + (k̂ − 1)J");
  CHECK(print_plain(sliding_rule().jump) == "sJ");
  CHECK(print_plain(sliding_rule().first) == "u − p₁J");
  CHECK(print_plain(stretching_rule().size) == "s(r − 1) + 1");
}

TEST_CASE("two maps together") {
  const ReceptiveField fine = {.size = 3, .jump = 1, .first = -1, .parts = 2};
  SECTION("from the first cell of either to the last") {
    const ReceptiveField joint =
        joint_field({.size = 3, .jump = 2, .first = -4}, {.size = 5, .jump = 2, .first = 0}).value();
    CHECK(joint == ReceptiveField{.size = 9, .jump = 2, .first = -4, .parts = 1});
  }
  SECTION("the finer parts count") {
    const ReceptiveField whole = {.size = 3, .jump = 2, .first = 1, .parts = 4};
    // Fine, in quarters: from -2 to 2; whole: from 1 to 3.
    CHECK(joint_field(fine, whole).value() == ReceptiveField{.size = 6, .jump = 2, .first = -2, .parts = 4});
  }
  SECTION("jumps must agree") { CHECK_FALSE(joint_field(fine, {.size = 3, .jump = 1, .first = 0})); }
}

TEST_CASE("fields that grow too large are an error") {
  const SlidingAxis wide = {.extent = largest_size, .stride = largest_size};
  ReceptiveField field;
  Result<ReceptiveField> after = field;
  for (int layer = 0; layer < 3 && after; ++layer) after = field_after(*after, wide);
  CHECK_FALSE(after);
}
