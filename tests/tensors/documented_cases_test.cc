// Rules of frameworks: each against a case from that framework's own documentation, tests or issues.
#include <algorithm>
#include <catch2/catch.hpp>

#include "arithmetic/framework_call.h"
#include "arithmetic/layer_syntax.h"
#include "tensors/case.h"
#include "tensors/layer_shapes.h"

using namespace convguide;

namespace {

// A layer whose output somebody else has published; maps have one channel unless the layer says otherwise. Where there
// are values, all weights are ones.
struct DocumentedCase {
  std::string rule;
  std::string source;
  LayerText layer;
  Shape output;
  std::vector<double> input = {};   // of the map that goes in, where the source gives values
  std::vector<double> values = {};  // of the map that comes out
};

std::vector<double> numbers_up_to(Size last, Size first = 1) {
  std::vector<double> values;
  for (Size value = first; value <= last; ++value) values.push_back(static_cast<double>(value));
  return values;
}

std::vector<DocumentedCase> pytorch_cases() {
  const std::string conv = "PyTorch, torch.nn.Conv2d, Examples and Shape";
  const std::string transposed = "PyTorch, torch.nn.ConvTranspose2d, Examples and Shape";
  const std::string pool = "PyTorch, torch.nn.MaxPool2d, Examples and Shape";
  return {
      // The inputs are (20, 16, 50, 100); sizes by the formulas of the same pages.
      {"stride", conv, {.operation = "conv", .input = "50x100", .kernel = "3", .stride = "2"}, {24, 49}},
      {"a padding for each axis",
       conv,
       {.operation = "conv", .input = "50x100", .kernel = "3x5", .stride = "2x1", .padding = "4x2"},
       {28, 100}},
      {"dilation",
       conv,
       {.operation = "conv", .input = "50x100", .kernel = "3x5", .stride = "2x1", .padding = "4x2", .dilation = "3x1"},
       {26, 100}},
      {"transposed",
       transposed,
       {.operation = "transposed-conv", .input = "50x100", .kernel = "3", .stride = "2"},
       {101, 201}},
      {"transposed, with padding",
       transposed,
       {.operation = "transposed-conv", .input = "50x100", .kernel = "3x5", .stride = "2x1", .padding = "4x2"},
       {93, 100}},
      // downsample takes 12 to 6, and upsample with output_size=input.size() brings 12 back.
      {"the way down",
       transposed,
       {.operation = "conv", .input = "12", .kernel = "3", .stride = "2", .padding = "1"},
       {6, 6}},
      {"output_size brings the input size back, which is an output padding of 1",
       transposed,
       {.operation = "transposed-conv",
        .input = "6",
        .kernel = "3",
        .stride = "2",
        .padding = "1",
        .output_padding = "1"},
       {12, 12}},
      {"pooling", pool, {.operation = "max-pool", .input = "50x32", .kernel = "3", .stride = "2"}, {24, 15}},
      {"pooling, axes that differ",
       pool,
       {.operation = "max-pool", .input = "50x32", .kernel = "3x2", .stride = "2x1"},
       {24, 31}},
      // The examples of the padding layers pad 0, 1, 2, 3 by two cells; a kernel of one weight shows what they hold.
      {"reflecting padding",
       "PyTorch, torch.nn.ReflectionPad1d, Examples",
       {.operation = "conv", .input = "4", .kernel = "1", .padding = "2", .dims = "1", .padding_mode = "reflect"},
       {8},
       {0, 1, 2, 3},
       {2, 1, 0, 1, 2, 3, 2, 1}},
      {"replicating padding",
       "PyTorch, torch.nn.ReplicationPad1d, Examples",
       {.operation = "conv", .input = "4", .kernel = "1", .padding = "2", .dims = "1", .padding_mode = "replicate"},
       {8},
       {0, 1, 2, 3},
       {0, 0, 0, 1, 2, 3, 3, 3}},
      {"circular padding",
       "PyTorch, torch.nn.CircularPad1d, Examples",
       {.operation = "conv", .input = "4", .kernel = "1", .padding = "2", .dims = "1", .padding_mode = "circular"},
       {8},
       {0, 1, 2, 3},
       {2, 3, 0, 1, 2, 3, 0, 1}},
      // The last window holds 3.3653, −1.5815, −2.3832 and three zeros of padding, and has one cell beyond: PyTorch
      // divides by 6. ONNX Runtime's −0.0856 with 7 was the mistake.
      {"counted padding counts, what ceil mode adds beyond it does not",
       "https://github.com/microsoft/onnxruntime/issues/16203",
       {.operation = "average-pool",
        .input = "9",
        .kernel = "7",
        .stride = "3",
        .padding = "3",
        .dims = "1",
        .ceil_mode = true,
        .count_include_pad = true},
       {4},
       {2.0903, 4.6493, 1.6320, -3.2051, 4.6975, 4.7296, 3.3653, -1.5815, -2.3832},
       {0.73807144, 2.5655572, 0.8032287, -0.5994 / 6}},
      {"the same without padding",
       "https://github.com/apple/coremltools/pull/2844",
       {.operation = "average-pool",
        .input = "7",
        .kernel = "2",
        .stride = "3",
        .ceil_mode = true,
        .count_include_pad = true},
       {3, 3},
       numbers_up_to(48, 0),
       {4, 7, 9.5, 25, 28, 30.5, 42.5, 45.5, 48}},
      {"ceil mode drops a window that would begin behind the input: the formula says 17",
       "https://github.com/pytorch/pytorch/issues/57178",
       {.operation = "max-pool", .input = "32", .kernel = "1", .stride = "2", .ceil_mode = true},
       {16, 16}},
      {"the same with 10 cells, where the formula says 6",
       "https://github.com/pytorch/pytorch/issues/148123",
       {.operation = "max-pool", .input = "10", .kernel = "1", .stride = "2", .dims = "1", .ceil_mode = true},
       {5}},
      {"and with 6 rows, where it once was 4",
       "https://github.com/pytorch/pytorch/issues/45357",
       {.operation = "max-pool", .input = "6x7", .kernel = "1", .stride = "2", .ceil_mode = true},
       {3, 4}},
  };
}

std::vector<DocumentedCase> keras_cases() {
  const std::string pool = "tensorflow.org/api_docs/python/tf/keras/layers/MaxPool2D";
  const std::string average = "tensorflow.org/api_docs/python/tf/keras/layers/AveragePooling2D";
  return {
      {"valid", "keras.io, Conv2D, Example", {.operation = "conv", .input = "10", .kernel = "3"}, {8, 8}},
      // "output[t] does not depend on input[t+1:]", and the output is as long as the input.
      {"causal",
       "keras.io, Conv1D, padding",
       {.operation = "conv", .input = "4", .kernel = "2", .padding = "causal", .dims = "1"},
       {4},
       {1, 2, 3, 4},
       {1, 3, 5, 7}},
      {"transposed, valid",
       "keras.io, Conv2DTranspose, Example",
       {.operation = "transposed-conv", .input = "10x8", .kernel = "2", .stride = "2"},
       {20, 16}},
      {"transposed, along one axis",
       "keras.io, Conv1DTranspose, Example",
       {.operation = "transposed-conv", .input = "10", .kernel = "3", .stride = "2", .dims = "1"},
       {21}},
      {"max pooling, valid",
       pool,
       {.operation = "max-pool", .input = "3x4", .kernel = "2", .stride = "2"},
       {1, 2},
       numbers_up_to(12),
       {6, 8}},
      {"max pooling, same",
       pool,
       {.operation = "max-pool", .input = "3", .kernel = "2", .padding = "same-upper"},
       {3, 3},
       numbers_up_to(9),
       {5, 6, 6, 8, 9, 9, 8, 9, 9}},
      {"average pooling, same, with strides",
       "github.com/tensorflow/tensorflow/issues/60509",
       {.operation = "average-pool", .input = "3", .kernel = "2", .stride = "2", .padding = "same-upper"},
       {2, 2},
       numbers_up_to(9),
       {3, 4.5, 7.5, 9}},
      {"average pooling, same: padding is left out of the divisor",
       average,
       {.operation = "average-pool", .input = "3", .kernel = "2", .padding = "same-upper"},
       {3, 3},
       numbers_up_to(9),
       {3, 4, 4.5, 6, 7, 7.5, 7.5, 8.5, 9}},
  };
}

std::vector<DocumentedCase> jax_cases() {
  const std::string page = "docs.jax.dev, Convolutions in JAX";
  const auto conv = [](LayerText text) {
    text.operation = "conv";
    text.input = "200x198";
    text.kernel = "3";
    return text;
  };
  return {
      {"SAME", page, conv({.operation = "", .padding = "same-upper"}), {200, 198}},
      {"VALID", page, conv({.operation = ""}), {198, 196}},
      {"SAME with strides", page, conv({.operation = "", .stride = "2", .padding = "same-upper"}), {100, 99}},
      {"rhs dilation", page, conv({.operation = "", .dilation = "12"}), {176, 174}},
      // The equivalent convolution has no padding: p' = k − 1 − p = 0.
      {"lhs dilation is the stride of a transposed convolution",
       page,
       {.operation = "transposed-conv", .input = "200x198", .kernel = "3", .stride = "2", .padding = "2"},
       {397, 393}},
      // padding = ((2, 1), (2, 1)), which is tf.nn.conv2d_transpose's SAME.
      {"TensorFlow's transposed SAME",
       page,
       {.operation = "transposed-conv", .input = "200x198", .kernel = "3", .stride = "2", .padding = "0:1"},
       {400, 396}},
      {"the same by its name",
       page,
       {.operation = "transposed-conv", .input = "200x198", .kernel = "3", .stride = "2", .padding = "same-upper"},
       {400, 396}},
  };
}

std::vector<DocumentedCase> onnx_cases() {
  const std::string page = "onnx.ai/onnx/operators, Examples: ";
  return {
      {"pads of beginnings before ends",
       page + "conv_with_strides_and_asymmetric_padding",
       {.operation = "conv", .input = "7x5", .kernel = "3", .stride = "2", .padding = "1x0"},
       {4, 2}},
      {"SAME_LOWER",
       page + "conv_with_autopad_same",
       {.operation = "conv", .input = "5", .kernel = "3", .stride = "2", .padding = "same-lower"},
       {3, 3}},
      {"transposed, cropped",
       page + "convtranspose_pads",
       {.operation = "transposed-conv", .input = "3", .kernel = "3", .stride = "3x2", .padding = "1x2"},
       {7, 3}},
      {"transposed, output padding",
       page + "convtranspose_attributes",
       {.operation = "transposed-conv", .input = "3", .kernel = "3", .stride = "3x2", .output_padding = "1"},
       {10, 8}},
      {"transposed, dilation",
       page + "convtranspose_dilations",
       {.operation = "transposed-conv", .input = "3", .kernel = "2", .dilation = "2"},
       {5, 5}},
      {"transposed SAME_UPPER",
       page + "convtranspose_autopad_same",
       {.operation = "transposed-conv", .input = "3", .kernel = "3", .stride = "2", .padding = "same-upper"},
       {6, 6}},
      {"ceil mode, maximum",
       page + "maxpool_2d_ceil",
       {.operation = "max-pool", .input = "4", .kernel = "3", .stride = "2", .ceil_mode = true},
       {2, 2},
       numbers_up_to(16),
       {11, 12, 15, 16}},
      {"ceil mode, average: cells beyond the map do not count",
       page + "averagepool_2d_ceil",
       {.operation = "average-pool", .input = "4", .kernel = "3", .stride = "2", .ceil_mode = true},
       {2, 2},
       numbers_up_to(16),
       {6, 7.5, 12, 13.5}},
      {"average SAME_UPPER",
       page + "averagepool_2d_precomputed_same_upper",
       {.operation = "average-pool", .input = "5", .kernel = "3", .stride = "2", .padding = "same-upper"},
       {3, 3},
       numbers_up_to(25),
       {4, 5.5, 7, 11.5, 13, 14.5, 19, 20.5, 22}},
      {"average, padding not counted",
       page + "averagepool_2d_precomputed_pads",
       {.operation = "average-pool", .input = "5", .kernel = "5", .padding = "2"},
       {5, 5},
       numbers_up_to(25),
       {7,    7.5, 8,    8.5, 9,    9.5, 10,   10.5, 11,   11.5, 12,   12.5, 13,
        13.5, 14,  14.5, 15,  15.5, 16,  16.5, 17,   17.5, 18,   18.5, 19}},
  };
}

std::vector<DocumentedCase> older_cases() {
  const std::string caffe = "Caffe, src/caffe/test/test_pooling_layer.cpp, ";
  const std::string theano = "Theano, library/tensor/signal/pool, ignore_border";
  const std::string nn = "Torch7, nn/doc/convolution.md, ";
  return {
      {"Caffe rounds up",
       caffe + "TestSetup",
       {.operation = "max-pool", .input = "6x5", .kernel = "3", .stride = "2", .ceil_mode = true},
       {3, 2}},
      {"Caffe rounds up, padded",
       caffe + "TestSetupPadded",
       {.operation = "average-pool", .input = "6x5", .kernel = "3", .stride = "2", .padding = "1", .ceil_mode = true},
       {4, 3}},
      {"Caffe's padding is never the maximum",
       caffe + "TestForwardMaxPadded",
       {.operation = "max-pool", .input = "3", .kernel = "3", .stride = "2", .padding = "2", .ceil_mode = true},
       {3, 3},
       {1, 2, 4, 2, 3, 2, 4, 2, 1},
       {1, 4, 4, 4, 4, 4, 4, 4, 1}},
      {"Caffe counts padding in the divisor",
       caffe + "TestForwardAve",
       {.operation = "average-pool",
        .input = "3",
        .kernel = "3",
        .padding = "1",
        .ceil_mode = true,
        .count_include_pad = true},
       {3, 3},
       std::vector<double>(9, 2),
       {8.0 / 9, 12.0 / 9, 8.0 / 9, 12.0 / 9, 2, 12.0 / 9, 8.0 / 9, 12.0 / 9, 8.0 / 9}},
      {"Theano drops the border",
       theano,
       {.operation = "max-pool", .input = "5", .kernel = "2", .stride = "2"},
       {2, 2}},
      {"or keeps it",
       theano,
       {.operation = "max-pool", .input = "5", .kernel = "2", .stride = "2", .ceil_mode = true},
       {3, 3}},
      {"Theano's border_mode (1, 1)",
       "Theano, tutorial/conv_arithmetic, Theano terminology",
       {.operation = "conv", .input = "5", .kernel = "3", .stride = "2", .padding = "1"},
       {3, 3}},
      {"Torch7's temporal convolution of 7 frames",
       nn + "TemporalConvolution",
       {.operation = "conv", .input = "7", .kernel = "1", .dims = "1", .channels = "5:1"},
       {7}},
      {"Torch7's row convolution of 8 frames",
       nn + "TemporalRowConvolution",
       {.operation = "conv", .input = "8", .kernel = "3", .dims = "1"},
       {6}},
  };
}

}  // namespace

