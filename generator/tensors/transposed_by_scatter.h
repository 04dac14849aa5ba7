// A transposed convolution as it is usually told: each input cell stamps the kernel on the output.
#pragma once

#include "tensors/tensor.h"

namespace convguide {

// Each input cell puts down the kernel, multiplied by its value, at the cells that the window of the convolution
// undone by this one would have read; overlapping stamps add up. `output_padding` zeros are put at the end, and at last
// the paddings are cropped. The output's size comes from the stamps themselves. Gives (output channels, axis 1, …,
// axis N). Fails where a shape does not suit the layer (check_values), and where the stamps would cover more than
// most_values.
Result<Tensor> transpose_by_scatter(const Layer& layer, const Tensor& input, const Tensor& kernel);

// The full result, before anything is cropped, once the first `count` input cells in row-major order, channel by
// channel, have put their stamps down. Gives (output channels, covered cells of axis 1, …, of axis N), see stamp.h.
// Fails as above.
Result<Tensor> add_stamps(const Layer& layer, const Tensor& input, const Tensor& kernel, Size count);

}  // namespace convguide
