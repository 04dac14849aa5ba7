// What frameworks call the things that the relationships speak of.
#pragma once

#include <string_view>
#include <vector>

namespace convguide {

// One thing in the words of four frameworks; "–" where a framework has no word for it. Names as they stand in code are
// in backquotes, as in Markdown.
struct FrameworkName {
  std::string_view thing;   // "dilation"
  std::string_view letter;  // its symbol's name, or empty
  std::string_view pytorch;
  std::string_view keras;
  std::string_view jax;
  std::string_view onnx;
};

// For layers of two axes. From the documentation of PyTorch (https://docs.pytorch.org/docs/stable/nn.html), Keras
// (https://keras.io/api/layers/), JAX (https://docs.jax.dev/en/latest/jax.lax.html) and ONNX
// (https://onnx.ai/onnx/operators/).
const std::vector<FrameworkName>& framework_names();

}  // namespace convguide
