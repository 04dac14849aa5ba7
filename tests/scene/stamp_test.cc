// The view "stamp": its numbers, and what it draws of the output.
#include <catch2/catch.hpp>

#include "figure_cases.h"
#include "random_case.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

constexpr Operation transposed = Operation::transposed_convolution;

// The number of a text, which may have a true minus sign.
double number_in(const Text& text) {
  std::string letters = plain(text);
  const std::string minus = "−";
  if (letters.starts_with(minus)) letters = "-" + letters.substr(minus.size());
  return std::stod(letters);
}

// The sums in the output's cells, row by row, without the products in the corners.
std::vector<double> sums(const Figure& figure) {
  std::vector<double> numbers;
  for (const Item& item : group_items(figure.scene.items, "output")) {
    if (const Text* text = std::get_if<Text>(&item)) numbers.push_back(number_in(*text));
  }
  return numbers;
}

// The output after the first `stamps` input cells, by plain loops over the definition: output cell y holds the products
// of input cell x and weight w for which y + p = x · s + w · d along both axes.
std::vector<double> sums_by_definition(const Case& of, Size stamps) {
  std::vector<Axis> axes = of.layer.axes;
  Shape output = of.output;
  if (axes.size() == 1) {
    axes.insert(axes.begin(), Axis{});
    output.insert(output.begin(), 1);
  }
  std::vector<double> sums;
  for (Size at = 0; at < output[0] * output[1]; ++at) {
    double sum = 0;
    for (Size stamp = 0; stamp < stamps; ++stamp) {
      for (Size weight = 0; weight < axes[0].kernel * axes[1].kernel; ++weight) {
        const auto falls = [](const Axis& axis, Size y, Size x, Size w) {
          return y + axis.padding_before == x * axis.stride + w * axis.dilation;
        };
        if (falls(axes[0], at / output[1], stamp / axes[1].input, weight / axes[1].kernel) &&
            falls(axes[1], at % output[1], stamp % axes[1].input, weight % axes[1].kernel)) {
          sum += of.input_values->values[static_cast<std::size_t>(stamp)] *
                 of.kernel_values->values[static_cast<std::size_t>(weight)];
        }
      }
    }
    sums.push_back(sum);
  }
  return sums;
}

}  // namespace

TEST_CASE("the sums of every step are those of the definition, and those of the last step the output") {
  std::mt19937 generator(7);
  for (int round = 0; round < 300; ++round) {
    const Case of = random_case(generator, transposed, round % 3 == 0 ? 1 : 2, 1);
    const Size count = step_count(View::stamp, of);
    for (Size step = 1; step <= count; ++step) {
      const auto figure = draw(View::stamp, of, step, {.cell = 30});
      REQUIRE(figure);
      REQUIRE(sums(*figure) == sums_by_definition(of, step));
      if (step == count) REQUIRE(sums(*figure) == of.output_values->values);
    }
  }
}

TEST_CASE("a step multiplies one input cell with every weight") {
  // Stamps of 3 · (1, 2) at cell 1, since the second input cell is 3.
  const Layer layer = {.operation = transposed, .axes = {{.input = 2, .kernel = 2}}};
  const Case of = make_case(layer, Tensor{{1, 2}, {-1, 3}}, Tensor{{1, 1, 2}, {1, 2}}).value();
  const auto figure = draw(View::stamp, of, 2);
  REQUIRE(figure);
  std::vector<std::string> products;
  for (const Text& text : items_of<Text>(group_items(figure->scene.items, "stamp"))) products.push_back(plain(text));
  CHECK(products == std::vector<std::string>{"+3", "+6"});
  CHECK(sums(*figure) == std::vector<double>{-1, 1, 6});
  CHECK(figure->description ==
        "Transposed convolution. The input is 2, the kernel 2 and the output 3. The convolution that is transposed has "
        "stride 1 and padding p = 0 on each side. Each input cell is multiplied by the whole kernel and added to the "
        "output, in steps of 1. Together the stamps cover 3 cells. Step 2 of 2 multiplies the kernel with the input "
        "cell at cell 2, which is 3, and adds the result to cells 2 and 3 of them.");
}

TEST_CASE("steps run over the input's cells") {
  const Case of = case_of(square_layer(transposed, {.input = 3, .kernel = 3, .stride = 2}));
  CHECK(step_count(View::stamp, of) == 9);
  CHECK(strip_steps(View::stamp, of) == std::vector<Size>{1, 2, 4, 9});
  CHECK(!draw(View::stamp, of, 10));
}

TEST_CASE("the frame is the same at every step, and what does not move stays") {
  for (const NamedCase& named : figure_cases()) {
    if (named.view != View::stamp) continue;
    CAPTURE(named.name);
    const auto first = draw(View::stamp, named.of, 1).value();
    const auto lines = [](const Figure& figure, const char* group) {
      std::vector<Segment> segments;
      for (const Lines& drawn : items_of<Lines>(group_items(figure.scene.items, group))) {
        segments.insert(segments.end(), drawn.segments.begin(), drawn.segments.end());
      }
      return segments;
    };
    for (Size step = 2; step <= step_count(View::stamp, named.of); ++step) {
      const auto figure = draw(View::stamp, named.of, step).value();
      REQUIRE(figure.scene.width == first.scene.width);
      REQUIRE(figure.scene.height == first.scene.height);
      for (const char* group : {"input", "kernel", "output", "sizes", "legend"}) {
        REQUIRE(lines(figure, group) == lines(first, group));
      }
    }
  }
}

TEST_CASE("what padding crops is crossed out, and what output padding adds is tinted") {
  const auto output = [](const Axis& axis) {
    return group_items(draw(View::stamp, case_of(square_layer(transposed, axis)), 1).value().scene.items, "output");
  };
  const auto crosses = [](const std::vector<Item>& items) {
    std::size_t lines = 0;
    for (const Lines& drawn : items_of<Lines>(items)) {
      lines += drawn.role == Role::padding && drawn.dash == Dash::solid ? drawn.segments.size() : 0;
    }
    return lines / 2;
  };
  // 7 × 7 cells are covered; the border of one cell is 24 of them.
  const auto bordered = output({.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1});
  CHECK(crosses(bordered) == 24);
  CHECK(filled(bordered, Role::extra).empty());
  // Output padding 1 uncovers one row and one column of it: 6 × 6 of 7 × 7 cells stay.
  CHECK(crosses(output(
            {.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1})) ==
        49 - 36);
  const auto extended = output({.input = 3, .kernel = 3, .stride = 2, .output_padding = 1});
  CHECK(crosses(extended) == 0);
  CHECK(!filled(extended, Role::extra).empty());
  // p > k - 1: of the 5 × 5 cells that 4 × 4 stamps of 2 × 2 cover, one is left.
  CHECK(crosses(output({.input = 4, .kernel = 2, .padding_before = 2, .padding_after = 2})) == 24);
}

TEST_CASE("a stamp of a figure without values names its weights, unrotated") {
  const Case of = case_of(square_layer(transposed, {.input = 2, .kernel = 2, .stride = 2}));
  const auto figure = draw(View::stamp, of, 4).value();
  std::vector<std::string> letters;
  for (const Text& text : items_of<Text>(group_items(figure.scene.items, "stamp"))) letters.push_back(plain(text));
  CHECK(letters == std::vector<std::string>{"w0,0", "w0,1", "w1,0", "w1,1"});
  CHECK(plain(items_of<Text>(group_items(figure.scene.items, "input")).front()) == "x1,1");
}
