#include "tensors/undone_convolution.h"

#include <utility>

#include "arithmetic/sliding_axis.h"

namespace convguide {

Result<Layer> undone_convolution(const Layer& transposed) {
  const auto axes = sliding_axes(transposed);
  if (!axes) return tl::unexpected(axes.error());
  Layer direct = transposed;
  direct.operation = Operation::convolution;
  std::swap(direct.input_channels, direct.output_channels);
  for (std::size_t n = 0; n < direct.axes.size(); ++n) {
    direct.axes[n].input = (*axes)[n].output;
    direct.axes[n].output_padding = 0;
  }
  return direct;
}

}  // namespace convguide
