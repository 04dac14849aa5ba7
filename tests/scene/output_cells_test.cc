// The output that is drawn has as many cells as the layer's output.
#include <catch2/catch.hpp>

#include "figure_cases.h"
#include "random_numbers.h"
#include "scene_walk.h"
#include "small_layers.h"
#include "tensors/window.h"

using namespace convguide;

namespace {

// The cells of the grid that is drawn for the output, counted from its lines: those that run along rows and those that
// run along columns.
Size drawn_output_cells(const Figure& figure) {
  Size along_rows = 0;
  Size along_columns = 0;
  for (const Lines& lines : items_of<Lines>(group_items(figure.scene.items, "output"))) {
    for (const Segment& segment : lines.segments) ++(segment.from.y == segment.to.y ? along_rows : along_columns);
  }
  return (along_rows - 1) * (along_columns - 1);
}

// How many output cells are filled as made or being made, by the area of a cell of the plan.
double made_cells(const Figure& figure) {
  const auto items = group_items(figure.scene.items, "output");
  const auto area = [](const Polygon& polygon) {
    return (polygon.points[2].x - polygon.points[0].x) * (polygon.points[2].y - polygon.points[0].y);
  };
  const double cell = area(filled(items, Role::output_active).front());
  double made = 1;
  for (const Polygon& polygon : filled(items, Role::output)) made += area(polygon) / cell;
  return made;
}

const std::vector<Operation> operations = {Operation::convolution, Operation::transposed_convolution,
                                           Operation::max_pooling, Operation::average_pooling};

}  // namespace

TEST_CASE("along one axis, all small layers are drawn with as many output cells as the output has") {
  Size count = 0;
  for (const Operation operation : operations) {
    for (const Layer& layer : small_layers(operation)) {
      const Case of = case_of(layer);
      const auto figure = draw(View::planes, of, 1);
      REQUIRE(figure);
      const Size drawn = drawn_output_cells(*figure);
      if (drawn != of.output.front() || drawn != count_placements(of.axes.front())) {
        CAPTURE(word(operation), layer.axes[0].input, layer.axes[0].kernel, layer.axes[0].stride);
        REQUIRE(drawn == of.output.front());
        REQUIRE(drawn == count_placements(of.axes.front()));
      }
      // Rows of their own for each placement take long to draw, so that every seventh layer has to do.
      if (++count % 7 != 0) continue;
      const auto placements = draw(View::axis, of, std::nullopt);
      REQUIRE(placements);
      REQUIRE(static_cast<Size>(filled(placements->scene.items, Role::output).size()) == of.output.front());
    }
  }
}

TEST_CASE("along two axes, a sample of small layers is drawn with as many output cells as the output has") {
  std::mt19937 generator(20160323);
  for (const Operation operation : operations) {
    const auto layers = small_layers(operation);
    const auto any_axis = [&] {
      return layers[static_cast<std::size_t>(random_size(generator, 0, static_cast<Size>(layers.size()) - 1))].axes[0];
    };
    for (int sample = 0; sample < 300; ++sample) {
      const Case of = case_of({.operation = operation, .axes = {any_axis(), any_axis()}});
      const Size count = of.output[0] * of.output[1];
      const DrawOptions large = {.cell = 5};  // so that every cell is drawn
      for (const Size step : {Size{1}, (count + 1) / 2, count}) {
        const auto planes = draw(View::planes, of, step, large);
        const auto plan = draw(View::plan, of, step, large);
        REQUIRE(planes);
        REQUIRE(plan);
        REQUIRE(drawn_output_cells(*planes) == count);
        REQUIRE(drawn_output_cells(*plan) == count);
        REQUIRE(made_cells(*plan) == Approx(static_cast<double>(step)));
      }
    }
  }
}
