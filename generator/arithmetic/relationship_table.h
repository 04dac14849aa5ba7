// All relationships, as one table. No size formula stands anywhere else. Its rows are in relationships_of_2016.cc,
// further_relationships.cc and layer_relationships.cc.
#pragma once

#include <vector>

#include "arithmetic/relationship.h"

namespace convguide {

// The relationships in the order of their numbers, from 1: the fifteen of Dumoulin and Visin, then those that today's
// frameworks need besides.
const std::vector<Relationship>& relationships();

// The rows about a layer as a whole that others look up: how many weights it has (its `size`) and how many
// multiply-adds they are (the one letter that follows besides); a convolution whose maps are shuffled; and what stands
// in the padding, which zeros have no row for.
const Relationship& weights_relationship();
const Relationship& sub_pixel_relationship();
const Relationship* padding_relationship(PaddingMode mode);

// The row that every legal layer of a family obeys: with dilation, a padding for each side and, for transposed
// convolutions, output padding.
const Relationship& general_relationship(Family family);

// Whether the relationship is one about layers of `family`.
bool speaks_of(const Relationship& relationship, Family family);

// Whether the relationship is about one axis, and not about a layer as a whole.
bool speaks_of_an_axis(const Relationship& relationship);

// The extent of a dilated kernel, k̂ = k + (k − 1)(d − 1).
const Expression& dilated_kernel();

// The input with its padding: i + 2p where the sides are equal, i + p₁ + p₂ where they may differ.
const Expression& padded_input();
const Expression& padded_input_with_sides();

// How much padding SAME takes on both sides together, t: for a convolution or pooling what makes o = ⌈i/s⌉, as
// TensorFlow documents it (https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2) and ONNX follows; for a
// transposed convolution what makes o' = i's (ONNX, ConvTranspose with auto_pad). There it is below zero where output
// padding would be needed.
const Expression& same_padding(Family family);

// What the letters k̂ and t stand for, where the relationship's conditions or sizes speak of them.
std::vector<Definition> definitions(const Relationship& relationship);

}  // namespace convguide
