// The rows of the table about other quantities than the size of a layer's output: what cells of a stack of layers see,
// and how often a transposed convolution touches the cells of its output.
#include "arithmetic/receptive_field.h"
#include "arithmetic/relationship_rows.h"

namespace convguide {
namespace {

using namespace rows;

const Expression cell = variable("q'");
// Counted from the first cell that any stamp touches, cropped ones included.
const Expression place = cell + p_before;

// The third layer of the network field-strides: what stands before it, and the layer.
const Bindings field_before = {{"r", 5}, {"J", 2}, {"u", -1}};
const Layer third_layer = {.operation = Operation::convolution,
                           .axes = {{.input = 7, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}}};

std::vector<Relationship> field_rows() {
  return {
      {.number = 34,
       .identifier = "receptive-field",
       .title = "receptive field, one layer more",
       .text = "Each further tap of the kernel lies one jump further on, and so adds one jump to what is seen. A "
               "network's input begins with a field of one cell.",
       .family = Family::quantity,
       .assumptions = {},
       .conditions = {},
       .size = {sliding_rule().size},
       .equivalent = {},
       .example = third_layer,
       .gives = "r⁺",
       .letters = field_before},
      {.number = 35,
       .identifier = "jump",
       .title = "jump, one layer more",
       .text = "Two neighbouring cells look at windows that lie a stride apart, and each cell of that stride is a jump "
               "of the map below. So the jump is the product of all strides.",
       .family = Family::quantity,
       .assumptions = {},
       .conditions = {},
       .size = {sliding_rule().jump},
       .equivalent = {},
       .example = third_layer,
       .gives = "J⁺",
       .letters = field_before},
      {.number = 36,
       .identifier = "field-start",
       .title = "start of the receptive field, one layer more",
       .text = "The first window begins as many jumps further left as there are zeros before the map.",
       .family = Family::quantity,
       .assumptions = {},
       .conditions = {},
       .size = {sliding_rule().first},
       .equivalent = {},
       .example = third_layer,
       .gives = "u⁺",
       .letters = field_before},
  };
}

std::vector<Relationship> touch_rows() {
  return {
      {.number = 37,
       .identifier = "touches",
       .title = "touches of a cell, transposed",
       .text =
           "A stamp reaches a cell if it has begun and not yet ended: the last such stamp is counted from the cell "
           "itself, the first from the cell a kernel before, and both have to exist. A cell of several axes is touched "
           "as often as the product of what its axes say.",
       .family = Family::quantity,
       .assumptions = {},
       .conditions = {undilated},
       .size = {minimum(floor_divide(place, s), input - 1) - maximum(ceil_divide(place - k + 1, s), 0) + 1},
       .equivalent = {},
       .example = transposed({.input = 4, .kernel = 3, .stride = 2}),
       .gives = "h",
       .letters = {{"q'", 4}}},
      {.number = 38,
       .identifier = "even-touches",
       .title = "even touches, transposed",
       .text = "Where the stride divides the kernel size, all cells that no edge is near to are touched equally often. "
               "Otherwise cells take turns, and a checkerboard shows.",
       .family = Family::quantity,
       .assumptions = {},
       .conditions =
           {undilated, equal(modulo(k, s), 0), {place, Relation::at_least, k - s}, {place, Relation::below, s * input}},
       .size = {floor_divide(k, s)},
       .equivalent = {},
       .example = transposed({.input = 4, .kernel = 4, .stride = 2}),
       .gives = "h",
       .letters = {{"q'", 4}}},
  };
}

}  // namespace

std::vector<Relationship> quantity_relationships() {
  std::vector<Relationship> all = field_rows();
  const std::vector<Relationship> touches = touch_rows();
  all.insert(all.end(), touches.begin(), touches.end());
  return all;
}

}  // namespace convguide
