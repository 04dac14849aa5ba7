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
       {"planes", "plan", "axis", "matrix", "channels", "subsampling", "kernel", "stamp", "touches", "equation"}) {
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
  const auto input = texts(group_items(figure->scene.items, "input"));
  CHECK(input.size() == 16);
  CHECK((input.front() == "x0,0" && input[4] == "x1,0" && input.back() == "x3,3"));
  CHECK(texts(group_items(figure->scene.items, "output")) == std::vector<std::string>{"y0,0", "y0,1", "y1,0", "y1,1"});
  CHECK(texts(group_items(figure->scene.items, "equation")) == std::vector<std::string>{"y", "C", "x", "="});
  // Each of the nine weights has its colour, once in each row.
  for (const Role role : weight_roles) CHECK(filled(figure->scene.items, role).size() == 4);
}

TEST_CASE("a small kernel's rows begin with the same three colours as those of a 3 × 3 kernel") {
  const Case of = case_of(square_layer(Operation::convolution, {.input = 2, .kernel = 2}));
  const auto matrix = group_items(draw(View::matrix, of, std::nullopt).value().scene.items, "matrix");
  for (const Role role : {Role::weight_1, Role::weight_2, Role::weight_4, Role::weight_5}) {
    CHECK(filled(matrix, role).size() == 1);
  }
  // The tenth weight of a longer kernel has the first one's colour again.
  const Case row = case_of({.operation = Operation::convolution, .axes = {{.input = 10, .kernel = 10}}});
  CHECK(filled(draw(View::matrix, row, std::nullopt).value().scene.items, Role::weight_1).size() == 2);
}

TEST_CASE("a transposed convolution is drawn as the transpose, with the weights as they are stored") {
  const auto letters = [](const Axis& axis) {
    const Case of = case_of({.operation = Operation::transposed_convolution, .axes = {axis}});
    const auto figure = draw(View::matrix, of, std::nullopt).value();
    CHECK(texts(group_items(figure.scene.items, "equation"))[1] == "CT");
    return texts(group_items(figure.scene.items, "matrix"));
  };
  using Texts = std::vector<std::string>;
  // Stamps of w0 w1 w2 at 0 and 1: the rows are (w0 .), (w1 w0), (w2 w1), (. w2).
  CHECK(letters({.input = 2, .kernel = 3}) == Texts{"w0", "w1", "w0", "w2", "w1", "w2"});
  // At 0 and 2: (w0 .), (w1 .), (w2 w0), (. w1), (. w2).
  CHECK(letters({.input = 2, .kernel = 3, .stride = 2}) == Texts{"w0", "w1", "w2", "w0", "w1", "w2"});
  // The same with one cell cut off at each end.
  CHECK(letters({.input = 2, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}) ==
        Texts{"w1", "w2", "w0", "w1"});
}

TEST_CASE("a matrix with values has numbers, and of the output those that are made") {
  // (10 1 .) (1 2 3) = 12 and (. 10 1) (1 2 3) = 23.
  const Layer layer = {.operation = Operation::convolution, .axes = {{.input = 3, .kernel = 2}}};
  const Case of = make_case(layer, Tensor{{1, 3}, {1, 2, 3}}, Tensor{{1, 1, 2}, {10, 1}}).value();
  using Texts = std::vector<std::string>;
  const auto part = [&](const std::string& name, std::optional<Size> step) {
    return texts(group_items(draw(View::matrix, of, step).value().scene.items, name));
  };
  CHECK(part("matrix", std::nullopt) == Texts{"10", "1", "10", "1"});
  CHECK(part("input", std::nullopt) == Texts{"1", "2", "3"});
  CHECK(part("output", std::nullopt) == Texts{"12", "23"});
  CHECK(part("output", 1) == Texts{"12"});
  CHECK(part("output", 2) == Texts{"12", "23"});
}

