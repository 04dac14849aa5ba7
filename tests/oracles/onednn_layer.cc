#include "onednn_layer.h"

#include <algorithm>
#include <dnnl.hpp>
#include <unordered_map>

#include "arithmetic/sliding_axis.h"
#include "parameters/operation.h"

namespace convguide {
namespace {

using dnnl::memory;
using Dims = memory::dims;

const dnnl::engine& engine() {
  static const dnnl::engine cpu(dnnl::engine::kind::cpu, 0);
  return cpu;
}

memory::desc describe(const Dims& dims, const Dims& strides) { return {dims, memory::data_type::f32, strides}; }

// The distances between neighbours along each axis where the last axis runs fastest.
Dims row_major(const Dims& dims) {
  Dims strides(dims.size(), 1);
  for (std::size_t axis = dims.size() - 1; axis > 0; --axis) strides[axis - 1] = strides[axis] * dims[axis];
  return strides;
}

// A map with a batch of one.
memory::desc describe_map(const Shape& shape) {
  Dims dims = {1};
  dims.insert(dims.end(), shape.begin(), shape.end());
  return describe(dims, row_major(dims));
}

// The kernel as oneDNN sees it: (groups, outputs of a group, inputs of a group, axis 1, …, axis N). In memory it stays
// as it is; a transposed convolution's has the inputs before the outputs.
memory::desc describe_kernel(const Layer& layer, const Shape& shape) {
  Dims dims = {layer.groups, shape[0] / layer.groups, shape[1]};
  dims.insert(dims.end(), shape.begin() + 2, shape.end());
  Dims strides = row_major(dims);
  if (layer.operation == Operation::transposed_convolution) {
    std::swap(dims[1], dims[2]);
    std::swap(strides[1], strides[2]);
  }
  return describe(dims, strides);
}

memory hold(const memory::desc& description, const std::vector<double>& values) {
  memory held(description, engine());
  std::copy(values.begin(), values.end(), static_cast<float*>(held.get_data_handle()));
  return held;
}

template <class Value>
Dims each_axis(const Layer& layer, Value value) {
  Dims values;
  for (const Axis& axis : layer.axes) values.push_back(value(axis));
  return values;
}

struct Window {
  Dims strides;
  Dims kernel;
  Dims gaps;  // dilation as oneDNN counts it: the cells between two weights
  Dims before;
  Dims after;  // below zero, there is output padding
};

Window window_of(const Layer& layer) {
  return {.strides = each_axis(layer, [](const Axis& axis) { return axis.stride; }),
          .kernel = each_axis(layer, [](const Axis& axis) { return axis.kernel; }),
          .gaps = each_axis(layer, [](const Axis& axis) { return axis.dilation - 1; }),
          .before = each_axis(layer, [](const Axis& axis) { return axis.padding_before; }),
          .after = each_axis(layer, [](const Axis& axis) { return axis.padding_after - axis.output_padding; })};
}

dnnl::primitive make_primitive(const Layer& layer, const memory::desc& from, const memory::desc& weights,
                               const memory::desc& to) {
  using dnnl::algorithm;
  constexpr auto inference = dnnl::prop_kind::forward_inference;
  const Window window = window_of(layer);
  const auto pooling = [&](algorithm kind) {
    const dnnl::pooling_v2_forward::desc description(inference, kind, from, to, window.strides, window.kernel,
                                                     window.gaps, window.before, window.after);
    return dnnl::pooling_v2_forward({description, engine()});
  };
  switch (layer.operation) {
    case Operation::convolution:
      return dnnl::convolution_forward({{inference, algorithm::convolution_direct, from, weights, to, window.strides,
                                         window.gaps, window.before, window.after},
                                        engine()});
    case Operation::transposed_convolution:
      return dnnl::deconvolution_forward({{inference, algorithm::deconvolution_direct, from, weights, to,
                                           window.strides, window.gaps, window.before, window.after},
                                          engine()});
    case Operation::max_pooling: return pooling(algorithm::pooling_max);
    case Operation::average_pooling:
      return pooling(layer.counts_padding ? algorithm::pooling_avg_include_padding
                                          : algorithm::pooling_avg_exclude_padding);
  }
  return {};
}

}  // namespace

bool onednn_has(const Layer& layer) {
  return std::all_of(layer.axes.begin(), layer.axes.end(), [&](const Axis& axis) {
    switch (layer.operation) {
      case Operation::convolution:
      case Operation::max_pooling: return true;
      case Operation::transposed_convolution: return axis.output_padding - axis.padding_after < axis.stride;
      case Operation::average_pooling:
        return layer.counts_padding ||
               (axis.dilation <= axis.input &&
                std::max(axis.padding_before, axis.padding_after) < sliding_axis(layer.operation, axis).value().extent);
    }
    return false;
  });
}

Tensor onednn_values(const Layer& layer, const Tensor& input, const std::optional<Tensor>& kernel,
                     const Shape& output_shape) {
  const memory::desc to = describe_map(output_shape);
  const memory from = hold(describe_map(input.shape), input.values);
  const memory weights = kernel ? hold(describe_kernel(layer, kernel->shape), kernel->values) : memory();
  const memory output(to, engine());
  std::unordered_map<int, memory> arguments = {{DNNL_ARG_SRC, from}, {DNNL_ARG_DST, output}};
  if (kernel) arguments[DNNL_ARG_WEIGHTS] = weights;
  dnnl::stream stream(engine());
  make_primitive(layer, from.get_desc(), kernel ? weights.get_desc() : memory::desc(), to).execute(stream, arguments);
  stream.wait();
  const auto* values = static_cast<const float*>(output.get_data_handle());
  return {.shape = output_shape, .values = {values, values + zeros(output_shape)->values.size()}};
}

}  // namespace convguide
