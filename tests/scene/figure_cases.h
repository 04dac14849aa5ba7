// The cases that the scene's tests draw.
#pragma once

#include <string>
#include <vector>

#include "scene/view.h"
#include "tensors/case.h"

namespace convguide {

// The case of a legal layer, without values.
Case case_of(const Layer& layer);

// The same number along both axes.
Layer square_layer(Operation operation, const Axis& axis);

// The input of the 2016 guide's numeric figures, and its kernel where the layer has one.
Case numeric_case(const Layer& layer);

struct NamedCase {
  std::string name;
  View view;
  Case of;
};

// The examples of all relationships as planes; then plans with values, a cropped input, rectangles and one axis; and
// every other view.
std::vector<NamedCase> figure_cases();

}  // namespace convguide
