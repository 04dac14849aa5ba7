#include "sample_figures.h"

#include "arithmetic/relationship_table.h"

namespace convguide {

Figure numeric_plan() {
  const Axis axis = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Layer layer = {.operation = Operation::convolution, .axes = {axis, axis}};
  const Tensor input = {{1, 5, 5}, {3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1}};
  const Tensor kernel = {{1, 1, 3, 3}, {0, 1, 2, 2, 2, 0, 0, 1, 2}};
  return draw(View::plan, make_case(layer, input, kernel).value(), 1).value();
}

std::vector<Figure> sample_figures() {
  const auto example = [](std::size_t number) { return make_case(relationships()[number - 1].example).value(); };
  return {draw(View::planes, example(3), 1).value(), draw(View::planes, example(14), 8).value(), numeric_plan(),
          draw(View::matrix, example(1), std::nullopt).value(),
          draw_strip(View::planes, example(6), strip_steps(View::planes, example(6)), 4).value()};
}

}  // namespace convguide
