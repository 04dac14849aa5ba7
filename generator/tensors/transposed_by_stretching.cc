#include "tensors/transposed_by_stretching.h"

#include "tensors/direct_convolution.h"
#include "tensors/equivalent_input.h"
#include "tensors/equivalent_kernel.h"
#include "tensors/layer_shapes.h"

namespace convguide {

Result<Tensor> transpose_by_stretching(const Layer& layer, const Tensor& input, const Tensor& kernel) {
  const auto checked = check_values(layer, input, kernel);
  if (!checked) return tl::unexpected(checked.error());
  const auto axes = sliding_axes(layer);
  if (!axes) return tl::unexpected(axes.error());
  const auto stretched = equivalent_input(*axes, input);
  if (!stretched) return stretched;

  Layer direct = layer;
  direct.operation = Operation::convolution;
  for (std::size_t n = 0; n < direct.axes.size(); ++n) {
    direct.axes[n] = {.input = stretched->shape[n + 1],
                      .kernel = (*axes)[n].kernel,
                      .stride = (*axes)[n].stride,
                      .dilation = (*axes)[n].dilation};
  }
  return convolve(direct, *stretched, equivalent_kernel(layer, kernel));
}

}  // namespace convguide
