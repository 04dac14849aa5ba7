#include "arithmetic/layer_syntax.h"

#include <catch2/catch.hpp>
#include <random>
#include <sstream>

#include "random_numbers.h"
#include "small_layers.h"

using namespace convguide;

namespace {

// The texts of a command line such as "conv --input 5 --kernel 3".
LayerText text_of(const std::string& line) {
  std::istringstream words(line);
  LayerText text;
  words >> text.operation;
  std::string option;
  std::string value;
  while (words >> option) {
    if (option == "--ceil-mode") {
      text.ceil_mode = true;
      continue;
    }
    if (option == "--count-include-pad") {
      text.count_include_pad = true;
      continue;
    }
    words >> value;
    if (option == "--input")
      text.input = value;
    else if (option == "--kernel")
      text.kernel = value;
    else if (option == "--stride")
      text.stride = value;
    else if (option == "--padding")
      text.padding = value;
    else if (option == "--dilation")
      text.dilation = value;
    else if (option == "--output-padding")
      text.output_padding = value;
    else if (option == "--dims")
      text.dims = value;
    else if (option == "--channels")
      text.channels = value;
    else if (option == "--groups")
      text.groups = value;
    else if (option == "--padding-mode")
      text.padding_mode = value;
    else
      FAIL("unknown option " << option);
  }
  return text;
}

Layer parsed(const std::string& line) {
  const auto layer = parse_layer(text_of(line));
  if (!layer) FAIL(line << ": " << message(layer.error()));
  return *layer;
}

std::string error_of(const std::string& line) {
  const auto layer = parse_layer(text_of(line));
  return layer ? "no error" : message(layer.error());
}

// A legal axis with different paddings on its sides.
Axis random_axis(std::mt19937& generator, Operation operation) {
  for (;;) {
    const Axis axis = {.input = random_size(generator, 1, 12),
                       .kernel = random_size(generator, 1, 6),
                       .stride = random_size(generator, 1, 4),
                       .padding_before = random_size(generator, 0, 3),
                       .padding_after = random_size(generator, 0, 3),
                       .dilation = random_size(generator, 1, 3),
                       .output_padding = random_size(generator, 0, 1)};
    if (check_layer({.operation = operation, .axes = {axis}})) return axis;
  }
}

}  // namespace

TEST_CASE("one number serves all axes, of which there are two where nothing tells") {
  const Axis axis = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  CHECK(parsed("conv --input 5 --kernel 3 --stride 2 --padding 1") ==
        Layer{.operation = Operation::convolution, .axes = {axis, axis}});
}

TEST_CASE("what is left out has its usual value") {
  const Layer layer = parsed("max-pool --input 5 --kernel 3");
  CHECK(layer.operation == Operation::max_pooling);
  CHECK(layer.axes.front() == Axis{.input = 5, .kernel = 3, .stride = 1, .dilation = 1});
}

TEST_CASE("x separates axes, and the longest text counts them") {
  const Layer layer = parsed("conv --input 5x7 --kernel 3 --stride 1x2 --padding 2:0x1");
  CHECK(layer.axes ==
        std::vector<Axis>{{.input = 5, .kernel = 3, .stride = 1, .padding_before = 2, .padding_after = 0},
                          {.input = 7, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}});
  CHECK(parsed("conv --input 5 --kernel 3x3x1").axes.size() == 3);
}

TEST_CASE("dims says how many axes there are") {
  CHECK(parsed("conv --input 5 --kernel 3 --dims 1").axes.size() == 1);
  CHECK(parsed("conv --input 5 --kernel 3 --dims 3").axes.size() == 3);
  CHECK(parsed("conv --input 5x5 --kernel 3 --dims 2").axes.size() == 2);
  CHECK(parsed("conv --input 5 --kernel 3 --dims 8").axes.size() == most_axes);
}

TEST_CASE("paddings by word, on each axis by its own kernel") {
  const Layer half = parsed("conv --input 9 --kernel 3x5 --padding half");
  CHECK(half.axes[0].padding_before == 1);
  CHECK(half.axes[0].padding_after == 1);
  CHECK(half.axes[1].padding_before == 2);
  CHECK(parsed("conv --input 9 --kernel 4 --padding full").axes[0].padding_after == 3);
  CHECK(parsed("conv --input 9 --kernel 4 --padding valid").axes[0].padding_after == 0);
  // A dilated kernel of 3 with dilation 2 covers 5 cells.
  CHECK(parsed("conv --input 9 --kernel 3 --dilation 2 --padding half").axes[0].padding_before == 2);
  CHECK(parsed("conv --input 9 --kernel 3 --dilation 2 --padding full").axes[0].padding_before == 4);
}