TEST_CASE("what frameworks document is what the arithmetic says and the tensors compute") {
  for (const auto& cases : {pytorch_cases(), keras_cases(), jax_cases(), onnx_cases(), older_cases()}) {
    for (const DocumentedCase& documented : cases) {
      INFO(documented.rule << " (" << documented.source << ")");
      const auto layer = parse_layer(documented.layer);
      REQUIRE(layer);
      CHECK(make_case(*layer)->output == documented.output);
      if (documented.values.empty()) continue;
      Shape shape = {1};
      for (const Axis& axis : layer->axes) shape.push_back(axis.input);
      std::optional<Tensor> kernel;
      if (!is_pooling(layer->operation)) {
        kernel = zeros(kernel_shape(*layer)).value();
        std::fill(kernel->values.begin(), kernel->values.end(), 1);
      }
      const auto with_values = make_case(*layer, {shape, documented.input}, kernel);
      REQUIRE(with_values);
      REQUIRE(with_values->output_values->values.size() == documented.values.size());
      for (std::size_t at = 0; at < documented.values.size(); ++at) {
        CHECK(with_values->output_values->values[at] == Approx(documented.values[at]));
      }
    }
  }
}

TEST_CASE("SAME pads as TensorFlow documents it, by whether the stride divides the input") {
  // tf.nn, Notes on padding: the total is max(k − s, 0) where s divides the input, else max(k − i mod s, 0); the odd
  // zero comes last.
  struct Row {
    std::string input, kernel, stride;
    Size before, after;
  };
  for (const Row& row : {Row{"224", "7", "2", 2, 3}, Row{"112", "3", "2", 0, 1}, Row{"113", "3", "2", 1, 1},
                         Row{"13", "6", "5", 1, 2}, Row{"8", "2", "4", 0, 0}}) {
    const auto layer = parse_layer(
        {.operation = "conv", .input = row.input, .kernel = row.kernel, .stride = row.stride, .padding = "same-upper"});
    REQUIRE(layer);
    INFO(row.input << ", " << row.kernel << ", " << row.stride);
    CHECK(layer->axes[0].padding_before == row.before);
    CHECK(layer->axes[0].padding_after == row.after);
  }
}

