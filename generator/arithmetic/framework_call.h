// One layer in the words of one framework.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parameters/layer.h"

namespace convguide {

// What a framework calls the layer. Its input is `x` and its weights are `w`, shaped as convguide has them (see
// tensors/tensor.h), for frameworks whose calls name them; an intermediate result is `y`. No call has a bias.
struct FrameworkCall {
  std::string_view framework;      // "PyTorch"
  std::vector<std::string> lines;  // the calls, the first one first; none where the framework cannot say it
  std::string remark = {};         // why there is no call or more than one; also what is easily read wrongly
};

// The call of one framework for a legal layer, or the reason why there is none. Each stands in a file of its own, which
// names the pages of the framework's documentation that it follows.
FrameworkCall pytorch_call(const Layer& layer);
FrameworkCall keras_call(const Layer& layer);
FrameworkCall jax_call(const Layer& layer);
FrameworkCall onnx_call(const Layer& layer);
FrameworkCall caffe_call(const Layer& layer);
FrameworkCall torch7_call(const Layer& layer);
FrameworkCall theano_call(const Layer& layer);

// The call for with_one_row(layer) as one for the layer itself: it says so where there is a call.
FrameworkCall as_single_row(FrameworkCall call);

// All of them, in this order. The layer must be legal.
std::vector<FrameworkCall> framework_card(const Layer& layer);

}  // namespace convguide
