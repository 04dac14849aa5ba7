// Which layers are legal, and why the others are not.
#pragma once

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// The layer itself where it is legal; otherwise the rule that it breaks, with the nearest way out. There is an axis,
// and for each axis: sizes from 1 (paddings from 0) to largest_size; the dilated kernel fits the padded input; a
// pooling window never holds padding alone (its padding is less than its extent and, with padding, its dilation at most
// the input); output padding goes with transposed convolutions only and stays below the stride or the dilation (as
// PyTorch has it: torch.nn.ConvTranspose2d refuses others); a transposed convolution keeps at least one cell. Groups
// divide both channel counts.
Result<Layer> check_layer(const Layer& layer);

}  // namespace convguide