TEST_CASE("SAME by word: what makes the output the input over the stride, rounded up") {
  struct Row {
    std::string line;
    Size before, after;
  };
  const Row rows[] = {
      // The stem of ResNet, in TensorFlow: pads 2 before and 3 after.
      {"conv --input 224 --kernel 7 --stride 2 --padding same-upper", 2, 3},
      {"conv --input 224 --kernel 7 --stride 2 --padding same-lower", 3, 2},
      // TensorFlow's notes on padding: in_width = 13, filter_width = 6, stride = 5 pads 1 left and 2 right.
      {"conv --input 13 --kernel 6 --stride 5 --padding same-upper", 1, 2},
      // A stride wider than the kernel: nothing to add, and nothing to take away.
      {"conv --input 7 --kernel 1 --stride 3 --padding same-upper", 0, 0},
      {"conv --input 5 --kernel 3 --dilation 2 --padding same-lower", 2, 2},
      {"conv --input 5 --kernel 4 --padding same", 1, 2},
      {"conv --input 5 --kernel 2 --dilation 3 --padding same", 1, 2},
      {"max-pool --input 5 --kernel 2 --stride 2 --padding same-upper", 0, 1},
      {"conv --input 9 --kernel 3 --dilation 4 --padding causal", 8, 0},
      // ONNX, ConvTranspose: total = stride·(input − 1) + output padding + (kernel − 1)·dilation + 1 − input·stride.
      {"transposed-conv --input 4 --kernel 5 --stride 2 --padding same-upper", 1, 2},
      {"transposed-conv --input 4 --kernel 5 --stride 2 --padding same-lower", 2, 1},
      {"transposed-conv --input 4 --kernel 2 --stride 3 --padding same-upper --output-padding 1", 0, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Axis axis = parsed(row.line).axes.front();
    CHECK(axis.padding_before == row.before);
    CHECK(axis.padding_after == row.after);
  }
}

TEST_CASE("words that do not suit a layer are refused with a way out") {
  CHECK(error_of("conv --input 5 --kernel 3 --stride 2 --padding same") ==
        "padding same goes with stride 1 only, not with 2; use same-upper or same-lower");
  CHECK(error_of("transposed-conv --input 5 --kernel 3 --padding causal") ==
        "padding causal belongs to convolutions and pooling; crop the end with --padding 0:2, say");
  CHECK(error_of("transposed-conv --input 4 --kernel 2 --stride 5 --output-padding 1 --padding same-upper") ==
        "padding same-upper lacks cells, since stride 5 is wider than the kernel; add --output-padding 3");
}

TEST_CASE("a transposed convolution is given by the framework's parameters") {
  const Layer layer = parsed("transposed-conv --input 3 --kernel 3 --stride 2 --padding 1 --output-padding 1");
  CHECK(layer.axes.front() ==
        Axis{.input = 3, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1});
}

TEST_CASE("what cannot be read is said in one line") {
  struct Row {
    std::string line, error;
  };
  const std::string not_whole = " is not a whole number; write one number such as 3, or one for each axis such as 3x5";
  const Row rows[] = {
      {"cnv --input 5 --kernel 3", "operation \"cnv\" is unknown; did you mean conv?"},
      {"deconvolution --input 5 --kernel 3",
       "operation \"deconvolution\" is unknown; use one of conv, transposed-conv, max-pool, average-pool"},
      {"conv --kernel 3", "the input size is missing; give one, such as --input 5"},
      {"conv --input 5", "the kernel size is missing; give one, such as --kernel 3"},
      {"conv --input five --kernel 3", "input \"five\"" + not_whole},
      {"conv --input 5 --kernel 3y3", "kernel \"3y3\"" + not_whole},
      {"conv --input 5 --kernel 3 --stride 0", "stride 0 is too small; use 1 or more"},
      {"conv --input 0 --kernel 3", "input 0 is too small; use 1 or more"},
      {"conv --input 5 --kernel -3", "kernel -3 is too small; use 1 or more"},
      {"conv --input 5 --kernel 3 --dilation 0", "dilation 0 is too small; use 1 or more"},
      {"conv --input 5 --kernel 3 --padding -1", "padding -1 is too small; use 0 or more"},
      {"conv --input 5 --kernel 3 --padding 1:2:3",
       "padding \"1:2:3\" has more than two numbers; write 3, 3x5 for axes that differ, or before:after for sides, "
       "such "
       "as 2:0"},
      {"conv --input 5 --kernel 3 --padding haf",
       "padding \"haf\" is neither a number nor a known word; did you mean half?"},
      {"conv --input 5 --kernel 3 --padding circular",
       "padding \"circular\" is neither a number nor a known word; use one of valid, half, full, "
       "same-upper, same-lower, same, causal"},
      {"conv --input 5 --kernel 3 --padding-mode circulr",
       "padding mode \"circulr\" is unknown; did you mean circular?"},
      {"transposed-conv --input 5 --kernel 3 --output-padding -1", "output padding -1 is too small; use 0 or more"},
      {"conv --input 5 --kernel 3 --dims 0", "dims 0 is too small; use 1 or more"},
      {"conv --input 5 --kernel 3 --dims 9", "dims 9 must be one number from 1 to 8; use 1, 2 or 3"},
      {"conv --input 5 --kernel 3 --dims 2x2", "dims \"2x2\" is not a whole number; write one number, such as 3"},
      {"conv --input 5x5 --kernel 3x3x3",
       "kernel with 3 axes does not agree with input, which has 2; give one number, or 2 of them"},
      {"conv --input 5x5 --kernel 3 --dims 3",
       "input with 2 axes does not agree with dims, which has 3; give one number, or 3 of them"},
      {"conv --input 5x5 --kernel 3 --dims 1",
       "input with 2 axes does not agree with dims, which has 1; give one number"},
      {"conv --input 1x1x1x1x1x1x1x1x1 --kernel 1", "9 axes are too many; use at most 8"},
      {"conv --input 5x2 --kernel 3",
       "kernel 3 does not fit the padded input of 2 + 2·0 = 2; use a kernel of at most 2 or a padding of at least 1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(error_of(row.line) == row.error);
  }
}

TEST_CASE("channels are one number for both sides, or one for each") {
  const Layer alike = parsed("conv --input 5 --kernel 3 --channels 4 --groups 2");
  CHECK((alike.input_channels == 4 && alike.output_channels == 4 && alike.groups == 2));
  const Layer different = parsed("conv --input 5 --kernel 3 --channels 2:3");
  CHECK((different.input_channels == 2 && different.output_channels == 3 && different.groups == 1));
  struct Row {
    std::string line;
    std::string error;
  };
  const Row rows[] = {
      {"conv --input 5 --kernel 3 --channels 0", "channels 0 is too small; use 1 or more"},
      {"conv --input 5 --kernel 3 --channels 2x3",
       "channels \"2x3\" must be one number, or one for each side of the layer; write 3, or 3:8 for three maps in and "
       "eight out"},
      {"conv --input 5 --kernel 3 --channels 3 --groups 2",
       "groups 2 must divide both the input channels 3 and the output channels 3; legal: 1, 3"},
      {"conv --input 5 --kernel 3 --groups 2x2", "groups \"2x2\" is not a whole number; write one number, such as 3"},
      {"max-pool --input 5 --kernel 3 --channels 2:3",
       "channels 2:3 do not suit pooling, which gives as many maps as it takes; give one number, such as 2"},
      {"max-pool --input 5 --kernel 3 --channels 4 --groups 2",
       "groups 2 belong to convolutions: pooling works on each map by itself; leave them out"},
      {"conv --input 5 --kernel 3 --channels 2:b",
       "channels \"b\" is not a whole number; write 3, or 3:8 for three maps in and eight out"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(error_of(row.line) == row.error);
  }
}

TEST_CASE("layers print as the shortest line that gives them back") {
  const std::string lines[] = {
      "conv --input 5 --kernel 3",
      "conv --input 5x7 --kernel 3",
      "conv --input 5 --kernel 3 --dims 1",
      "conv --input 5 --kernel 3 --dims 3",
      "max-pool --input 5 --kernel 3x3x1",
      "max-pool --input 5 --kernel 3 --dims 1",
      "average-pool --input 5 --kernel 3 --stride 2 --padding 1",
      "conv --input 5 --kernel 3 --padding 2:0x1",
      "conv --input 5 --kernel 3 --padding 2:0",
      "transposed-conv --input 3 --kernel 3 --stride 2 --padding 1 --output-padding 1",
      "conv --input 5 --kernel 3 --channels 4:8 --groups 2",
      "max-pool --input 5 --kernel 3 --channels 4",
      "max-pool --input 6 --kernel 3 --stride 2 --ceil-mode",
      "average-pool --input 6 --kernel 3 --stride 2 --padding 1 --ceil-mode --count-include-pad",
      "conv --input 6 --kernel 3 --padding 1 --padding-mode circular",
  };
  for (const std::string& line : lines) CHECK(print_layer(parsed(line)) == line);
  CHECK(print_layer(parsed("conv --input 5x5 --kernel 3 --stride 1 --padding valid")) == "conv --input 5 --kernel 3");
}

TEST_CASE("printing and parsing give back every small layer, in one, two or three dimensions") {
  for (const Operation operation : all_operations) {
    std::size_t dims = 1;
    for (const Layer& small : small_layers(operation)) {
      Layer layer = small;
      layer.axes.resize(dims, small.axes.front());
      dims = dims % 3 + 1;
      const auto back = parse_layer(text_of(print_layer(layer)));
      if (!back || *back != layer) FAIL(print_layer(layer));
    }
  }
}

TEST_CASE("printing and parsing give back layers whose axes differ") {
  std::mt19937 generator(4);
  for (const Operation operation : all_operations) {
    for (int round = 0; round < 1000; ++round) {
      Layer layer = {.operation = operation, .axes = {}};
      const Size dims = random_size(generator, 1, 4);
      for (Size axis = 0; axis < dims; ++axis) layer.axes.push_back(random_axis(generator, operation));
      const auto back = parse_layer(text_of(print_layer(layer)));
      if (!back || *back != layer) FAIL(print_layer(layer));
    }
  }
}
