#include "numeric_example.h"

namespace convguide {

Tensor example_input() {
  return {.shape = {1, 5, 5}, .values = {3, 3, 2, 1, 0,  //
                                         0, 0, 1, 3, 1,  //
                                         3, 1, 2, 2, 3,  //
                                         2, 0, 0, 2, 2,  //
                                         2, 0, 0, 0, 1}};
}

Tensor example_kernel() {
  return {.shape = {1, 1, 3, 3},
          .values = {0, 1, 2,  //
                     2, 2, 0,  //
                     0, 1, 2}};
}

Layer example_layer(Operation operation, Size stride, Size padding) {
  const Axis axis = {.input = 5, .kernel = 3, .stride = stride, .padding_before = padding, .padding_after = padding};
  return {.operation = operation, .axes = {axis, axis}};
}

}  // namespace convguide
