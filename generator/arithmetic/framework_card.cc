#include "arithmetic/framework_call.h"

namespace convguide {

std::vector<FrameworkCall> framework_card(const Layer& layer) {
  return {pytorch_call(layer), keras_call(layer),  jax_call(layer),   onnx_call(layer),
          caffe_call(layer),   torch7_call(layer), theano_call(layer)};
}

}  // namespace convguide
