// Where items stand: inside the frame, not on one another, and the same from step to step.
#include <algorithm>
#include <catch2/catch.hpp>

#include "figure_cases.h"
#include "random_case.h"
#include "random_numbers.h"
#include "scene/text_extent.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

// Rounding, and half a strong line.
constexpr double tolerance = 0.7;

bool is_inside(const Scene& scene, const Point& point) {
  return point.x >= -tolerance && point.y >= -tolerance && point.x <= scene.width + tolerance &&
         point.y <= scene.height + tolerance;
}

std::vector<Point> places(const Scene& scene) {
  std::vector<Point> points;
  for (const Polygon& polygon : items_of<Polygon>(scene.items)) {
    points.insert(points.end(), polygon.points.begin(), polygon.points.end());
  }
  for (const Lines& lines : items_of<Lines>(scene.items)) {
    for (const Segment& segment : lines.segments) points.insert(points.end(), {segment.from, segment.to});
  }
  for (const Dots& dots : items_of<Dots>(scene.items)) {
    points.insert(points.end(), dots.centres.begin(), dots.centres.end());
  }
  for (const Text& text : items_of<Text>(scene.items)) {
    const Box box = estimated_box(text);
    points.insert(points.end(), {{box.left, box.top}, {box.right, box.bottom}});
  }
  return points;
}

bool overlap(const Box& one, const Box& other) {
  constexpr double touching = 0.05;
  return one.left < other.right - touching && other.left < one.right - touching && one.top < other.bottom - touching &&
         other.top < one.bottom - touching;
}

// Two texts that lie on one another, or nothing.
std::string overlapping_texts(const Scene& scene) {
  const auto texts = items_of<Text>(scene.items);
  for (std::size_t one = 0; one < texts.size(); ++one) {
    for (std::size_t other = one + 1; other < texts.size(); ++other) {
      if (overlap(estimated_box(texts[one]), estimated_box(texts[other]))) {
        return plain(texts[one]) + " | " + plain(texts[other]);
      }
    }
  }
  return "";
}

// Steps for a strip of any view: the beginning, the turn of the row, and the end, as far as the view has them.
std::vector<Size> some_steps(const NamedCase& named) {
  std::vector<Size> steps = strip_steps(View::planes, named.of);
  std::erase_if(steps, [&](Size step) { return step > step_count(named.view, named.of); });
  return steps;
}

void check_layout(const Scene& scene) {
  for (const Point& point : places(scene)) {
    if (is_inside(scene, point)) continue;
    CAPTURE(point.x, point.y, scene.width, scene.height);
    REQUIRE(is_inside(scene, point));
  }
  REQUIRE(overlapping_texts(scene).empty());
}

}  // namespace

TEST_CASE("all items lie inside the frame, and no text on another") {
  for (const NamedCase& named : figure_cases()) {
    CAPTURE(named.name);
    const auto figure = draw(named.view, named.of, 1);
    REQUIRE(figure);
    check_layout(figure->scene);
  }
}

TEST_CASE("so do those of stamps and equations of any layer with values, as wide as a page and as a phone") {
  std::mt19937 generator(17);
  for (int round = 0; round < 200; ++round) {
    const Operation operation = all_operations[static_cast<std::size_t>(round) % std::size(all_operations)];
    const Case of = random_case(generator, operation, 1 + static_cast<std::size_t>(round) / 4 % 2, 1);
    for (const View view : {View::stamp, View::equation}) {
      const auto suitable = suitable_views(of);
      if (std::find(suitable.begin(), suitable.end(), view) == suitable.end()) continue;
      const Size step = random_size(generator, 1, step_count(view, of));
      CAPTURE(round, word(view), step);
      for (const double width : {page_width, phone_width}) {
        const auto figure = draw(view, of, step, {.width = width});
        REQUIRE(figure);
        CHECK(figure->scene.width <= width);
        check_layout(figure->scene);
      }
      const auto strip = draw_strip(view, of, {1, step_count(view, of)}, 2);
      REQUIRE(strip);
      check_layout(strip->scene);
    }
  }
}

