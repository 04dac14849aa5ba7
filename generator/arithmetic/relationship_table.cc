#include "arithmetic/relationship_table.h"

namespace convguide {
namespace {

const Expression i = variable("i");
const Expression k = variable("k");
const Expression s = variable("s");
const Expression p = variable("p");
const Expression p_before = variable("p₁");
const Expression p_after = variable("p₂");
const Expression d = variable("d");
const Expression dilated = variable("k̂");
const Expression input = variable("i'");
const Expression a = variable("a");

Condition equal(const Expression& left, const Expression& right) { return {left, Relation::equal, right}; }

// The conditions that come back in several rows.
const Condition undilated = equal(d, 1);
const Condition unit_strides = equal(s, 1);
const Condition no_padding = equal(p, 0);
const Condition odd_kernel = equal(modulo(k, 2), 1);
const Condition half_padding = equal(p, floor_divide(k, 2));
const Condition full_padding = equal(p, k - 1);

// The sizes that come back in several rows.
const Expression stretched = s * (input - 1) + 1;
const Expression unpadded_strided = floor_divide(i - k, s) + 1;
const Expression unit_transposed = input + (k - 1) - 2 * p;

EquivalentConvolution equivalent(const Expression& stretched_input, const Expression& padding,
                                 const Expression& extra) {
  return {.stretched_input = stretched_input,
          .kernel = k,
          .stride = 1,
          .padding_before = padding,
          .padding_after = padding,
          .extra = extra};
}

Layer square(Operation operation, Axis axis) { return {.operation = operation, .axes = {axis, axis}}; }

Layer convolution(Axis axis) { return square(Operation::convolution, axis); }

Layer transposed(Axis axis) { return square(Operation::transposed_convolution, axis); }

// NOLINTNEXTLINE(readability-function-size): it is a table, and tables are long.
std::vector<Relationship> make_table() {
  return {
      {.number = 1,
       .identifier = "no-padding-unit-strides",
       .title = "no zero padding, unit strides",
       .family = Family::convolution,
       .assumptions = {undilated},
       .conditions = {unit_strides, no_padding},
       .size = {(i - k) + 1},
       .equivalent = {},
       .example = convolution({.input = 4, .kernel = 3})},
      {.number = 2,
       .identifier = "padding-unit-strides",
       .title = "zero padding, unit strides",
       .family = Family::convolution,
       .assumptions = {undilated},
       .conditions = {unit_strides},
       .size = {(i - k) + 2 * p + 1},
       .equivalent = {},
       .example = convolution({.input = 5, .kernel = 4, .padding_before = 2, .padding_after = 2})},
      {.number = 3,
       .identifier = "half-padding",
       .title = "half (same) padding",
       .family = Family::convolution,
       .assumptions = {undilated},
       .conditions = {unit_strides, odd_kernel, half_padding},
       .size = {i + 2 * floor_divide(k, 2) - (k - 1), i},
       .equivalent = {},
       .example = convolution({.input = 5, .kernel = 3, .padding_before = 1, .padding_after = 1})},
      {.number = 4,
       .identifier = "full-padding",
       .title = "full padding",
       .family = Family::convolution,
       .assumptions = {undilated},
       .conditions = {unit_strides, full_padding},
       .size = {i + 2 * (k - 1) - (k - 1), i + (k - 1)},
       .equivalent = {},
       .example = convolution({.input = 5, .kernel = 3, .padding_before = 2, .padding_after = 2})},
      {.number = 5,
       .identifier = "no-padding-strides",
       .title = "no zero padding, non-unit strides",
       .family = Family::convolution,
       .assumptions = {undilated},
       .conditions = {no_padding},
       .size = {unpadded_strided},
       .equivalent = {},
       .example = convolution({.input = 5, .kernel = 3, .stride = 2})},
      {.number = 6,
       .identifier = "padding-strides",
       .title = "zero padding, non-unit strides",
       .family = Family::convolution,
       .assumptions = {undilated},
       .conditions = {},
       .size = {floor_divide(i + 2 * p - k, s) + 1},
       .equivalent = {},
       .example = convolution({.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1})},
      {.number = 7,
       .identifier = "pooling",
       .title = "pooling",
       .family = Family::pooling,
       .assumptions = {undilated},
       .conditions = {no_padding},
       .size = {unpadded_strided},
       .equivalent = {},
       .example = square(Operation::max_pooling, {.input = 5, .kernel = 3})},
      {.number = 8,
       .identifier = "transposed-no-padding-unit-strides",
       .title = "no zero padding, unit strides, transposed",
       .family = Family::transposed,
       .assumptions = {undilated},
       .conditions = {unit_strides, no_padding},
       .size = {input + (k - 1)},
       .equivalent = equivalent(input, k - 1, 0),
       .example = transposed({.input = 2, .kernel = 3})},
      {.number = 9,
       .identifier = "transposed-padding-unit-strides",
       .title = "zero padding, unit strides, transposed",
       .family = Family::transposed,
       .assumptions = {undilated},
       .conditions = {unit_strides},
       .size = {unit_transposed},
       .equivalent = equivalent(input, k - p - 1, 0),
       .example = transposed({.input = 6, .kernel = 4, .padding_before = 2, .padding_after = 2})},
      {.number = 10,
       .identifier = "transposed-half-padding",
       .title = "half (same) padding, transposed",
       .family = Family::transposed,
       .assumptions = {undilated},
       .conditions = {unit_strides, odd_kernel, half_padding},
       .size = {unit_transposed, input},
       .equivalent = equivalent(input, p, 0),
       .example = transposed({.input = 5, .kernel = 3, .padding_before = 1, .padding_after = 1})},
      {.number = 11,
       .identifier = "transposed-full-padding",
       .title = "full padding, transposed",
       .family = Family::transposed,
       .assumptions = {undilated},
       .conditions = {unit_strides, full_padding},
       .size = {unit_transposed, input - (k - 1)},
       .equivalent = equivalent(input, 0, 0),
       .example = transposed({.input = 7, .kernel = 3, .padding_before = 2, .padding_after = 2})},
      {.number = 12,
       .identifier = "transposed-no-padding-strides",
       .title = "no zero padding, non-unit strides, transposed",
       .family = Family::transposed,
       .assumptions = {undilated},
       .conditions = {no_padding, equal(modulo(i - k, s), 0)},
       .size = {s * (input - 1) + k},
       .equivalent = equivalent(stretched, k - 1, 0),
       .example = transposed({.input = 2, .kernel = 3, .stride = 2})},
      {.number = 13,
       .identifier = "transposed-padding-strides",
       .title = "zero padding, non-unit strides, transposed",
       .family = Family::transposed,
       .assumptions = {undilated},
       .conditions = {equal(modulo(i + 2 * p - k, s), 0)},
       .size = {s * (input - 1) + k - 2 * p},
       .equivalent = equivalent(stretched, k - p - 1, 0),
       .example = transposed({.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1})},
      {.number = 14,
       .identifier = "transposed-padding-strides-any-input",
       .title = "zero padding, non-unit strides, transposed, any input size",
       .family = Family::transposed,
       .assumptions = {undilated},
       .conditions = {equal(a, modulo(i + 2 * p - k, s))},
       .size = {s * (input - 1) + a + k - 2 * p},
       .equivalent = equivalent(stretched, k - p - 1, a),
       .example = transposed(
           {.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1})},
      {.number = 15,
       .identifier = "dilation",
       .title = "dilation",
       .family = Family::convolution,
       .assumptions = {},
       .conditions = {},
       .size = {floor_divide(i + 2 * p - k - (k - 1) * (d - 1), s) + 1},
       .equivalent = {},
       .example = convolution({.input = 7, .kernel = 3, .dilation = 2})},
  };
}

Relationship make_general_direct() {
  return {.number = 0,
          .identifier = "general",
          .title = "dilation, and a padding for each side",
          .family = Family::convolution,
          .assumptions = {},
          .conditions = {},
          .size = {floor_divide(i + p_before + p_after - dilated, s) + 1},
          .equivalent = {},
          .example = convolution({.input = 6, .kernel = 3, .stride = 2, .padding_before = 1})};
}

Relationship make_general_transposed() {
  return {.number = 0,
          .identifier = "transposed-general",
          .title = "dilation, output padding, and a padding for each side, transposed",
          .family = Family::transposed,
          .assumptions = {},
          .conditions = {},
          .size = {s * (input - 1) + a + dilated - p_before - p_after},
          .equivalent = EquivalentConvolution{.stretched_input = stretched,
                                              .kernel = k,
                                              .stride = 1,
                                              .padding_before = dilated - p_before - 1,
                                              .padding_after = dilated - p_after - 1,
                                              .extra = a},
          .example = transposed({.input = 3, .kernel = 3, .stride = 2, .padding_before = 1})};
}

}  // namespace

Family family_of(Operation operation) {
  switch (operation) {
    case Operation::convolution: return Family::convolution;
    case Operation::max_pooling:
    case Operation::average_pooling: return Family::pooling;
    case Operation::transposed_convolution: return Family::transposed;
  }
  return Family::convolution;
}

const std::vector<Relationship>& relationships() {
  static const std::vector<Relationship> table = make_table();
  return table;
}

const Relationship& general_relationship(Operation operation) {
  static const Relationship direct = make_general_direct();
  static const Relationship transposed = make_general_transposed();
  return family_of(operation) == Family::transposed ? transposed : direct;
}

const Expression& dilated_kernel() {
  static const Expression extent = k + (k - 1) * (d - 1);
  return extent;
}

const Expression& padded_input() {
  static const Expression padded = i + 2 * p;
  return padded;
}

const Expression& padded_input_with_sides() {
  static const Expression padded = i + p_before + p_after;
  return padded;
}

}  // namespace convguide
