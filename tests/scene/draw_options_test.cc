// What callers may ask for: the size of cells, and what stands at the edges. And what becomes of maps that are too
// large to show every cell.
#include <algorithm>
#include <catch2/catch.hpp>

#include "figure_cases.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

using Catch::Matchers::Contains;

std::vector<std::string> size_texts(const Figure& figure) {
  std::vector<std::string> found;
  for (const Text& text : items_of<Text>(group_items(figure.scene.items, "sizes"))) found.push_back(plain(text));
  return found;
}

}  // namespace

TEST_CASE("marks name sizes, or give the bare numbers, or are left out with their room") {
  const Case of = case_of(square_layer(Operation::convolution, {.input = 5, .kernel = 3}));
  const auto drawn = [&](SizeLabels labels) { return draw(View::plan, of, 1, {.cell = 20, .labels = labels}).value(); };
  const auto full = drawn(SizeLabels::full);
  const auto none = drawn(SizeLabels::none);
  CHECK(size_texts(full) == std::vector<std::string>{"i = 5", "o = 3"});
  CHECK(size_texts(drawn(SizeLabels::numbers)) == std::vector<std::string>{"5", "3"});
  CHECK(size_texts(none).empty());
  CHECK(none.scene.height < full.scene.height);
}

TEST_CASE("cells of a given size have it at any width") {
  const Case of = case_of(square_layer(Operation::convolution, {.input = 20, .kernel = 3}));
  for (const double cell : {8.0, 40.0}) {
    const auto figure = draw(View::plan, of, 1, {.width = phone_width, .cell = cell}).value();
    const auto input = filled(group_items(figure.scene.items, "input"), Role::input).front().points;
    CHECK(input[1].x - input[0].x == Approx(20 * cell));
  }
}

TEST_CASE("with cells larger than any that nobody asks for, all words and numbers grow") {
  const Case of = numeric_case(square_layer(Operation::convolution, {.input = 5, .kernel = 3}));
  const auto usual = draw(View::plan, of, 1, {.cell = 30}).value().scene;
  const auto larger = draw(View::plan, of, 1, {.cell = 75}).value().scene;
  CHECK(larger.width == Approx(2.5 * usual.width));
  CHECK(larger.height == Approx(2.5 * usual.height));
  const auto usual_texts = items_of<Text>(usual.items);
  const auto larger_texts = items_of<Text>(larger.items);
  REQUIRE(larger_texts.size() == usual_texts.size());
  for (std::size_t at = 0; at < usual_texts.size(); ++at) {
    CHECK(larger_texts[at].size == Approx(2.5 * usual_texts[at].size));
    CHECK(larger_texts[at].at.x == Approx(2.5 * usual_texts[at].at.x));
  }
}

TEST_CASE("maps too large for single cells are outlines, in which the window and the output cell can be seen") {
  const Axis axis = {.input = 224, .kernel = 11, .stride = 4, .padding_before = 2, .padding_after = 2};
  const Case of = case_of(square_layer(Operation::convolution, axis));
  for (const View view : {View::planes, View::plan, View::channels, View::equation}) {
    const auto figure = draw(view, of, 1000).value();
    CHECK_THAT(figure.description, Contains("Cells are too small to be drawn one by one"));
    std::size_t segments = 0;
    for (const Lines& lines : items_of<Lines>(figure.scene.items)) segments += lines.segments.size();
    CHECK(segments < 100);
    const auto active = filled(figure.scene.items, Role::output_active).front().points;
    CHECK(active[1].x - active[0].x >= 3.5 - 1e-9);
  }
}

TEST_CASE("every view of maps says where their cells are too small to be drawn one by one") {
  const Axis axis = {.input = 6, .kernel = 3, .stride = 2};
  for (const Operation operation : {Operation::convolution, Operation::transposed_convolution}) {
    const Case of = case_of(square_layer(operation, axis));
    for (const View view : suitable_views(of)) {
      if (view == View::matrix) continue;  // its cells are weights in colours
      CAPTURE(word(view));
      CHECK_THAT(draw(view, of, 1, {.cell = 2.9}).value().description, Contains("Cells are too small"));
      CHECK_THAT(draw(view, of, 1, {.cell = 3.0}).value().description, !Contains("Cells are too small"));
    }
  }
}

TEST_CASE("the legend explains only what can be seen") {
  const auto legend = [](const Axis& axis, double cell) {
    const Case of = case_of(square_layer(Operation::convolution, axis));
    std::vector<std::string> found;
    const auto items = draw(View::plan, of, 1, {.cell = cell}).value().scene.items;
    for (const Text& text : items_of<Text>(group_items(items, "legend"))) found.push_back(plain(text));
    return found;
  };
  using Texts = std::vector<std::string>;
  // One column is left over, and three are.
  const Axis one = {.input = 40, .kernel = 3, .stride = 2};
  const Axis three = {.input = 42, .kernel = 3, .stride = 4};
  CHECK(legend(one, 4) == Texts{"never reached"});
  CHECK(legend(one, 1) == Texts{});
  CHECK(legend(three, 1) == Texts{"never reached"});
}