TEST_CASE(
    "a step of the matrix shows one row, the input cells with a weight in it, and the output cell that it makes") {
  const Case of = case_of({.operation = Operation::convolution, .axes = {{.input = 7, .kernel = 3, .dilation = 2}}});
  const auto whole = draw(View::matrix, of, std::nullopt).value().scene.items;
  CHECK(filled(whole, Role::kernel_on_input).empty());
  CHECK(filled(whole, Role::output_active).empty());
  const auto items = draw(View::matrix, of, 2).value().scene.items;
  CHECK(filled(group_items(items, "output"), Role::output_active).size() == 1);
  CHECK(filled(group_items(items, "output"), Role::output_pending).size() == 1);
  // The second row adds up cells 2, 4 and 6, which lie one cell apart.
  const auto washed = filled(group_items(items, "input"), Role::kernel_on_input);
  const auto input = filled(group_items(items, "input"), Role::input).front().points;
  REQUIRE(washed.size() == 3);
  const double side = (input[2].y - input[1].y) / 7;
  for (std::size_t at = 0; at < 3; ++at) {
    CHECK(washed[at].points.front().y == Approx(input.front().y + side * (1 + 2 * static_cast<double>(at))));
  }
  std::vector<Polygon> outlined;
  for (const Polygon& polygon : items_of<Polygon>(group_items(items, "matrix"))) {
    if (polygon.stroke == Stroke::strong) outlined.push_back(polygon);
  }
  REQUIRE(outlined.size() == 1);
  CHECK(outlined.front().points.front().y ==
        filled(group_items(items, "output"), Role::output_active).front().points.front().y);
}

TEST_CASE("the axis view marks what the last placement leaves over, once that placement is there") {
  // A kernel of 3 at 0 and 2 covers cells 0 to 4 of 6: one is left over.
  const Case of = case_of({.operation = Operation::convolution, .axes = {{.input = 6, .kernel = 3, .stride = 2}}});
  CHECK(step_count(View::axis, of) == 2);
  const auto misfit = [&](std::optional<Size> step) {
    return texts(group_items(draw(View::axis, of, step).value().scene.items, "misfit"));
  };
  CHECK(misfit(std::nullopt) == std::vector<std::string>{"does not fit", "k = 3", "left over = 1"});
  CHECK(misfit(2) == misfit(std::nullopt));
  CHECK(misfit(1).empty());
  // At 0, 2 and 4 it covers all of 7.
  const Case even = case_of({.operation = Operation::convolution, .axes = {{.input = 7, .kernel = 3, .stride = 2}}});
  CHECK(!has(texts(draw(View::axis, even, std::nullopt).value().scene.items), "left over = 0"));
}

TEST_CASE("the mark of the cells left over spans them") {
  // A kernel of 2 at −1 and 3 ends before cell 5; cells 5, 6 and the padding behind them are left over.
  const Case of = case_of({.operation = Operation::convolution,
                           .axes = {{.input = 7, .kernel = 2, .stride = 4, .padding_before = 1, .padding_after = 1}}});
  const auto items = group_items(draw(View::axis, of, std::nullopt).value().scene.items, "misfit");
  CHECK(has(texts(items), "left over = 3"));
  const auto input = filled(items, Role::input).front().points;
  const double side = (input[1].x - input[0].x) / 7;
  const Segment mark = items_of<Lines>(items).back().segments.front();
  CHECK(mark.from.x == Approx(input[0].x + 5 * side));
  CHECK(mark.to.x == Approx(input[0].x + 8 * side));
}

