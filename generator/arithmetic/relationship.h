// A relationship: for which layers it holds, and how it makes their output size.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "arithmetic/bindings.h"
#include "arithmetic/condition.h"
#include "arithmetic/expression.h"
#include "arithmetic/symbol.h"
#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// Which layers a relationship speaks of: `pooling` is that without ceil mode, and `direct` means convolutions and
// pooling alike. The last two speak of a layer as a whole: `whole_convolution` of a direct convolution, `weighted` of
// any layer with a kernel. A `quantity` is no size, but something else that
// can be counted: what a cell sees, or how often it is touched.
enum class Family { convolution, pooling, ceil_pooling, direct, transposed, whole_convolution, weighted, quantity };

// The family of an axis of such a layer, which is never `direct` or one about a whole layer.
Family family_of(Operation operation, const Axis& axis);

// A letter that stands for an expression.
struct Definition {
  Symbol symbol;
  Expression value;
};

// What follows besides the formula: words that end where the letters begin, without a sign, such as "It takes", and the
// letters with their values.
struct Consequence {
  std::string_view words = {};
  std::vector<Definition> letters = {};
};

// The direct convolution that computes what a transposed one does: it slides the kernel, rotated by 180 degrees, over
// the stretched input. Its sizes are the primed symbols of the guide.
struct EquivalentConvolution {
  Expression stretched_input;  // ĩ'
  Expression kernel;           // k'
  Expression stride;           // s'
  Expression padding_before;   // p', or p₁' where the sides may differ; below zero, cells are cropped
  Expression padding_after;    // p', or p₂'
  Expression extra;            // a
};

struct Relationship {
  // From 1; 1 to 15 as in the 2016 guide.
  int number;
  // A name for links and file names, in lower case with hyphens.
  std::string_view identifier;
  // A title in running text, without a capital at its beginning.
  std::string_view title;
  // What it is good for, in a sentence or two; empty for the fifteen, of which the guide's chapters tell.
  std::string_view text = {};
  Family family;
  // What the 2016 guide takes for granted: no dilation before the chapter on it.
  std::vector<Condition> assumptions;
  // What must hold besides.
  std::vector<Condition> conditions;
  // The output size. Where there are several forms, each is equal to the one before under the conditions.
  std::vector<Expression> size;
  // Set for transposed convolutions.
  std::optional<EquivalentConvolution> equivalent;
  // The layer that the guide shows it on.
  Layer example;
  // The letter of what `size` gives, where that is not the output size of the family.
  std::string_view gives = {};
  Consequence besides = {};
  // Set where it speaks only of layers that are padded like this.
  std::optional<PaddingMode> padding_mode = std::nullopt;
  // The numbers of the example for letters that no layer has, such as the factor of a shuffle.
  Bindings letters = {};
};

// The numbers behind the letters of the relationship's example, along its first axis. Fails where axis_bindings fails.
Result<Bindings> example_bindings(const Relationship& relationship);

}  // namespace convguide
