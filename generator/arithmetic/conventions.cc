#include "arithmetic/conventions.h"

#include <algorithm>
#include <optional>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/framework_layer.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/legality.h"
#include "arithmetic/padding_words.h"

namespace convguide {
namespace {

std::vector<Size> output_sizes(const Layer& layer) {
  std::vector<Size> sizes;
  for (const SlidingAxis& axis : sliding_forms(layer)) sizes.push_back(axis.output);
  return sizes;
}

std::string padding_text(const Layer& layer) { return layer_text(layer).padding.value_or("0"); }

// The layer with the padding of a word on each axis, where it suits them all. Output padding is left out.
std::optional<Layer> with_word(Layer layer, std::string_view word) {
  for (Axis& axis : layer.axes) {
    axis.output_padding = 0;
    const auto padded = with_padding(*padding_word(word), layer.operation, axis);
    if (!padded) return std::nullopt;
    axis = *padded;
  }
  return layer;
}

// The layer with both sides as the wider of each axis. A transposed one gets output padding for what is cropped too
// much.
Layer padded_alike(Layer layer) {
  for (Axis& axis : layer.axes) {
    const Size widest = std::max(axis.padding_before, axis.padding_after);
    if (layer.operation == Operation::transposed_convolution) {
      axis.output_padding += 2 * widest - axis.padding_before - axis.padding_after;
    }
    axis.padding_before = widest;
    axis.padding_after = widest;
  }
  return layer;
}

struct Conventions {
  const Layer& here;
  std::vector<Convention> found = {};
};

// Adds a convention that makes another legal layer of the one that is here.
void add(Conventions& conventions, std::string words, const Layer& there) {
  if (there == conventions.here || !check_layer(there)) return;
  conventions.found.push_back({std::move(words), there});
}

void add_paddings(Conventions& conventions) {
  const Layer& here = conventions.here;
  const auto add_if_as_large = [&](const std::string& words, const std::optional<Layer>& there) {
    if (!there || !check_layer(*there) || output_sizes(*there) != output_sizes(here)) return;
    add(conventions, words + " " + padding_text(*there), *there);
  };
  if (!has_padding(here) || here.padding_mode != PaddingMode::zeros || here.axes.front().ceil_mode) return;
  const bool transposed = here.operation == Operation::transposed_convolution;
  if (pads_alike(here)) {
    add_if_as_large(transposed ? "Keras' and TensorFlow's SAME crops" : "TensorFlow's and Keras' SAME pads",
                    with_word(here, "same-upper"));
    return;
  }
  const auto upper = with_word(here, "same-upper");
  const auto lower = with_word(here, "same-lower");
  const std::string verb = transposed ? "crops" : "pads";
  if (lower != here && upper == here) add_if_as_large("ONNX's SAME_LOWER, the odd cell first, " + verb, lower);
  if (upper != here && lower == here) {
    add_if_as_large("TensorFlow's and Keras' SAME, the odd cell last, " + verb, upper);
  }
  add_if_as_large(transposed ? "PyTorch crops both sides alike; with output padding, as large an output takes"
                             : "PyTorch, Caffe and Torch7 pad both sides alike; as large an output takes",
                  padded_alike(here));
}

void add_pooling(Conventions& conventions) {
  const Layer& here = conventions.here;
  if (here.operation == Operation::average_pooling && has_padding(here)) {
    Layer there = here;
    there.counts_padding = !here.counts_padding;
    add(conventions,
        here.counts_padding ? "TensorFlow and Keras leave padding out of the divisor, ONNX too unless told otherwise"
                            : "PyTorch and Torch7 count padding in the divisor unless told otherwise, Caffe always",
        there);
  }
  Layer there = here;
  for (Axis& axis : there.axes) axis.ceil_mode = !axis.ceil_mode;
  if (!check_layer(there) || output_sizes(there) == output_sizes(here)) return;
  add(conventions,
      here.axes.front().ceil_mode ? "Keras rounds sizes down, PyTorch and ONNX too unless told otherwise"
                                  : "Caffe rounds sizes up, as ceil mode does",
      there);
}

// JAX's conv_transpose takes the padding of the equivalent direct convolution.
void add_equivalent_padding(Conventions& conventions) {
  if (!has_padding(conventions.here)) return;
  Layer there = conventions.here;
  const auto axes = sliding_forms(conventions.here);
  for (std::size_t n = 0; n < axes.size(); ++n) {
    there.axes[n].padding_before = axes[n].padding_before;
    there.axes[n].padding_after = axes[n].padding_after;
    there.axes[n].output_padding = 0;
  }
  add(conventions, "JAX's conv_transpose takes padding for that of the equivalent convolution, unless told otherwise",
      there);
}

}  // namespace

std::vector<Convention> other_conventions(const Layer& layer) {
  Conventions conventions = {layer};
  add_paddings(conventions);
  if (is_pooling(layer.operation)) {
    add_pooling(conventions);
    return conventions.found;
  }
  const bool transposed = layer.operation == Operation::transposed_convolution;
  if (transposed) add_equivalent_padding(conventions);
  conventions.found.push_back({transposed ? "JAX's conv_transpose turns the kernel unless transpose_kernel is True"
                                          : "Theano turns the kernel unless filter_flip is False",
                               layer, true});
  return conventions.found;
}

}  // namespace convguide
