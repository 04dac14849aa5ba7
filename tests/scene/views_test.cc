// The names of views, the steps of strips, and what views show.
#include <algorithm>
#include <catch2/catch.hpp>

#include "figure_cases.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

std::vector<std::string> texts(const std::vector<Item>& items) {
  std::vector<std::string> found;
  for (const Text& text : items_of<Text>(items)) found.push_back(plain(text));
  return found;
}

bool has(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

TEST_CASE("every view has a name of its own") {
  for (const char* name :
       {"planes", "plan", "axis", "matrix", "channels", "subsampling", "kernel", "stamp", "equation"}) {
    REQUIRE(view_of_word(name));
    CHECK(word(*view_of_word(name)) == name);
  }
  CHECK(!view_of_word("isometric"));
  CHECK(!view_of_word(""));
}

TEST_CASE("a strip shows the first row's beginning, the turn of the row, and the end") {
  const auto steps = [](Size input, Size kernel) {
    return strip_steps(View::planes, case_of(square_layer(Operation::convolution, {.input = input, .kernel = kernel})));
  };
  CHECK(steps(5, 3) == std::vector<Size>{1, 2, 4, 9});
  CHECK(steps(4, 3) == std::vector<Size>{1, 2, 3, 4});
  CHECK(steps(3, 3) == std::vector<Size>{1});
  CHECK(strip_steps(View::planes, case_of({.operation = Operation::convolution,
                                           .axes = {{.input = 7, .kernel = 3}}})) == std::vector<Size>{1, 2, 5});
}

TEST_CASE("the plan fills the output step by step with the numbers of the 2016 guide") {
  const Case of = numeric_case(square_layer(
      Operation::convolution, {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}));
  const std::vector<std::string> values = {"6", "17", "3", "8", "17", "13", "6", "4", "4"};
  for (Size step = 1; step <= 9; ++step) {
    const auto figure = draw(View::plan, of, step);
    REQUIRE(figure);
    CHECK(texts(group_items(figure->scene.items, "output")) ==
          std::vector<std::string>(values.begin(), values.begin() + step));
  }
}

TEST_CASE("the matrix of a 4 × 4 input and a 3 × 3 kernel has 4 × 16 cells with nine weights in each row") {
  const auto figure =
      draw(View::matrix, case_of(square_layer(Operation::convolution, {.input = 4, .kernel = 3})), std::nullopt);
  REQUIRE(figure);
  const auto letters = texts(group_items(figure->scene.items, "matrix"));
  CHECK(letters.size() == 36);
  CHECK(std::count(letters.begin(), letters.end(), "w0,0") == 4);
  // Row y0,0: the first kernel row over the first input row, and so on; the last input row is not covered.
  CHECK(std::vector<std::string>(letters.begin(), letters.begin() + 9) ==
        std::vector<std::string>{"w0,0", "w0,1", "w0,2", "w1,0", "w1,1", "w1,2", "w2,0", "w2,1", "w2,2"});
  const auto headers = texts(group_items(figure->scene.items, "headers"));
  CHECK(headers.size() == 20);
  CHECK((has(headers, "x3,3") && has(headers, "y1,1")));
}

TEST_CASE("the channels view has a kernel for each pair of maps, of the same group only") {
  const auto kernels = [](Size inputs, Size outputs, Size groups) {
    const Case of = case_of({.operation = Operation::convolution,
                             .axes = {{.input = 5, .kernel = 3}, {.input = 5, .kernel = 3}},
                             .input_channels = inputs,
                             .output_channels = outputs,
                             .groups = groups});
    const auto figure = draw(View::channels, of, 1).value();
    std::size_t pluses = 0;
    for (const std::string& text : texts(figure.scene.items)) pluses += text == "+" ? 1 : 0;
    std::size_t count = 0;
    for (Size output = 1; output <= outputs; ++output) {
      count += filled(group_items(figure.scene.items, "output-" + std::to_string(output)), Role::kernel).size();
    }
    return std::pair(count, pluses);
  };
  CHECK(kernels(2, 3, 1) == std::pair(std::size_t{6}, std::size_t{3}));
  CHECK(kernels(4, 4, 2) == std::pair(std::size_t{8}, std::size_t{4}));
  CHECK(kernels(3, 3, 3) == std::pair(std::size_t{3}, std::size_t{0}));
}

TEST_CASE("a row of the channels view names the input map before each kernel") {
  const Case of = case_of({.operation = Operation::convolution,
                           .axes = {{.input = 5, .kernel = 3}, {.input = 5, .kernel = 3}},
                           .input_channels = 2,
                           .output_channels = 3});
  const auto figure = draw(View::channels, of, 1).value();
  CHECK(texts(group_items(figure.scene.items, "output-2")) ==
        std::vector<std::string>{"map 1", "*", "map 2", "*", "+", "=", "output map 2"});
}

TEST_CASE("subsampling crosses out what it leaves out, and says which size belongs to which stride") {
  const Case of = case_of(square_layer(Operation::convolution, {.input = 5, .kernel = 3, .stride = 2}));
  const auto figure = draw(View::subsampling, of, 1).value();
  const auto unit = group_items(figure.scene.items, "unit-output");
  std::size_t crossing = 0;
  for (const Lines& lines : items_of<Lines>(unit)) crossing += lines.role == Role::padding ? lines.segments.size() : 0;
  CHECK(filled(unit, Role::output).size() == 4);
  CHECK(crossing == 2 * (9 - 4));
  const auto sizes = texts(group_items(figure.scene.items, "sizes"));
  CHECK((has(sizes, "s = 1: o = 3") && has(sizes, "s = 2: o = 2")));
  CHECK(texts(group_items(figure.scene.items, "legend")) == std::vector<std::string>{"left out"});
}

TEST_CASE("the legend draws what is never reached as the cells of the figure are") {
  const auto legend = [](const Axis& axis) {
    const Case of = case_of(square_layer(Operation::convolution, axis));
    return group_items(draw(View::planes, of, 1).value().scene.items, "legend");
  };
  const auto input = legend({.input = 6, .kernel = 3, .stride = 2});
  CHECK(filled(input, Role::input).size() == 1);
  CHECK(texts(input) == std::vector<std::string>{"never reached"});
  const auto padding = legend({.input = 6, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1});
  CHECK(filled(padding, Role::input).empty());
  CHECK(filled(padding, Role::hatch).size() == 1);
  // The last column is never reached: most of its cells are input, one is padding.
  const auto both = legend({.input = 7, .kernel = 3, .stride = 2, .padding_before = 1});
  CHECK(filled(both, Role::input).size() == 1);
  CHECK(filled(both, Role::hatch).size() == 2);
  CHECK(texts(both) == std::vector<std::string>{"padding", "never reached"});
}

TEST_CASE("subsampling keeps as many cells as the strided output has, with the same values") {
  const Case of = numeric_case(square_layer(
      Operation::convolution, {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}));
  const auto figure = draw(View::subsampling, of, 1);
  REQUIRE(figure);
  const auto unit = group_items(figure->scene.items, "unit-output");
  CHECK(filled(unit, Role::output).size() == 9);
  std::vector<std::string> kept;
  for (const Text& text : items_of<Text>(unit)) {
    if (text.role == Role::output_ink) kept.push_back(plain(text));
  }
  CHECK(kept == texts(group_items(figure->scene.items, "output")));
}

TEST_CASE("the kinds of empty cells that occur are explained, and no others") {
  const auto legend = [](Operation operation, const Axis& axis) {
    return texts(
        group_items(draw(View::planes, case_of(square_layer(operation, axis)), 1).value().scene.items, "legend"));
  };
  using Texts = std::vector<std::string>;
  constexpr Operation convolution = Operation::convolution;
  constexpr Operation transposed = Operation::transposed_convolution;
  CHECK(legend(convolution, {.input = 4, .kernel = 3}) == Texts{});
  CHECK(legend(convolution, {.input = 6, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}) ==
        Texts{"padding", "never reached"});
  CHECK(legend(transposed,
               {.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1}) ==
        Texts{"padding", "inserted zero", "extra zero"});
  CHECK(legend(transposed, {.input = 7, .kernel = 3, .padding_before = 3, .padding_after = 3}) == Texts{"cropped"});
}