TEST_CASE("so they do in strips of any number of columns") {
  for (const NamedCase& named : figure_cases()) {
    for (Size columns = 1; columns <= 4; ++columns) {
      CAPTURE(named.name, columns);
      const auto strip = draw_strip(named.view, named.of, some_steps(named), columns);
      REQUIRE(strip);
      check_layout(strip->scene);
    }
  }
}

TEST_CASE("a strip is as wide as a page of text at most") {
  for (const NamedCase& named : figure_cases()) {
    CAPTURE(named.name);
    const bool is_narrow = named.view == View::planes;
    const auto strip =
        draw_strip(named.view, named.of, is_narrow ? strip_steps(View::planes, named.of) : std::vector<Size>{1}, 4);
    REQUIRE(strip);
    CHECK(strip->scene.width <= page_width);
  }
}

TEST_CASE("a strip of wide maps has fewer of them in a row, so that cells can be told apart") {
  const Axis columns = {.input = 20, .kernel = 3, .padding_before = 1, .padding_after = 1};
  const Axis rows = {.input = 3, .kernel = 3, .padding_before = 1, .padding_after = 1};
  const Case of = case_of({.operation = Operation::convolution, .axes = {rows, columns}});
  const auto strip = draw_strip(View::planes, of, strip_steps(View::planes, of), 4).value();
  const auto active = filled(strip.scene.items, Role::output_active);
  REQUIRE(active.size() == 4);
  CHECK(active[0].points[1].x - active[0].points[0].x >= 4);
  CHECK(strip.scene.width <= page_width);
  // Two rows of two, and not three with one below them: the first and the third frame stand above each other.
  const auto left_of = [&](const char* step) {
    return filled(group_items(strip.scene.items, step), Role::input).front().points[0].x;
  };
  CHECK(left_of("step-1") == Approx(left_of("step-21")));
  CHECK(left_of("step-2") == Approx(left_of("step-60")));
}

TEST_CASE("a figure of one step is as wide as a page at most, and a narrow one as a phone") {
  for (const NamedCase& named : figure_cases()) {
    for (const double width : {page_width, phone_width}) {
      CAPTURE(named.name, width);
      const auto figure = draw(named.view, named.of, 1, {.width = width});
      REQUIRE(figure);
      CHECK(figure->scene.width <= width);
      check_layout(figure->scene);
    }
  }
}

TEST_CASE("a strip of two columns is as wide as a phone at most") {
  for (const NamedCase& named : figure_cases()) {
    CAPTURE(named.name);
    if (named.view != View::planes && named.view != View::plan) continue;
    const auto strip = draw_strip(named.view, named.of, strip_steps(View::planes, named.of), 2, {.width = phone_width});
    REQUIRE(strip);
    CHECK(strip->scene.width <= phone_width);
    check_layout(strip->scene);
  }
}

TEST_CASE("no letter is smaller than seven points in figures as wide as a page, but for indices and corner weights") {
  for (const NamedCase& named : figure_cases()) {
    CAPTURE(named.name);
    const auto figure = draw(named.view, named.of, 1);
    REQUIRE(figure);
    for (const Text& text : items_of<Text>(figure->scene.items)) {
      const bool is_on_kernel = text.role == Role::kernel_ink || text.role == Role::output_active_ink;
      if (text.horizontal == Horizontal::right && is_on_kernel) continue;  // a weight or a product in its corner
      CAPTURE(plain(text));
      CHECK(text.size >= 7);
    }
  }
}

TEST_CASE("a figure has the same size at every step, and what does not move stays") {
  for (const NamedCase& named : figure_cases()) {
    if (named.view != View::planes && named.view != View::plan) continue;
    CAPTURE(named.name);
    const auto first = draw(named.view, named.of, 1);
    REQUIRE(first);
    const auto grid = items_of<Lines>(group_items(first->scene.items, "output")).front().segments;
    const auto input = filled(first->scene.items, Role::input).front().points;
    for (Size step = 2; step <= step_count(named.view, named.of); ++step) {
      const auto figure = draw(named.view, named.of, step);
      REQUIRE(figure);
      REQUIRE(figure->scene.width == first->scene.width);
      REQUIRE(figure->scene.height == first->scene.height);
      REQUIRE(items_of<Lines>(group_items(figure->scene.items, "output")).front().segments == grid);
      REQUIRE(filled(figure->scene.items, Role::input).front().points == input);
    }
  }
}

