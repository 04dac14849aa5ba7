#include "figure_cases.h"

#include <algorithm>

#include "arithmetic/relationship_table.h"

namespace convguide {

Case case_of(const Layer& layer) { return make_case(layer).value(); }

Layer square_layer(Operation operation, const Axis& axis) { return {.operation = operation, .axes = {axis, axis}}; }

Case numeric_case(const Layer& layer) {
  const Tensor input = {{1, 5, 5}, {3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1}};
  if (is_pooling(layer.operation)) return make_case(layer, input, std::nullopt).value();
  return make_case(layer, input, Tensor{{1, 1, 3, 3}, {0, 1, 2, 2, 2, 0, 0, 1, 2}}).value();
}

namespace {

const Relationship& relationship_named(std::string_view identifier) {
  return *std::find_if(relationships().begin(), relationships().end(),
                       [&](const Relationship& one) { return one.identifier == identifier; });
}

// Nine cells that are all different, so that copies of them can be told apart.
Case case_of_nine_cells(const Layer& layer) {
  const Tensor input = {{1, 3, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9}};
  if (is_pooling(layer.operation)) return make_case(layer, input, std::nullopt).value();
  return make_case(layer, input, Tensor{{1, 1, 3, 3}, {0, 1, 2, 2, 2, 0, 0, 1, 2}}).value();
}

// What frameworks add to the fifteen relationships, in the views that show it.
void add_further_cases(std::vector<NamedCase>& cases) {
  for (const std::string name : {"same-upper", "same-lower", "same-unit-strides", "causal", "ceil-mode"}) {
    cases.push_back({"axis-" + name, View::axis, case_of(relationship_named(name).example)});
  }
  const Axis dropping = {
      .input = 5, .kernel = 2, .stride = 2, .padding_before = 1, .padding_after = 1, .ceil_mode = true};
  cases.push_back(
      {"axis-ceil-mode-dropped", View::axis, case_of({.operation = Operation::max_pooling, .axes = {dropping}})});
  for (const std::string name : {"circular-padding", "reflecting-padding", "replicating-padding"}) {
    cases.push_back({"plan-" + name, View::plan, case_of_nine_cells(relationship_named(name).example)});
  }
  Layer average = square_layer(Operation::average_pooling, {.input = 3, .kernel = 2, .stride = 2, .padding_after = 1});
  cases.push_back({"plan-average-without-padding", View::plan, case_of_nine_cells(average)});
  average.counts_padding = true;
  cases.push_back({"plan-average-with-padding", View::plan, case_of_nine_cells(average)});
  cases.push_back({"channels-sub-pixel", View::channels, case_of(relationship_named("sub-pixel").example)});
}

void add_stamp_cases(std::vector<NamedCase>& cases) {
  constexpr Operation transposed = Operation::transposed_convolution;
  const Axis strided = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  Axis extended = strided;
  extended.input = 3;
  extended.output_padding = 1;
  const Layer rectangles = {
      .operation = transposed,
      .axes = {{.input = 2, .kernel = 2, .stride = 3, .output_padding = 1}, {.input = 2, .kernel = 3, .dilation = 2}}};
  const Layer row = {.operation = transposed, .axes = {{.input = 4, .kernel = 3, .stride = 2, .padding_before = 1}}};
  const Layer cropped = square_layer(transposed, {.input = 4, .kernel = 2, .padding_before = 2, .padding_after = 2});
  cases.push_back({"stamp", View::stamp, case_of(square_layer(transposed, {.input = 3, .kernel = 3, .stride = 2}))});
  cases.push_back({"stamp-numeric", View::stamp, numeric_case(square_layer(transposed, strided))});
  cases.push_back({"stamp-output-padding", View::stamp, case_of(square_layer(transposed, extended))});
  cases.push_back({"stamp-cropped", View::stamp, case_of(cropped)});
  cases.push_back({"stamp-rectangles", View::stamp, case_of(rectangles)});
  cases.push_back({"stamp-row", View::stamp, case_of(row)});
  cases.push_back(
      {"touches", View::touches, case_of(square_layer(transposed, {.input = 4, .kernel = 3, .stride = 2}))});
  cases.push_back({"touches-rectangles", View::touches, case_of(rectangles)});
  cases.push_back({"touches-row", View::touches, case_of(row)});
}

void add_stack_cases(std::vector<NamedCase>& cases) {
  const Axis padded = {.input = 3, .kernel = 3, .padding_before = 1, .padding_after = 1};
  const Axis stretched = {.input = 2, .kernel = 2, .stride = 2, .output_padding = 1};
  const Layer differing = {.operation = Operation::max_pooling,
                           .axes = {{.input = 6, .kernel = 2, .stride = 2, .dilation = 2},
                                    {.input = 1, .kernel = 1},
                                    {.input = 5, .kernel = 2, .stride = 2, .padding_before = 1}}};
  const Layer cropped = {
      .operation = Operation::transposed_convolution,
      .axes = {{.input = 3, .kernel = 1, .padding_before = 1}, {.input = 2, .kernel = 2}, {.input = 3, .kernel = 1}}};
  const auto add = [&](const std::string& name, const Layer& layer) {
    cases.push_back({"planes-stack" + name, View::planes, case_of(layer)});
  };
  add("", {.operation = Operation::convolution, .axes = {padded, padded, padded}});
  add("-transposed", {.operation = Operation::transposed_convolution, .axes = {stretched, stretched, stretched}});
  add("-differing", differing);
  add("-cropped", cropped);
}

void add_channels_cases(std::vector<NamedCase>& cases) {
  const Axis axis = {.input = 5, .kernel = 3};
  Layer maps = square_layer(Operation::convolution, axis);
  const auto add = [&](const std::string& name, Size inputs, Size outputs, Size groups) {
    maps.input_channels = inputs;
    maps.output_channels = outputs;
    maps.groups = groups;
    cases.push_back({name, View::channels, case_of(maps)});
  };
  add("channels", 2, 3, 1);
  add("channels-groups", 4, 4, 2);
  add("channels-depthwise", 3, 3, 3);
  maps.axes.front().padding_before = 1;
  add("channels-lines", 6, 2, 1);
  maps = square_layer(Operation::max_pooling, {.input = 4, .kernel = 2, .stride = 2});
  add("channels-pooling", 3, 3, 1);
}

void add_equation_cases(std::vector<NamedCase>& cases) {
  constexpr Operation convolution = Operation::convolution;
  const Axis unit = {.input = 5, .kernel = 3};
  const Axis strided = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Axis transposed = {.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Layer maps = {.operation = convolution, .axes = {unit, unit}, .input_channels = 2, .output_channels = 2};
  const Layer row = {.operation = convolution, .axes = {{.input = 8, .kernel = 4, .stride = 2}}};
  const auto add = [&](const std::string& name, const Case& of) { cases.push_back({name, View::equation, of}); };
  add("equation", case_of(square_layer(convolution, unit)));
  add("equation-numeric", numeric_case(square_layer(convolution, strided)));
  add("equation-transposed", case_of(square_layer(Operation::transposed_convolution, transposed)));
  add("equation-max", numeric_case(square_layer(Operation::max_pooling, strided)));
  add("equation-average", numeric_case(square_layer(Operation::average_pooling, strided)));
  add("equation-maps", case_of(maps));
  add("equation-row", case_of(row));
  add("equation-large", case_of(square_layer(convolution, {.input = 12, .kernel = 9})));
}

}  // namespace

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
  const Layer solid = {
      .operation = convolution,
      .axes = {
          {.input = 4, .kernel = 3}, {.input = 4, .kernel = 3}, {.input = 7, .kernel = 2, .stride = 3, .dilation = 2}}};

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
  cases.push_back({"axis-differing", View::axis, case_of(rectangles)});
  cases.push_back({"axis-three", View::axis, case_of(solid)});
  cases.push_back({"axis-transposed", View::axis, case_of(relationships()[13].example)});
  cases.push_back({"axis-cropped", View::axis, case_of(cropped)});
  cases.push_back({"matrix-row", View::matrix, case_of(row)});
  cases.push_back({"matrix-numeric", View::matrix, numeric_case(strided)});
  cases.push_back({"matrix-transposed-strides", View::matrix, case_of(relationships()[13].example)});
  cases.push_back({"matrix-rectangles", View::matrix, case_of(rectangles)});
  cases.push_back({"subsampling", View::subsampling, numeric_case(strided)});
  cases.push_back({"subsampling-plain", View::subsampling, case_of(rectangles)});
  cases.push_back({"kernel", View::kernel, numeric_case(unit)});
  cases.push_back({"kernel-letters", View::kernel, case_of(rectangles)});
  add_further_cases(cases);
  add_stack_cases(cases);
  add_channels_cases(cases);
  add_stamp_cases(cases);
  add_equation_cases(cases);
  return cases;
}

}  // namespace convguide
