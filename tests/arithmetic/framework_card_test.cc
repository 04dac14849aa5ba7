// What the framework card says, against calls written by hand from the frameworks' documentation. That calls compute
// the layer is checked in tests/tensors/framework_calls_test.cc.
#include <catch2/catch.hpp>

#include "arithmetic/framework_call.h"
#include "arithmetic/layer_syntax.h"

using namespace convguide;

namespace {

FrameworkCall call_of(const LayerText& text, const std::string& framework) {
  const auto layer = parse_layer(text);
  REQUIRE(layer);
  for (const FrameworkCall& call : framework_card(*layer)) {
    if (call.framework == framework) return call;
  }
  return {};
}

std::vector<std::string> lines_of(const LayerText& text, const std::string& framework) {
  return call_of(text, framework).lines;
}

const LayerText padded_conv = {
    .operation = "conv", .input = "50x100", .kernel = "3x5", .stride = "2x1", .padding = "4x2", .channels = "16:33"};
const LayerText same_conv = {
    .operation = "conv", .input = "224", .kernel = "7", .stride = "2", .padding = "same-upper", .channels = "3:64"};
const LayerText upsampling = {.operation = "transposed-conv",
                              .input = "6",
                              .kernel = "3",
                              .stride = "2",
                              .padding = "1",
                              .output_padding = "1",
                              .channels = "16"};

}  // namespace

TEST_CASE("layers that a framework can say are one call") {
  struct Row {
    LayerText layer;
    std::string framework, line;
  };
  const std::vector<Row> rows = {
      {padded_conv, "PyTorch",
       "torch.nn.Conv2d(16, 33, kernel_size=(3, 5), stride=(2, 1), padding=(4, 2), bias=False)"},
      {padded_conv, "Torch7", "nn.SpatialConvolution(16, 33, 5, 3, 1, 2, 2, 4):noBias()"},
      {padded_conv, "Theano",
       "theano.tensor.nnet.conv2d(x, w, border_mode=(4, 2), subsample=(2, 1), filter_flip=False)"},
      {padded_conv, "ONNX",
       "onnx.helper.make_node(\"Conv\", [\"x\", \"w\"], [\"y\"], kernel_shape=[3, 5], strides=[2, 1], "
       "pads=[4, 2, 4, 2])"},
      {same_conv, "Keras", "keras.layers.Conv2D(64, kernel_size=7, strides=2, padding=\"same\", use_bias=False)"},
      {same_conv, "JAX", "jax.lax.conv_general_dilated(x, w, window_strides=(2, 2), padding=((2, 3), (2, 3)))"},
      {same_conv, "ONNX",
       "onnx.helper.make_node(\"Conv\", [\"x\", \"w\"], [\"y\"], kernel_shape=[7, 7], strides=[2, 2], "
       "pads=[2, 2, 3, 3])"},
      {same_conv, "Theano",
       "theano.tensor.nnet.conv2d(x, w, border_mode=((2, 3), (2, 3)), subsample=(2, 2), filter_flip=False)"},
      {upsampling, "PyTorch",
       "torch.nn.ConvTranspose2d(16, 16, kernel_size=3, stride=2, padding=1, output_padding=1, bias=False)"},
      {upsampling, "Torch7", "nn.SpatialFullConvolution(16, 16, 3, 3, 2, 2, 1, 1, 1, 1):noBias()"},
      // p' = 3 − 1 − 1, and the output padding at the end.
      {upsampling, "JAX",
       "jax.lax.conv_transpose(x, w, strides=(2, 2), padding=((1, 2), (1, 2)), dimension_numbers=(\"NCHW\", \"OIHW\", "
       "\"NCHW\"), transpose_kernel=True)"},
      {{.operation = "conv", .input = "8", .kernel = "4", .padding = "same"},
       "PyTorch",
       "torch.nn.Conv2d(1, 1, kernel_size=4, padding=\"same\", bias=False)"},
      {{.operation = "conv", .input = "8", .kernel = "2", .padding = "causal", .dilation = "2", .dims = "1"},
       "Keras",
       "keras.layers.Conv1D(1, kernel_size=2, padding=\"causal\", dilation_rate=2, use_bias=False)"},
      {{.operation = "conv", .input = "8", .kernel = "3", .padding = "1", .padding_mode = "circular"},
       "PyTorch",
       "torch.nn.Conv2d(1, 1, kernel_size=3, padding=1, padding_mode=\"circular\", bias=False)"},
      {{.operation = "conv", .input = "8", .kernel = "3", .channels = "4:8", .groups = "4"},
       "Keras",
       "keras.layers.Conv2D(8, kernel_size=3, padding=\"valid\", groups=4, use_bias=False)"},
      {{.operation = "conv", .input = "4x5x6", .kernel = "1x2x3"},
       "Torch7",
       "nn.VolumetricConvolution(1, 1, 1, 3, 2, 1, 1, 1):noBias()"},
      {{.operation = "max-pool", .input = "32", .kernel = "3", .stride = "2", .ceil_mode = true},
       "PyTorch",
       "torch.nn.MaxPool2d(kernel_size=3, stride=2, ceil_mode=True)"},
      {{.operation = "average-pool", .input = "8", .kernel = "3", .padding = "1"},
       "PyTorch",
       "torch.nn.AvgPool2d(kernel_size=3, stride=1, padding=1, count_include_pad=False)"},
      {{.operation = "average-pool", .input = "8", .kernel = "3", .padding = "1", .count_include_pad = true},
       "PyTorch",
       "torch.nn.AvgPool2d(kernel_size=3, stride=1, padding=1)"},
      {{.operation = "average-pool", .input = "8", .kernel = "3", .padding = "1"},
       "Theano",
       "theano.tensor.signal.pool.pool_2d(x, ws=(3, 3), ignore_border=True, stride=(1, 1), pad=(1, 1), "
       "mode=\"average_exc_pad\")"},
      // Ceil mode reaches one cell behind the input, and so does SAME.
      {{.operation = "max-pool", .input = "6", .kernel = "3", .stride = "2", .ceil_mode = true},
       "Keras",
       "keras.layers.MaxPooling2D(pool_size=3, strides=2, padding=\"same\")"},
      {{.operation = "max-pool", .input = "8", .kernel = "2", .stride = "2"},
       "JAX",
       "jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, window_dimensions=(1, 1, 2, 2), window_strides=(1, 1, 2, 2))"},
  };
  for (const Row& row : rows) {
    INFO(row.framework << " " << row.line);
    CHECK(lines_of(row.layer, row.framework) == std::vector<std::string>{row.line});
  }
}