TEST_CASE("figures that can show the whole have the same size then and at every step") {
  for (const NamedCase& named : figure_cases()) {
    if (named.view != View::axis && named.view != View::matrix) continue;
    for (const double width : {page_width, phone_width}) {
      CAPTURE(named.name, width);
      const auto whole = draw(named.view, named.of, std::nullopt, {.width = width});
      REQUIRE(whole);
      check_layout(whole->scene);
      for (Size step = 1; step <= step_count(named.view, named.of); ++step) {
        const auto figure = draw(named.view, named.of, step, {.width = width});
        REQUIRE(figure);
        REQUIRE(figure->scene.width == whole->scene.width);
        REQUIRE(figure->scene.height == whole->scene.height);
        check_layout(figure->scene);
      }
    }
  }
}

TEST_CASE("a matrix of hundreds of columns is as wide as a page at most") {
  for (const Size input : {8, 13, 15}) {
    const Case of = case_of({.operation = Operation::convolution,
                             .axes = {{.input = input, .kernel = 3, .stride = 2}, {.input = input, .kernel = 5}}});
    CAPTURE(input);
    const auto figure = draw(View::matrix, of, 1);
    REQUIRE(figure);
    CHECK(figure->scene.width <= page_width);
    check_layout(figure->scene);
  }
  const Case widest = case_of(square_layer(Operation::convolution, {.input = 140, .kernel = 140}));
  const auto figure = draw(View::matrix, widest, std::nullopt);
  REQUIRE(figure);
  CHECK(figure->scene.width <= page_width);
  CHECK(figure->scene.height <= page_width + 60);
}

TEST_CASE("many placements along an axis stand closer together than few, and on nothing else") {
  const auto height = [](Size input, const Case& of) {
    CAPTURE(input);
    for (const double width : {page_width, phone_width}) {
      for (const Size step : {Size{1}, step_count(View::axis, of)}) {
        check_layout(draw(View::axis, of, step, {.width = width}).value().scene);
      }
    }
    return draw(View::axis, of, std::nullopt).value().scene.height;
  };
  const auto placements_of = [](Size input) {
    return case_of({.operation = Operation::convolution, .axes = {{.input = input, .kernel = 11, .stride = 4}}});
  };
  // 7 placements and 14 of them: twice the rows in less than twice the height.
  CHECK(height(64, placements_of(64)) < 1.5 * height(36, placements_of(36)));
}

TEST_CASE("no edge of the grids is drawn twice") {
  for (const NamedCase& named : figure_cases()) {
    CAPTURE(named.name);
    const auto figure = draw(named.view, named.of, 1);
    REQUIRE(figure);
    for (const Lines& lines : items_of<Lines>(figure->scene.items)) {
      for (auto one = lines.segments.begin(); one != lines.segments.end(); ++one) {
        REQUIRE(std::find(one + 1, lines.segments.end(), *one) == lines.segments.end());
      }
    }
  }
}

TEST_CASE("numbers of any length stay inside their cells") {
  const Layer layer = square_layer(Operation::convolution, {.input = 5, .kernel = 3});
  Tensor input = {{1, 5, 5}, {}};
  for (int at = 0; at < 25; ++at) input.values.push_back(at % 2 == 0 ? -1234567.25 : 8e200);
  const Case of = make_case(layer, input, Tensor{{1, 1, 3, 3}, std::vector<double>(9, -123456.0)}).value();
  const auto figure = draw(View::plan, of, 9);
  REQUIRE(figure);
  const auto cell = filled(group_items(figure->scene.items, "output"), Role::output_active).front().points;
  const double side = cell[1].x - cell[0].x;
  for (const Text& text : items_of<Text>(group_items(figure->scene.items, "output"))) {
    const Box box = estimated_box(text);
    CHECK(box.right - box.left < side);
  }
  check_layout(figure->scene);
}
