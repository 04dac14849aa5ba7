#include "sample_figures.h"

#include "arithmetic/relationship_table.h"

namespace convguide {

Case numeric_case() {
  const Axis axis = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Layer layer = {.operation = Operation::convolution, .axes = {axis, axis}};
  const Tensor input = {{1, 5, 5}, {3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1}};
  const Tensor kernel = {{1, 1, 3, 3}, {0, 1, 2, 2, 2, 0, 0, 1, 2}};
  return make_case(layer, input, kernel).value();
}

namespace {

FrameSeries series_of(View view, const Case& of) {
  return {.title = "A series & its <steps>",
          .description = "All steps of a kernel of 3 × 3.",
          .command = "convguide figure conv --input 5 --kernel 3 --stride 2 --padding 1 --steps all",
          .count = step_count(view, of),
          .frame = [=](Size index) {
            return draw(view, of, index + 1).map([](const Figure& figure) { return figure.scene; });
          }};
}

}  // namespace

Figure numeric_plan() { return draw(View::plan, numeric_case(), 1).value(); }

FrameSeries planes_series() { return series_of(View::planes, make_case(relationships()[5].example).value()); }

FrameSeries numeric_series() { return series_of(View::plan, numeric_case()); }

FrameSeries plain_series(Size count, double last_width) {
  return {.title = "Plain",
          .description = "Empty frames.",
          .command = "",
          .count = count,
          .frame = [=](Size index) -> Result<Scene> {
            return Scene{.width = index + 1 == count ? last_width : 30, .height = 20, .items = {}};
          }};
}

std::vector<Figure> sample_figures() {
  const auto example = [](std::size_t number) { return make_case(relationships()[number - 1].example).value(); };
  return {draw(View::planes, example(3), 1).value(), draw(View::planes, example(14), 8).value(), numeric_plan(),
          draw(View::matrix, example(1), std::nullopt).value(),
          draw_strip(View::planes, example(6), strip_steps(View::planes, example(6)), 4).value()};
}

}  // namespace convguide
