// What the descriptions of all views have in common: sentences about the layer, its cells and its values. A sentence
// begins with a space unless it is the first of a description.
#pragma once

#include <string>
#include <vector>

#include "tensors/case.h"

namespace convguide {

std::string capitalised(std::string text);

// "kernel", or "window" for pooling, which has no kernel.
std::string window_name(const Case& of);

// The stride as one number where all axes have the same, else "2 × 1".
std::string stride_words(const Case& of);

// What strides keep of the outputs with unit strides: "one in 2" where all axes have the same, else "one row in 3" and
// "one column in 2". There is at least one stride above 1.
std::vector<std::string> kept_parts(const Case& of);

Shape input_sizes(const Case& of);
Shape kernel_sizes(const Case& of);

// The operation and all sizes of the layer; for a transposed convolution also those of the equivalent direct
// convolution, and that this is what is drawn.
std::string layer_sentences(const Case& of);

// The operation and the sizes of the layer as given.
std::string given_sentences(const Case& of);

// What lies along an axis: "row" or "column", with a "slice" before them in three axes; "cell" in one axis and in more.
const char* axis_noun(std::size_t axes, std::size_t axis);

// "row 1, column 2" of an index, which counts from 0.
std::string cell_words(const Index& index);

// Which input cells the window of an output cell covers: "rows 1 to 3 and columns 2 to 4 of the input"; empty where it
// covers none.
std::string covered_input_words(const Case& of, const Index& output);

// The same, and whether it covers zeros besides.
std::string covered_words(const Case& of, const Index& output);

// The value that `step`, from 1 and in row-major order, makes; empty where the case has no values or several maps.
std::string value_sentence(const Case& of, Size step);

// All values of the output, row by row; empty likewise.
std::string values_sentence(const Case& of);

}  // namespace convguide