TEST_CASE("what PyTorch refuses is refused") {
  // torch.nn.Conv2d: padding='same' does not support other strides than 1.
  CHECK_FALSE(parse_layer({.operation = "conv", .input = "8", .kernel = "3", .stride = "2", .padding = "same"}));
  CHECK(parse_layer({.operation = "conv", .input = "8", .kernel = "3", .padding = "same"}));
  // aten/src/ATen/native/Convolution.cpp: output padding must be smaller than either stride or dilation.
  const auto with_output_padding = [](const std::string& output_padding) {
    return parse_layer({.operation = "transposed-conv",
                        .input = "4",
                        .kernel = "3",
                        .stride = "2",
                        .dilation = "3",
                        .output_padding = output_padding});
  };
  CHECK(with_output_padding("2"));
  CHECK_FALSE(with_output_padding("3"));
}

TEST_CASE("what frameworks refuse, the framework card does not ask of them") {
  // PyTorch's own tests of max_pool2d expect "pad should be at most half of effective kernel size" where it is more.
  const auto widely_padded = parse_layer({.operation = "max-pool", .input = "8", .kernel = "3", .padding = "2"});
  REQUIRE(widely_padded);
  CHECK(pytorch_call(*widely_padded).lines ==
        std::vector<std::string>{"torch.nn.ConstantPad2d((2, 2, 2, 2), float(\"-inf\"))",
                                 "torch.nn.MaxPool2d(kernel_size=3, stride=1)"});
  // keras/src/layers/convolutional/base_conv_transpose.py: output_padding must be below strides. An output padding of 2
  // goes with dilation 3 in PyTorch and ONNX; what it adds behind the last stamp is zeros.
  const auto dilated = parse_layer(
      {.operation = "transposed-conv", .input = "4", .kernel = "3", .dilation = "3", .output_padding = "2"});
  REQUIRE(dilated);
  CHECK(keras_call(*dilated).lines ==
        std::vector<std::string>{
            "keras.layers.Conv2DTranspose(1, kernel_size=3, padding=\"valid\", dilation_rate=3, use_bias=False)",
            "keras.layers.ZeroPadding2D(padding=((0, 2), (0, 2)))"});
  // onnx.ai, ConvTranspose: "less than the corresponding stride/dilation dimension".
  CHECK_THAT(onnx_call(*dilated).lines.front(), Catch::EndsWith("output_padding=[2, 2])"));
}