TEST_CASE("where a framework lacks something, another layer mends it and the reason is told") {
  struct Row {
    LayerText layer;
    std::string framework;
    std::vector<std::string> lines;
    std::string reason;
  };
  const LayerText lopsided = {.operation = "conv", .input = "8", .kernel = "3", .padding = "1:0x2:1"};
  const std::vector<Row> rows = {
      {same_conv,
       "PyTorch",
       {"torch.nn.ZeroPad2d((2, 3, 2, 3))", "torch.nn.Conv2d(3, 64, kernel_size=7, stride=2, bias=False)"},
       "pads both sides alike"},
      // The last axis comes first: left, right, top, bottom.
      {lopsided,
       "PyTorch",
       {"torch.nn.ZeroPad2d((2, 1, 1, 0))", "torch.nn.Conv2d(1, 1, kernel_size=3, bias=False)"},
       "pads both sides alike"},
      // Pool.h counts the kernel without its gaps along three axes, and did so along all until 2025.
      {{.operation = "max-pool", .input = "9", .kernel = "3", .padding = "2", .dilation = "2"},
       "PyTorch",
       {"torch.nn.ConstantPad2d((2, 2, 2, 2), float(\"-inf\"))",
        "torch.nn.MaxPool2d(kernel_size=3, stride=1, dilation=2)"},
       "at most half of kernel_size"},
      {lopsided,
       "Keras",
       {"keras.layers.ZeroPadding2D(padding=((1, 0), (2, 1)))",
        "keras.layers.Conv2D(1, kernel_size=3, padding=\"valid\", use_bias=False)"},
       "pads by words only"},
      {upsampling,
       "Keras",
       {"keras.layers.Conv2DTranspose(16, kernel_size=3, strides=2, padding=\"valid\", use_bias=False)",
        "keras.layers.Cropping2D(cropping=((1, 0), (1, 0)))"},
       "crops by the word \"same\" only"},
      {{.operation = "average-pool", .input = "8", .kernel = "3", .padding = "1", .count_include_pad = true},
       "Keras",
       {"keras.layers.ZeroPadding2D(padding=((1, 1), (1, 1)))",
        "keras.layers.AveragePooling2D(pool_size=3, strides=1, padding=\"valid\")"},
       "does not count its own padding"},
      {{.operation = "max-pool", .input = "8", .kernel = "2", .stride = "2", .dims = "1"},
       "Torch7",
       {"nn.SpatialMaxPooling(2, 1, 2, 1)"},
       "One axis is a single row."},
      {{.operation = "max-pool", .input = "5", .kernel = "2", .stride = "2"},
       "Caffe",
       {"type: \"Pooling\"", "pooling_param { pool: MAX kernel_size: 2 stride: 2 round_mode: FLOOR }"},
       "rounds sizes up"},
  };
  for (const Row& row : rows) {
    INFO(row.framework);
    const FrameworkCall call = call_of(row.layer, row.framework);
    CHECK(call.lines == row.lines);
    CHECK_THAT(call.remark, Catch::Contains(row.reason));
  }
}

