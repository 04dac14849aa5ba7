#include "figure_cases.h"

#include "arithmetic/relationship_table.h"

namespace convguide {

Case case_of(const Layer& layer) { return make_case(layer).value(); }

Layer square_layer(Operation operation, const Axis& axis) { return {.operation = operation, .axes = {axis, axis}}; }

Case numeric_case(const Layer& layer) {
  const Tensor input = {{1, 5, 5}, {3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1}};
  if (is_pooling(layer.operation)) return make_case(layer, input, std::nullopt).value();
  return make_case(layer, input, Tensor{{1, 1, 3, 3}, {0, 1, 2, 2, 2, 0, 0, 1, 2}}).value();
}

std::vector<NamedCase> figure_cases() {
  constexpr Operation convolution = Operation::convolution;
  constexpr Operation transposed = Operation::transposed_convolution;
  const Layer unit = square_layer(convolution, {.input = 5, .kernel = 3});
  const Layer strided =
      square_layer(convolution, {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1});
  const Layer rectangles = {.operation = convolution,
                            .axes = {{.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1},
                                     {.input = 7, .kernel = 4, .padding_before = 2}}};
  const Layer cropped = square_layer(transposed, {.input = 7, .kernel = 3, .padding_before = 3, .padding_after = 3});
  const Layer row = {.operation = convolution, .axes = {{.input = 6, .kernel = 3, .stride = 2}}};
  const Layer maps = {.operation = convolution, .axes = unit.axes, .input_channels = 2, .output_channels = 3};
  const Layer groups = {
      .operation = convolution, .axes = unit.axes, .input_channels = 4, .output_channels = 4, .groups = 2};

  std::vector<NamedCase> cases;
  for (const Relationship& relationship : relationships()) {
    cases.push_back({"planes-" + std::string(relationship.identifier), View::planes, case_of(relationship.example)});
  }
  cases.push_back({"planes-rectangles", View::planes, case_of(rectangles)});
  cases.push_back({"planes-cropped", View::planes, case_of(cropped)});
  cases.push_back({"planes-row", View::planes, case_of(row)});
  cases.push_back({"plan-numeric", View::plan, numeric_case(unit)});
  cases.push_back({"plan-numeric-strides", View::plan, numeric_case(strided)});
  cases.push_back({"plan-average", View::plan, numeric_case(square_layer(Operation::average_pooling, unit.axes[0]))});
  cases.push_back({"plan-max", View::plan, numeric_case(square_layer(Operation::max_pooling, unit.axes[0]))});
  cases.push_back({"plan-transposed", View::plan, case_of(relationships()[13].example)});
  cases.push_back({"plan-cropped", View::plan, case_of(cropped)});
  cases.push_back({"plan-rectangles", View::plan, case_of(rectangles)});
  cases.push_back({"axis", View::axis, case_of(row)});
  cases.push_back({"axis-padded", View::axis, case_of(strided)});
  cases.push_back({"matrix", View::matrix, case_of(relationships()[0].example)});
  cases.push_back({"matrix-transposed", View::matrix, case_of(relationships()[7].example)});
  cases.push_back({"channels", View::channels, case_of(maps)});
  cases.push_back({"channels-groups", View::channels, case_of(groups)});
  cases.push_back({"subsampling", View::subsampling, numeric_case(strided)});
  cases.push_back({"subsampling-plain", View::subsampling, case_of(rectangles)});
  cases.push_back({"kernel", View::kernel, numeric_case(unit)});
  cases.push_back({"kernel-letters", View::kernel, case_of(rectangles)});
  return cases;
}

}  // namespace convguide
