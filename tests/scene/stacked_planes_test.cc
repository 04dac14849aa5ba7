// Three axes as stacks of planes: what each slice shows.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "figure_cases.h"
#include "random_case.h"
#include "random_numbers.h"
#include "scene_walk.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

constexpr Operation convolution = Operation::convolution;
constexpr Operation transposed = Operation::transposed_convolution;

// `depth` along the first axis, `flat` along the other two.
Case stack_of(Operation operation, const Axis& depth, const Axis& flat) {
  return case_of({.operation = operation, .axes = {depth, flat, flat}});
}

std::vector<Item> drawn(const Case& of, Size step) {
  return draw(View::planes, of, step, {.cell = 20}).value().scene.items;
}

std::vector<Item> input_slice(const std::vector<Item>& items, Size number) {
  return group_items(items, "input-slice-" + std::to_string(number));
}

std::vector<Item> output_slice(const std::vector<Item>& items, Size number) {
  return group_items(items, "output-slice-" + std::to_string(number));
}

bool is_outlined(const std::vector<Item>& slice) {
  const auto polygons = items_of<Polygon>(slice);
  return std::any_of(polygons.begin(), polygons.end(),
                     [](const Polygon& polygon) { return polygon.stroke == Stroke::strong; });
}

// The numbers of the input slices with an outline of the window, from 1 at the top.
std::vector<Size> outlined(const std::vector<Item>& items) {
  std::vector<Size> numbers;
  for (Size number = 1; !input_slice(items, number).empty(); ++number) {
    if (is_outlined(input_slice(items, number))) numbers.push_back(number);
  }
  return numbers;
}

std::size_t dot_count(const std::vector<Item>& items) {
  std::size_t count = 0;
  for (const Dots& dots : items_of<Dots>(items)) count += dots.centres.size();
  return count;
}

double middle_height(const std::vector<Point>& outline) { return (outline[0].y + outline[2].y) / 2; }

std::vector<std::string> texts(const std::vector<Item>& items) {
  std::vector<std::string> found;
  for (const Text& text : items_of<Text>(items)) found.push_back(plain(text));
  return found;
}

using Sizes = std::vector<Size>;
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the window is outlined on the slices that it covers") {
  const Axis flat = {.input = 3, .kernel = 3};
  const Case plain_stack = stack_of(convolution, {.input = 4, .kernel = 2}, flat);
  CHECK(outlined(drawn(plain_stack, 1)) == Sizes{1, 2});
  CHECK(outlined(drawn(plain_stack, 3)) == Sizes{3, 4});
  // Padding counts as slices: six of them, in steps of two.
  const Axis strided = {.input = 4, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Case padded = stack_of(convolution, strided, flat);
  CHECK(outlined(drawn(padded, 1)) == Sizes{1, 2, 3});
  CHECK(outlined(drawn(padded, 2)) == Sizes{3, 4, 5});
  CHECK(outlined(drawn(stack_of(convolution, {.input = 6, .kernel = 3, .dilation = 2}, flat), 2)) == Sizes{2, 4, 6});
  CHECK(outlined(drawn(stack_of(Operation::max_pooling, {.input = 1, .kernel = 1}, flat), 1)) == Sizes{1});
}

TEST_CASE("of any layer with three axes, as many slices are outlined as there are weights along the depth") {
  std::mt19937 generator(3);
  int count = 0;
  for (int round = 0; round < 300; ++round) {
    const Operation operation = all_operations[static_cast<std::size_t>(round) % std::size(all_operations)];
    const Case of = random_case(generator, operation, 3, 1);
    const Size step = random_size(generator, 1, step_count(View::planes, of));
    const auto figure = draw(View::planes, of, step);
    if (!figure) continue;  // too many slices
    ++count;
    std::set<Size> covered;
    for (const Tap& tap : window(of.axes, index_of_step(of.output, step - 1))) covered.insert(tap.position.front());
    const Size first = std::min<Size>(0, first_position(of.axes.front()));
    Sizes numbers;
    for (const Size position : covered) numbers.push_back(position - first + 1);
    CAPTURE(round, step);
    REQUIRE(outlined(figure->scene.items) == numbers);
    REQUIRE(output_slice(figure->scene.items, of.output.front() + 1).empty());
    REQUIRE(!output_slice(figure->scene.items, of.output.front()).empty());
  }
  CHECK(count > 200);
}

