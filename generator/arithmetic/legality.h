// Which layers are legal, and why the others are not.
#pragma once

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// The layer itself where it is legal; otherwise the rule that it breaks, with the nearest way out. There is an axis,
// and for each axis: sizes from 1 (paddings from 0) to largest_size; the dilated kernel fits the padded input, in ceil
// mode too; no pooling window holds padding alone; output padding goes with transposed convolutions only and stays
// below the stride or the dilation (as PyTorch has it: torch.nn.ConvTranspose2d refuses others); a transposed
// convolution keeps at least one cell. Groups divide both channel counts. Ceil mode goes with pooling and is the same
// on all axes; padding is counted in averages only; other padding than zeros goes with direct convolutions, and
// reflecting needs a padding below the input, going round one of at most the input (as in torch.nn.functional.pad).
Result<Layer> check_layer(const Layer& layer);

}  // namespace convguide
