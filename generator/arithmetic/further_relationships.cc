// The rows of the table from 16 on that speak of an axis: what today's frameworks offer beyond the fifteen
// relationships of 2016.
#include "arithmetic/relationship_rows.h"

namespace convguide {
namespace {

using namespace rows;

const Expression general_transposed = s * (input - 1) + a + dilated - p_before - p_after;
const Expression dilated_transposed = s * (input - 1) + a + dilated - 2 * p;

// The direct convolution of a transposed one with a padding for each side.
const EquivalentConvolution general_equivalent = {.stretched_input = stretched,
                                                  .kernel = k,
                                                  .stride = 1,
                                                  .padding_before = dilated - p_before - 1,
                                                  .padding_after = dilated - p_after - 1,
                                                  .extra = a};

std::vector<Relationship> direct_rows() {
  return {
      {.number = 16,
       .identifier = "general",
       .title = "dilation, and a padding for each side",
       .text = "All other sizes of convolutions and pooling follow from this one. Frameworks that pad both sides alike "
               "reach it with a padding layer before.",
       .family = Family::direct,
       .assumptions = {},
       .conditions = {},
       .size = {general_size},
       .equivalent = {},
       .example = convolution({.input = 6, .kernel = 3, .stride = 2, .padding_before = 2, .padding_after = 1})},
      {.number = 17,
       .identifier = "same-upper",
       .title = "SAME, the odd zero last",
       .text = "Just as many zeros are added as make the output as large as the input divided by the stride, rounded "
               "up. TensorFlow and Keras call this SAME, ONNX calls it SAME_UPPER.",
       .family = Family::direct,
       .assumptions = {},
       .conditions = {equal(p_before, floor_divide(same_total, 2)), equal(p_after, ceil_divide(same_total, 2))},
       .size = {general_size, ceil_divide(i, s)},
       .equivalent = {},
       .example = convolution({.input = 6, .kernel = 3, .stride = 2, .padding_after = 1})},
      {.number = 18,
       .identifier = "same-lower",
       .title = "SAME, the odd zero first",
       .text = "The size is the same as with the odd zero last, and the values differ. ONNX calls this SAME_LOWER.",
       .family = Family::direct,
       .assumptions = {},
       .conditions = {equal(p_before, ceil_divide(same_total, 2)), equal(p_after, floor_divide(same_total, 2))},
       .size = {general_size, ceil_divide(i, s)},
       .equivalent = {},
       .example = convolution({.input = 6, .kernel = 3, .stride = 2, .padding_before = 1})},
      {.number = 19,
       .identifier = "same-unit-strides",
       .title = "SAME, unit strides",
       .text = "The output is as large as the input, also for even kernels and with dilation. PyTorch calls this "
               "'same', and refuses it for other strides.",
       .family = Family::direct,
       .assumptions = {},
       .conditions = {unit_strides, equal(p_before, floor_divide(dilated - 1, 2)),
                      equal(p_after, ceil_divide(dilated - 1, 2))},
       .size = {general_size, i},
       .equivalent = {},
       .example = convolution({.input = 5, .kernel = 4, .padding_before = 1, .padding_after = 2})},
      {.number = 20,
       .identifier = "causal",
       .title = "causal padding",
       .text = "All zeros come before the input, so that no output cell sees an input cell behind its own place. With "
               "unit strides the output is as large as the input.",
       .family = Family::direct,
       .assumptions = {},
       .conditions = {equal(p_before, dilated - 1), equal(p_after, 0)},
       .size = {general_size, ceil_divide(i, s)},
       .equivalent = {},
       .example = {.operation = Operation::convolution,
                   .axes = {{.input = 6, .kernel = 2, .padding_before = 2, .dilation = 2}}}},
  };
}

std::vector<Relationship> transposed_rows() {
  return {
      {.number = 21,
       .identifier = "transposed-dilation",
       .title = "dilation, transposed",
       .text = "Each stamp of the kernel has gaps, and covers as many cells as the dilated kernel.",
       .family = Family::transposed,
       .assumptions = {},
       .conditions = {equal(a, 0)},
       .size = {s * (input - 1) + dilated - 2 * p},
       .equivalent = equivalent(stretched, dilated - p - 1, 0),
       .example =
           transposed({.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .dilation = 2})},
      {.number = 22,
       .identifier = "transposed-output-padding",
       .title = "output padding below the stride, transposed",
       .text =
           "A strided convolution takes as many neighbouring input sizes to one output size as its stride is long; the "
           "output padding says which of them comes back. Keras wants it below the stride, PyTorch and ONNX below "
           "the stride or the dilation.",
       .family = Family::transposed,
       .assumptions = {},
       .conditions = {{a, Relation::below, s}},
       .size = {dilated_transposed},
       .equivalent = equivalent(stretched, dilated - p - 1, a),
       .example = transposed({.input = 3,
                              .kernel = 3,
                              .stride = 2,
                              .padding_before = 1,
                              .padding_after = 1,
                              .dilation = 2,
                              .output_padding = 1})},
      {.number = 23,
       .identifier = "transposed-cropping",
       .title = "cropping, transposed",
       .text = "So much padding takes away more cells at each edge than the outermost stamp alone has touched. The "
               "equivalent convolution then has a negative padding: it leaves out cells at the edges of its input.",
       .family = Family::transposed,
       .assumptions = {undilated},
       .conditions = {{p, Relation::at_least, k}, fitting_output_padding},
       .size = {strided_transposed},
       .equivalent = equivalent(stretched, k - p - 1, a),
       .example = transposed({.input = 4, .kernel = 2, .stride = 3, .padding_before = 2, .padding_after = 2})},
      {.number = 24,
       .identifier = "transposed-same",
       .title = "SAME, transposed",
       .text = "The output is the input times the stride, so that a SAME convolution with this stride gives the size "
               "of the "
               "input again. A kernel smaller than the stride needs output padding for it.",
       .family = Family::transposed,
       .assumptions = {},
       .conditions = {equal(p_before + p_after, same_total)},
       .size = {general_transposed, input * s},
       .equivalent = general_equivalent,
       .example = transposed({.input = 3, .kernel = 3, .stride = 2, .padding_after = 1})},
      {.number = 25,
       .identifier = "transposed-general",
       .title = "dilation, output padding, and a padding for each side, transposed",
       .text = "All other sizes of transposed convolutions follow from this one.",
       .family = Family::transposed,
       .assumptions = {},
       .conditions = {},
       .size = {general_transposed},
       .equivalent = general_equivalent,
       .example = transposed({.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .output_padding = 1})},
  };
}

std::vector<Relationship> pooling_rows() {
  return {
      {.number = 26,
       .identifier = "pooling-padding",
       .title = "padding and dilation, pooling",
       .text = "A pooling window slides like a kernel. Its padding is never the maximum, and each window has to hold "
               "at least one cell of the input.",
       .family = Family::pooling,
       .assumptions = {},
       .conditions = {},
       .size = {dilated_strided},
       .equivalent = {},
       .example = square(Operation::max_pooling,
                         {.input = 6, .kernel = 2, .stride = 3, .padding_before = 1, .padding_after = 1})},
      {.number = 27,
       .identifier = "ceil-mode",
       .title = "pooling in ceil mode",
       .text = "Where cells are left over at the end, one more window takes them, and reaches beyond the padded input. "
               "Where it would begin behind the input, it is left out, so that no window holds padding alone.",
       .family = Family::ceil_pooling,
       .assumptions = {},
       .conditions = {},
       .size = {minimum(ceil_divide(i + p_before + p_after - dilated, s) + 1, ceil_divide(i + p_before, s))},
       .equivalent = {},
       .example = square(Operation::max_pooling, {.input = 6, .kernel = 3, .stride = 2, .ceil_mode = true})},
  };
}

}  // namespace

std::vector<Relationship> further_relationships() {
  std::vector<Relationship> all;
  for (const auto& rows : {direct_rows(), transposed_rows(), pooling_rows()}) {
    all.insert(all.end(), rows.begin(), rows.end());
  }
  return all;
}

}  // namespace convguide