TEST_CASE("the stretched depth has slices of inserted zeros, an extra one, and padding before and after") {
  // Two cells with a zero between them, one extra zero, and k - 1 - p = 1 cell of padding on each side.
  const Axis axis = {
      .input = 2, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1};
  const auto items = drawn(stack_of(transposed, axis, axis), 64);
  const auto has = [&](Size number, Role role) { return !filled(input_slice(items, number), role).empty(); };
  for (const Size padding : {1, 6}) {
    CAPTURE(padding);
    CHECK((!has(padding, Role::input) && !has(padding, Role::inserted) && !has(padding, Role::extra)));
    CHECK(dot_count(input_slice(items, padding)) == 0);
    const auto lines = items_of<Lines>(input_slice(items, padding));
    CHECK(std::all_of(lines.begin(), lines.end(), [](const Lines& line) { return line.dash == Dash::dashed; }));
  }
  for (const Size input : {2, 4}) {
    CAPTURE(input);
    CHECK(filled(input_slice(items, input), Role::input).size() == 4);
    CHECK(dot_count(input_slice(items, input)) == 9 - 4);
  }
  CHECK((has(3, Role::inserted) && !has(3, Role::input)));
  CHECK(dot_count(input_slice(items, 3)) == 9);
  CHECK((has(5, Role::extra) && !has(5, Role::inserted) && !has(5, Role::input)));
  CHECK(input_slice(items, 7).empty());
  // The last window covers the last three slices, and no input in them: of the wash, too.
  CHECK(outlined(items) == Sizes{4, 5, 6});
  CHECK((has(5, Role::kernel) && has(6, Role::kernel) && !has(6, Role::kernel_on_input)));
  CHECK(texts(group_items(items, "legend")) == Texts{"padding", "inserted zero", "extra zero"});
}

TEST_CASE("cropped slices are crossed out as a whole, and none that no window reaches is without hatching") {
  // The equivalent padding is k - 1 - p = -1.
  const Axis cropped = {.input = 4, .kernel = 2, .padding_before = 2, .padding_after = 2};
  const auto items = drawn(stack_of(transposed, cropped, {.input = 2, .kernel = 1}), 1);
  for (const Size number : {1, 4}) {
    CAPTURE(number);
    std::size_t crossing = 0;
    for (const Lines& lines : items_of<Lines>(input_slice(items, number))) {
      crossing += lines.role == Role::padding ? lines.segments.size() : 0;
    }
    CHECK(crossing == 2 * 4);
  }
  CHECK(outlined(items) == Sizes{2, 3});
  CHECK(filled(input_slice(items, 2), Role::veil).empty());
  CHECK(texts(group_items(items, "legend")) == Texts{"cropped"});
  // Windows of two slices at the first and at the fourth leave the third out.
  const auto gaps = drawn(stack_of(convolution, {.input = 5, .kernel = 2, .stride = 3}, {.input = 2, .kernel = 1}), 1);
  for (Size number = 1; number <= 5; ++number) {
    CHECK(filled(input_slice(gaps, number), Role::hatch).size() == (number == 3 ? 1 : 0));
  }
  CHECK(texts(group_items(gaps, "legend")) == Texts{"never reached"});
}

TEST_CASE("output slices before the active one are made, later ones are to come, and each is level with its window") {
  const Axis depth = {.input = 7, .kernel = 3, .stride = 2};
  const auto items = drawn(stack_of(convolution, depth, {.input = 3, .kernel = 2}), 6);
  CHECK((filled(output_slice(items, 1), Role::output).size() == 1));
  CHECK(filled(output_slice(items, 1), Role::output_pending).empty());
  CHECK((is_outlined(output_slice(items, 2)) && !is_outlined(output_slice(items, 1))));
  CHECK(filled(output_slice(items, 3), Role::output).empty());
  CHECK(outlined(items) == Sizes{3, 4, 5});
  const auto input = filled(input_slice(items, 3), Role::input).front().points;
  const auto output = filled(output_slice(items, 2), Role::output_pending).front().points;
  CHECK(middle_height(input) == Approx(middle_height(output)));
  CHECK(output[0].x > input[1].x);
}

TEST_CASE("each of the three axes has its marks once, and no slice lies on another") {
  const auto items = drawn(case_of({.operation = convolution,
                                    .axes = {{.input = 3, .kernel = 2, .padding_before = 1},
                                             {.input = 4, .kernel = 2},
                                             {.input = 5, .kernel = 2}}}),
                           1);
  CHECK(texts(group_items(items, "depth-sizes")) == Texts{"p1 = 1", "i = 3", "o = 3"});
  CHECK(texts(group_items(items, "sizes")) == Texts{"i = 5", "i = 4", "o = 4", "o = 3"});
  const auto lowest = [&](Size number) { return filled(input_slice(items, number), Role::input).front().points[2].y; };
  const auto highest = [&](Size number) { return filled(input_slice(items, number), Role::input).front().points[0].y; };
  CHECK(lowest(2) < highest(3));
  CHECK(highest(4) - highest(3) == Approx(highest(3) - highest(2)));
}

TEST_CASE("a strip of stacks keeps cells that can be told apart, and leaves room on its page") {
  struct Expected {
    Size input;
    double cell;
  };
  // Low stacks have the larger cells; those of high ones are smaller before they are higher.
  for (const Expected& expected : {Expected{3, 8}, Expected{4, 4}, Expected{6, 4}}) {
    INFO(expected.input);
    const Axis axis = {.input = expected.input, .kernel = 3, .padding_before = 1, .padding_after = 1};
    const Case of = stack_of(convolution, axis, axis);
    const auto strip = draw_strip(View::planes, of, strip_steps(View::planes, of), 4).value();
    const auto cells = filled(group_items(strip.scene.items, "output-slice-1"), Role::output_active).front().points;
    CHECK(cells[1].x - cells[0].x >= expected.cell);
    CHECK(strip.scene.width <= page_width);
    CHECK(strip.scene.height <= 450);
  }
}