TEST_CASE("where a framework cannot say the layer, the reason is told") {
  struct Row {
    LayerText layer;
    std::string framework, reason;
  };
  const std::vector<Row> rows = {
      {{.operation = "conv", .input = "8", .kernel = "3", .stride = "2", .dilation = "2"},
       "Keras",
       "refuses strides above 1 together with dilation rates above 1"},
      {{.operation = "transposed-conv", .input = "4", .kernel = "3", .channels = "4", .groups = "2"},
       "Keras",
       "have no groups"},
      {same_conv, "Caffe", "pads both sides alike"},
      {upsampling, "Caffe", ""},
      {{.operation = "transposed-conv", .input = "4", .kernel = "3", .stride = "2", .output_padding = "1"},
       "Caffe",
       "no output padding"},
      {{.operation = "max-pool", .input = "32", .kernel = "1", .stride = "2", .ceil_mode = true},
       "Caffe",
       "keeps a window that begins behind the input"},
      {{.operation = "average-pool", .input = "8", .kernel = "3", .padding = "1"}, "Caffe", "counts padding"},
      {{.operation = "max-pool", .input = "8", .kernel = "3", .padding = "1", .ceil_mode = true},
       "Theano",
       "ignore_border"},
      {{.operation = "conv", .input = "8", .kernel = "3", .channels = "4", .groups = "2"}, "Torch7", "no groups"},
      {{.operation = "average-pool", .input = "8", .kernel = "3", .padding = "1:0"},
       "PyTorch",
       "would count in its divisor"},
      {{.operation = "conv", .input = "3x3x3x3", .kernel = "2"}, "PyTorch", "one to three axes"},
  };
  for (const Row& row : rows) {
    INFO(row.framework << ": " << row.reason);
    const FrameworkCall call = call_of(row.layer, row.framework);
    CHECK(call.lines.empty() == !row.reason.empty());
    CHECK_THAT(call.remark, Catch::Contains(row.reason));
  }
}

TEST_CASE("only JAX and ONNX have layers of more than three axes, and Caffe convolutions") {
  std::string able;
  for (const FrameworkCall& call :
       framework_card(*parse_layer({.operation = "conv", .input = "3x3x3x3", .kernel = "2"}))) {
    if (!call.lines.empty()) able += std::string(call.framework) + " ";
  }
  CHECK(able == "JAX ONNX Caffe ");
}
