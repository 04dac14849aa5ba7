// How much of a network's input a cell of a later map sees, along one axis.
//
// The recurrence is the one of Araujo, Norris and Sim, "Computing receptive fields of convolutional neural networks",
// Distill 2019 (https://doi.org/10.23915/distill.00021), layer by layer. A transposed convolution goes through it as
// its equivalent direct convolution over the stretched input, whose cells lie closer together than the input's.
#pragma once

#include "arithmetic/expression.h"
#include "arithmetic/sliding_axis.h"
#include "parameters/error.h"

namespace convguide {

// Cell n of a map sees cells of the network's input from first + n·jump on, `size` of them. All three count parts of an
// input cell; there is one part to a cell until a transposed convolution makes finer ones. A first cell below zero
// lies in the padding. Dilation may leave gaps in between, and the padding of layers on the way may hide a part.
//
// Every cell sees that much, edges aside. After a transposed convolution with a stride cells differ, and none sees
// more.
struct ReceptiveField {
  Size size = 1;
  Size jump = 1;
  Size first = 0;
  Size parts = 1;
  bool at_most = false;  // whether cells may see less, as they do after a transposed convolution with a stride

  bool operator==(const ReceptiveField&) const = default;
};

// How a field changes: the new r, J and u in the old ones and the sizes of a layer.
struct ReceptiveFieldRule {
  Expression size;
  Expression jump;
  Expression first;
};

// A window sliding over the map: r + (k̂ − 1)J, sJ, u − p₁J.
const ReceptiveFieldRule& sliding_rule();

// Zeros put between neighbours, so that parts get s times as fine: s(r − 1) + 1, J, su.
const ReceptiveFieldRule& stretching_rule();

// The field of a cell in the map that `axis` makes of a map with the field `before`. Fails where a number leaves the
// 64-bit range.
Result<ReceptiveField> field_after(const ReceptiveField& before, const SlidingAxis& axis);

// The field of a cell that looks at the cells in its own place of two maps: from the first cell of either to the last.
// Fails where their jumps differ, since then no one field serves all cells.
Result<ReceptiveField> joint_field(const ReceptiveField& one, const ReceptiveField& other);

// The most whole cells of the network's input that a field holds.
Size cells_in(const ReceptiveField& field);

}  // namespace convguide
