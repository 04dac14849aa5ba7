// The rows of the table that speak of a layer as a whole: weights and work of groups, maps that are shuffled, and
// padding that copies the input.
#include "arithmetic/relationship_rows.h"

namespace convguide {
namespace {

using namespace rows;

const Expression g = variable("g");
const Expression m = variable("m");
const Expression n = variable("n");
const Expression kernel_weights = variable("K");
const Expression f = variable("f");
const Expression q = variable("q");

const Expression all_weights = g * m * n * kernel_weights;

// A small input, so that all of it can be seen in its padding.
Layer filled(PaddingMode mode) {
  Layer layer = convolution({.input = 3, .kernel = 3, .padding_before = 1, .padding_after = 1});
  layer.padding_mode = mode;
  return layer;
}

Layer in_groups(Layer layer, Size input_channels, Size output_channels, Size groups) {
  layer.input_channels = input_channels;
  layer.output_channels = output_channels;
  layer.groups = groups;
  return layer;
}

Consequence multiply_adds() {
  return {.words = "One multiply-add for each weight at each of its places makes",
          .letters = {{letter("M"), all_weights * variable("N")}}};
}

Consequence copied_cell(const Expression& place) {
  return {.words = "At place q of the padded input stands a copy of the input cell at place",
          .letters = {{letter("c"), place}}};
}

std::vector<Relationship> group_rows() {
  const Layer example = convolution({.input = 5, .kernel = 3});
  return {
      {.number = 28,
       .identifier = "grouped",
       .title = "weights and work, grouped convolution",
       .text = "Each output map sees the input maps of its own group and no others, so g groups take a g-th of the "
               "weights and of the work that the same maps take in one group. A bias adds one weight for each output "
               "map.",
       .family = Family::weighted,
       .assumptions = {},
       .conditions = {},
       .size = {all_weights},
       .equivalent = {},
       .example = in_groups(example, 4, 2, 2),
       .gives = "W",
       .besides = multiply_adds()},
      {.number = 29,
       .identifier = "depthwise",
       .title = "weights and work, depthwise convolution",
       .text = "Each group has a single input map, so that nothing is added up across maps. Where a group makes n "
               "output maps, Keras and TensorFlow call n the depth multiplier.",
       .family = Family::weighted,
       .assumptions = {},
       .conditions = {equal(m, 1)},
       .size = {all_weights, g * n * kernel_weights},
       .equivalent = {},
       .example = in_groups(example, 3, 3, 3),
       .gives = "W",
       .besides = multiply_adds()},
  };
}

Relationship sub_pixel_row() {
  return {
      .number = 30,
      .identifier = "sub-pixel",
      .title = "sub-pixel convolution",
      .text =
          "The maps of a convolution are shuffled into fewer, larger ones: along each axis f neighbouring cells "
          "come from f different maps. So the convolution has to make f times as many maps for each axis.",
      .family = Family::whole_convolution,
      .assumptions = {},
      .conditions = {unit_strides, undilated, {p_before, Relation::below, k}, {p_after, Relation::below, k}},
      .size = {f * (i + p_before + p_after - k + 1)},
      .equivalent = {},
      .example = in_groups(convolution({.input = 3, .kernel = 3, .padding_before = 1, .padding_after = 1}), 1, 4, 1),
      .gives = "o'",
      .besides = {.words = "It equals a transposed convolution of the same input, with",
                  .letters = {{letter("k'"), f * k},
                              {letter("s'"), f},
                              {letter("p₁'"), f * (k - p_before - 1)},
                              {letter("p₂'"), f * (k - p_after - 1)}}},
      .letters = {{"f", 2}}};
}

std::vector<Relationship> padding_rows() {
  const Expression once_back = 2 * (i - 1);
  return {
      {.number = 31,
       .identifier = "circular-padding",
       .title = "circular padding",
       .text = "The input goes round: before its first cell comes its last. This suits angles, times of day and "
               "anything else that closes on itself. It may go round once.",
       .family = Family::whole_convolution,
       .assumptions = {},
       .conditions = {{p_before, Relation::at_most, i}, {p_after, Relation::at_most, i}},
       .size = {general_size},
       .equivalent = {},
       .example = filled(PaddingMode::circular),
       .besides = copied_cell(modulo(q, i)),
       .padding_mode = PaddingMode::circular,
       .letters = {{"q", -1}}},
      {.number = 32,
       .identifier = "reflecting-padding",
       .title = "reflecting padding",
       .text =
           "The input is mirrored at its first and its last cell, which are not repeated themselves. So it must have "
           "one cell more than there is padding.",
       .family = Family::whole_convolution,
       .assumptions = {},
       .conditions = {{p_before, Relation::below, i}, {p_after, Relation::below, i}},
       .size = {general_size},
       .equivalent = {},
       .example = filled(PaddingMode::reflect),
       .besides = copied_cell(minimum(modulo(q, once_back), once_back - modulo(q, once_back))),
       .padding_mode = PaddingMode::reflect,
       .letters = {{"q", -1}}},
      {.number = 33,
       .identifier = "replicating-padding",
       .title = "replicating padding",
       .text = "The first and the last cell are repeated as often as there is padding, which may be any number.",
       .family = Family::whole_convolution,
       .assumptions = {},
       .conditions = {},
       .size = {general_size},
       .equivalent = {},
       .example = filled(PaddingMode::replicate),
       .besides = copied_cell(minimum(maximum(q, 0), i - 1)),
       .padding_mode = PaddingMode::replicate,
       .letters = {{"q", -1}}},
  };
}

}  // namespace

std::vector<Relationship> layer_relationships() {
  std::vector<Relationship> all = group_rows();
  all.push_back(sub_pixel_row());
  for (const Relationship& row : padding_rows()) all.push_back(row);
  return all;
}

}  // namespace convguide
