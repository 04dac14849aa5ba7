// The table of the input sizes that share one output size, and of the output padding that brings each back.
#pragma once

#include "document/numbered_table.h"
#include "parameters/error.h"
#include "tensors/case.h"

namespace convguide {

// A row for each input size that gives the same output size as the first axis of `of` (see collapse.h): the size, the
// output size, the output padding, and the size that the transposed convolution makes with it. Fails where collapse()
// does, and where no convolution has such sizes.
Result<TableContent> collapse_table(const Case& of);

}  // namespace convguide
