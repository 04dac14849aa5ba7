// What the rules of frameworks ask of a layer.
#pragma once

#include <string_view>
#include <vector>

#include "arithmetic/sliding_axis.h"
#include "parameters/layer.h"
#include "parameters/size_list.h"

namespace convguide {

// Whether any axis is padded, or every axis alike on its two sides.
bool has_padding(const Layer& layer);
bool pads_alike(const Layer& layer);

// Whether some axis has a dilation.
bool has_dilation(const Layer& layer);

// Whether the padding of every axis is what one of padding_words() stands for.
bool has_padding_of_word(const Layer& layer, std::string_view word);

// Whether padding counts in the divisor of an average, and there is some.
bool padding_counts(const Layer& layer);

// The paddings along all axes.
std::vector<Sides> paddings(const Layer& layer);

// The sliding forms of all axes of a legal layer.
std::vector<SlidingAxis> sliding_forms(const Layer& layer);

// How many cells behind the input the last window of a direct layer reaches, never below 0. In ceil mode this may be
// more than the padding there is.
Size reached_behind_input(const SlidingAxis& axis);

// The same pooling layer without ceil mode: it is padded just as far as its last window reaches. Its values are the
// same wherever padding does not count.
Layer without_ceil_mode(const Layer& layer);

// The layer without padding.
Layer without_padding(const Layer& layer);

// A layer of one axis as one of two axes, the first with a single row: for frameworks that have no layers of one axis.
Layer with_one_row(const Layer& layer);

// Whether a framework that drops windows behind the input only where there is padding has one window more than the
// layer. Caffe and Torch7 do (src/caffe/layers/pooling_layer.cpp; SpatialDilatedMaxPooling.c of THNN).
bool keeps_window_behind_input(const Layer& layer);

}  // namespace convguide
