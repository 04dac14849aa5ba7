#include "arithmetic/framework_call.h"

namespace convguide {

FrameworkCall as_single_row(FrameworkCall call) {
  if (!call.lines.empty()) call.remark += (call.remark.empty() ? "" : " ") + std::string("One axis is a single row.");
  return call;
}

std::vector<FrameworkCall> framework_card(const Layer& layer) {
  return {pytorch_call(layer), keras_call(layer),  jax_call(layer),   onnx_call(layer),
          caffe_call(layer),   torch7_call(layer), theano_call(layer)};
}

}  // namespace convguide
