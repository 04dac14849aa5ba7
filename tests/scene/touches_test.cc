// The view "touches": its numbers and discs against the counted stamps.
#include "tensors/touches.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "figure_cases.h"
#include "random_case.h"
#include "random_numbers.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

constexpr Operation transposed = Operation::transposed_convolution;

std::vector<std::string> numbers_of(const Case& of) {
  std::vector<std::string> numbers;
  const auto figure = draw(View::touches, of, std::nullopt).value();
  for (const Text& text : items_of<Text>(group_items(figure.scene.items, "output"))) numbers.push_back(plain(text));
  return numbers;
}

std::vector<Dots> discs_of(const Case& of) {
  return items_of<Dots>(group_items(draw(View::touches, of, std::nullopt).value().scene.items, "output"));
}

}  // namespace

TEST_CASE("stamps of three cells two apart touch the cells between them once and twice") {
  const Case of = case_of({.operation = transposed, .axes = {{.input = 3, .kernel = 3, .stride = 2}}});
  CHECK(numbers_of(of) == std::vector<std::string>{"1", "1", "2", "1", "2", "1", "1"});
  const Case square = case_of(square_layer(transposed, {.input = 2, .kernel = 3, .stride = 2}));
  CHECK(numbers_of(square) == std::vector<std::string>{"1", "1", "2", "1", "1",  //
                                                       "1", "1", "2", "1", "1",  //
                                                       "2", "2", "4", "2", "2",  //
                                                       "1", "1", "2", "1", "1",  //
                                                       "1", "1", "2", "1", "1"});
}

TEST_CASE("every output cell of random layers has the number of its touches") {
  std::mt19937 generator(35);  // NOLINT: the same layers every time
  for (int round = 0; round < 40; ++round) {
    const Case of = random_case(generator, transposed, 1 + static_cast<std::size_t>(round) % 2, 1);
    const Tensor counts = touch_counts(of.layer).value();
    const auto numbers = numbers_of(of);
    REQUIRE(numbers.size() == counts.values.size());
    for (std::size_t cell = 0; cell < numbers.size(); ++cell) {
      REQUIRE(numbers[cell] == std::to_string(static_cast<Size>(counts.values[cell])));
    }
  }
}

TEST_CASE("more touches have larger discs, and cells without any have none") {
  const auto discs = discs_of(case_of(square_layer(transposed, {.input = 3, .kernel = 3, .stride = 2})));
  REQUIRE(discs.size() == 3);  // 1, 2 and 4
  CHECK(std::is_sorted(discs.begin(), discs.end(),
                       [](const Dots& one, const Dots& other) { return one.radius < other.radius; }));
  const Case holes = case_of({.operation = transposed, .axes = {{.input = 3, .kernel = 1, .stride = 2}}});
  CHECK(discs_of(holes).front().centres.size() == 3);
  CHECK(numbers_of(holes) == std::vector<std::string>{"1", "0", "1", "0", "1"});
}

TEST_CASE("the description says whether there is a checkerboard") {
  const auto description = [](Size kernel) {
    const Case of = case_of(square_layer(transposed, {.input = 4, .kernel = kernel, .stride = 2}));
    return draw(View::touches, of, std::nullopt).value().description;
  };
  CHECK_THAT(description(3), Catch::Contains("1, 1, 2, 1, 2, 1, 2, 1 and 1 times. Cells take turns"));
  CHECK_THAT(description(4), Catch::Contains("Away from the edges all cells are touched equally often."));
  CHECK_THAT(description(2), Catch::Contains("1 time each."));
}
