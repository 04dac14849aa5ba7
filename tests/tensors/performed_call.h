// Does what the framework card says, by the rules that each framework documents.
#pragma once

#include "arithmetic/framework_call.h"
#include "tensors/tensor.h"

namespace convguide {

// What is known besides the lines of a call: the layer, for its channels and the number of its axes; the arrays; and
// the size that a second array has, which Caffe's Crop crops to.
struct CallSubject {
  const Layer& layer;
  Tensor x;
  Tensor w;
  Shape output;
};

// The output of the lines of a call that has some. A line that is not understood gives an empty tensor.
Tensor performed_python(const FrameworkCall& call, CallSubject subject);
Tensor performed_torch7(const FrameworkCall& call, CallSubject subject);
Tensor performed_caffe(const FrameworkCall& call, CallSubject subject);

}  // namespace convguide
