// Sub-pixel convolution: a convolution whose maps are shuffled into one larger map, and the transposed convolution that
// computes the same (Shi and others 2016, https://arxiv.org/abs/1609.07009).
#pragma once

#include "tensors/tensor.h"

namespace convguide {

// Shuffles `maps` of shape (channels · factorᴺ, axis 1, …, axis N) into (channels, axis 1 · factor, …, axis N ·
// factor): cell (h · factor + a, w · factor + b) of map c is cell (h, w) of map c · factor² + a · factor + b. So do
// torch.nn.PixelShuffle and ONNX's DepthToSpace in mode CRD. Fails where the channels are not a multiple.
Result<Tensor> pixel_shuffle(const Tensor& maps, Size factor);

// A transposed convolution and its kernel.
struct SubPixelTwin {
  Layer layer;
  Tensor kernel;
};

// The transposed convolution that gives what shuffling the maps of `convolution` by `factor` gives: its stride is the
// factor, and its kernel is larger by the factor. The convolution must be legal, with unit strides, no dilation, zeros
// for padding, less padding than the kernel's size on each side, and groups whose output maps are multiples of factorᴺ;
// otherwise this fails, as it does where `kernel` does not suit it.
Result<SubPixelTwin> transposed_twin(const Layer& convolution, const Tensor& kernel, Size factor);

}  // namespace convguide
