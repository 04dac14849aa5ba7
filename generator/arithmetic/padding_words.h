// Paddings that are named rather than numbered.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "arithmetic/expression.h"
#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// A word for a padding, and the sizes that it stands for on the two sides of an axis.
struct PaddingWord {
  std::string_view word;
  Expression before;
  Expression after;
};

// "valid" (none), "half" and "full", which are those of relationships 1, 3 and 4 with the dilated kernel k̂ for k;
// "same-upper" and "same-lower" as TensorFlow and ONNX have it (relationships 17 and 18, and 24 for transposed
// convolutions); "same" as PyTorch has it (19, for unit strides); and "causal" (20).
const std::vector<PaddingWord>& padding_words();

// The word itself as one of `padding_words()`, or nothing.
const PaddingWord* padding_word(std::string_view word);

// `axis` with the paddings that `word` stands for there. Fails where the word does not suit the axis: "same" with a
// stride, "causal" for a transposed convolution, and a SAME transposed convolution that lacks output padding.
Result<Axis> with_padding(const PaddingWord& word, Operation operation, const Axis& axis);

}  // namespace convguide
