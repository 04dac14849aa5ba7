// Figures for handouts: maps with cells to fill in, and thumbnails.
#include <catch2/catch.hpp>

#include "figure_defects.h"
#include "random_case.h"
#include "scene/blank_cells.h"
#include "scene/thumbnail.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

const std::vector<Operation> operations = {Operation::convolution, Operation::transposed_convolution,
                                           Operation::max_pooling, Operation::average_pooling};

std::string written(const Figure& figure) {
  std::string all;
  for (const Text& text : items_of<Text>(figure.scene.items)) {
    for (const Run& run : text.runs) all += run.text + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("maps with blank cells have no defect and keep to the width, whatever the layer") {
  std::mt19937 generator(1);
  for (const Operation operation : operations) {
    for (int repetition = 0; repetition < 60; ++repetition) {
      const Case of = random_case(generator, operation, 2, 1);
      const std::vector<BlankCell> blanks = {{{0, 0}, "A"}, {{of.output[0] - 1, of.output[1] - 1}, "B"}};
      for (const bool is_solved : {false, true}) {
        const Figure figure = draw_blank_cells(of, {.blanks = blanks, .is_solved = is_solved});
        INFO(figure.description);
        CHECK(figure_defect(figure) == "");
        CHECK(figure.scene.width <= page_width + 1e-6);
      }
    }
  }
}

TEST_CASE("a blank cell shows its letter and no number until it is solved") {
  const Axis axis = {.input = 2, .kernel = 1};
  const Layer layer = {.operation = Operation::convolution, .axes = {axis, axis}};
  const Tensor input = {{1, 2, 2}, {1, 2, 3, 4}};
  // By hand: each cell ten times the input's.
  const Case of = make_case(layer, input, Tensor{{1, 1, 1, 1}, {10}}).value();
  const std::vector<BlankCell> blanks = {{{0, 1}, "A"}};
  const std::string maps = "1 2 3 4 10 ";
  CHECK(written(draw_blank_cells(of, {.blanks = blanks})) == maps + "10 A 30 40 input kernel output ");
  CHECK(written(draw_blank_cells(of, {.blanks = blanks, .is_solved = true})) ==
        maps + "10 20 30 40 input kernel output ");
  const Figure alone = draw_blank_cells(of, {.blanks = blanks, .shows_others = false});
  CHECK(written(alone) == maps + "A input kernel output ");
  CHECK_THAT(alone.description, Catch::Contains("The input, row by row: 1, 2; 3, 4.") &&
                                    Catch::Contains("The output, row by row: empty, A; empty, empty."));
}

TEST_CASE("thumbnails are wordless, and their cells equally large") {
  std::mt19937 generator(2);
  for (const Operation operation : operations) {
    for (int repetition = 0; repetition < 20; ++repetition) {
      const Case of = random_case(generator, operation, 2, 1);
      const auto figure = draw_thumbnail(View::planes, of, 1, 8);
      REQUIRE(figure);
      INFO(figure->description);
      CHECK(figure_defect(*figure) == "");
      CHECK(written(*figure).empty());
      CHECK(draw_thumbnail(View::planes, of, 1, 16)->scene.width == Approx(2 * figure->scene.width).margin(2));
    }
  }
}

TEST_CASE("thumbnails show touches and receptive fields, too") {
  const Axis axis = {.input = 4, .kernel = 3, .stride = 2};
  const Case of = make_case({.operation = Operation::transposed_convolution, .axes = {axis, axis}}).value();
  const Figure touches = draw_thumbnail(View::touches, of, 1, 8).value();
  CHECK(figure_defect(touches) == "");
  CHECK(written(touches).empty());
  // An output of 2·3 + 3 = 9 cells a side, each of which is touched.
  std::size_t discs = 0;
  for (const Dots& dots : items_of<Dots>(touches.scene.items)) discs += dots.centres.size();
  CHECK(discs == 81);

  NetworkLayer layer = {.name = "conv", .operation_word = "conv", .from = {"input"}, .published = {}};
  layer.operation = WindowLayer{.text = {.operation = "conv", .kernel = "3"}, .channels = 1};
  const Network network = {
      .title = "One layer", .source = "", .note = "", .input = "7", .dims = "1", .channels = 1, .layers = {layer}};
  const Figure field = draw_field_thumbnail(network, trace(network).value(), 8).value();
  CHECK(figure_defect(field) == "");
  CHECK(written(field).empty());
  // Seven cells of eight points, and nothing beside them but half a line.
  CHECK(field.scene.width == Approx(7 * 8).margin(2));
}