TEST_CASE("axes that differ have a block each, and the steps run through all of them") {
  const Axis rows = {.input = 5, .kernel = 3, .stride = 2};
  const Axis columns = {.input = 6, .kernel = 3};
  const Case of = case_of({.operation = Operation::convolution, .axes = {rows, columns}});
  CHECK(step_count(View::axis, of) == 2 + 4);
  const auto whole = texts(draw(View::axis, of, std::nullopt).value().scene.items);
  CHECK((has(whole, "rows") && has(whole, "columns")));
  const auto third = draw(View::axis, of, 3).value().scene.items;
  CHECK(filled(group_items(third, "columns-placement-1"), Role::output_active).size() == 1);
  CHECK(filled(group_items(third, "rows-placement-2"), Role::veil).size() == 1);
  CHECK(!group_items(third, "rows-misfit").empty());
  CHECK(filled(third, Role::output_active).size() == 1);
  const auto last = group_items(third, "columns-placement-4");
  CHECK((filled(last, Role::output_pending).size() == 1 && filled(last, Role::input).empty()));
  const Case alike = case_of({.operation = Operation::convolution, .axes = {columns, columns}});
  CHECK(step_count(View::axis, alike) == 4);
  CHECK(!has(texts(draw(View::axis, alike, std::nullopt).value().scene.items), "rows"));
  const Case solid = case_of({.operation = Operation::convolution, .axes = {rows, columns, rows}});
  const auto names = texts(draw(View::axis, solid, std::nullopt).value().scene.items);
  CHECK((has(names, "axes 1 and 3") && has(names, "axis 2")));
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

TEST_CASE("the sums of the channels view go on in further lines where the page is narrow") {
  Layer layer = square_layer(Operation::convolution, {.input = 8, .kernel = 3});
  layer.input_channels = 6;
  layer.output_channels = 2;
  const auto figure = draw(View::channels, case_of(layer), 1, {.width = phone_width}).value();
  CHECK(figure.scene.width <= phone_width);
  std::vector<Text> pluses;
  for (const Text& text : items_of<Text>(group_items(figure.scene.items, "output-1"))) {
    if (plain(text) == "+") pluses.push_back(text);
  }
  REQUIRE(pluses.size() == 5);
  CHECK(pluses.back().at.y > pluses.front().at.y);
}

TEST_CASE("groups of the channels view stand below one another, each with its name and its maps") {
  Layer layer = square_layer(Operation::convolution, {.input = 5, .kernel = 3});
  layer.input_channels = layer.output_channels = 4;
  layer.groups = 2;
  const auto items = draw(View::channels, case_of(layer), 1).value().scene.items;
  const auto line = [&](Size group) {
    return items_of<Lines>(group_items(items, "group-" + std::to_string(group))).front().segments.front();
  };
  CHECK(texts(group_items(items, "group-2")) == std::vector<std::string>{"group 2"});
  CHECK(line(1).to.y < line(2).from.y);
  for (Size map = 1; map <= 4; ++map) {
    const Segment bracket = line(map <= 2 ? 1 : 2);
    for (const char* name : {"input-", "output-"}) {
      for (const Text& text : items_of<Text>(group_items(items, name + std::to_string(map)))) {
        CHECK((text.at.y >= bracket.from.y - 1e-9 && text.at.y <= bracket.to.y && text.at.x > bracket.from.x));
      }
    }
  }
}

TEST_CASE("the channels view pools each map by itself, with an arrow instead of a sum") {
  Layer layer = square_layer(Operation::max_pooling, {.input = 4, .kernel = 2, .stride = 2});
  layer.input_channels = layer.output_channels = 3;
  const auto figure = draw(View::channels, case_of(layer), 1).value();
  CHECK(texts(group_items(figure.scene.items, "output-2")) == std::vector<std::string>{"output map 2"});
  CHECK(filled(figure.scene.items, Role::kernel).empty());
  const auto input = filled(group_items(figure.scene.items, "input-2"), Role::input).front().points;
  const auto output = filled(group_items(figure.scene.items, "output-2"), Role::output_pending).front().points;
  CHECK(input[0].y + input[2].y == Approx(output[0].y + output[2].y));
}

TEST_CASE("the kernels of a transposed convolution are rotated as they are moved over the input") {
  const Layer layer = {.operation = Operation::transposed_convolution, .axes = {{.input = 2, .kernel = 3}}};
  const Case of = make_case(layer, Tensor{{1, 2}, {7, 8}}, Tensor{{1, 1, 3}, {1, 2, 3}}).value();
  std::vector<double> places;
  for (const Text& text : items_of<Text>(draw(View::channels, of, 1).value().scene.items)) {
    if (text.role == Role::kernel_ink) places.push_back(text.at.x);
  }
  // The texts come as the kernel stores them: 1, 2, 3.
  REQUIRE(places.size() == 3);
  CHECK((places[0] > places[1] && places[1] > places[2]));
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

TEST_CASE("subsampling says what strides that differ keep") {
  const auto words = [](Size rows, Size columns) {
    const Case of =
        case_of({.operation = Operation::convolution,
                 .axes = {{.input = 6, .kernel = 3, .stride = rows}, {.input = 6, .kernel = 2, .stride = columns}}});
    const auto figure = draw(View::subsampling, of, 1).value();
    std::string all;
    for (const Text& text : items_of<Text>(figure.scene.items)) {
      if (text.role == Role::faint && plain(text) != "left out") all += plain(text) + "; ";
    }
    return all + figure.title.substr(figure.title.rfind(": ") + 2);
  };
  CHECK(words(2, 2) == "stride 1; keep one in 2; one in 2 of the outputs with unit strides");
  CHECK(words(3, 2) ==
        "stride 1; keep one row in 3; and one column in 2; one row in 3 and one column in 2 of the outputs with unit "
        "strides");
  CHECK(words(1, 2) == "stride 1; keep one column in 2; one column in 2 of the outputs with unit strides");
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
