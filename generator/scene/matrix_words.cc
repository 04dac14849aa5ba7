#include "scene/matrix_words.h"

#include <algorithm>

#include "scene/layer_words.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

bool is_transposed(const Case& of) { return of.layer.operation == Operation::transposed_convolution; }

std::string matrix_name(const Case& of) { return is_transposed(of) ? "Cᵀ" : "C"; }

Size rows(const Case& of) { return cell_count(of.output).value_or(0); }

Size columns(const Case& of) { return cell_count(input_sizes(of)).value_or(0); }

}  // namespace

std::string matrix_title(const Case& of) {
  return (is_transposed(of) ? "the transposed matrix " : "the matrix ") + matrix_name(of) + ", " +
         shape_words({rows(of), columns(of)});
}

std::string matrix_sentences(const Case& of) {
  const std::string name = matrix_name(of);
  const bool several = of.layer.input_channels > 1 || of.layer.output_channels > 1;
  std::string text = given_sentences(of) + " It is drawn as the product y = " + name +
                     "·x: x is the input and y the output" + (several ? ", one map of each" : "") +
                     ", both unrolled into one column, row after row. ";
  if (is_transposed(of)) text += "Cᵀ is the transpose of the matrix C of the convolution that is transposed. ";
  text += name + " has " + counted(rows(of), "row") + ", one for each output cell, and " +
          counted(columns(of), "column") + ", one for each input cell. ";
  text += is_transposed(of)
              ? "The weights stand in it as the kernel stores them, each in a colour of its own: a column "
                "holds the kernel where its input cell stamps it onto the output"
              : "Each weight of the kernel has a colour of its own: a row holds the kernel in the columns "
                "of the input cells under its window";
  text += "; all other cells are zero.";
  const auto is_padded = [](const Axis& axis) { return axis.padding_before > 0 || axis.padding_after > 0; };
  const bool padded = std::any_of(of.layer.axes.begin(), of.layer.axes.end(), is_padded);
  if (padded && !is_transposed(of)) text += " Weights over padding stand nowhere.";
  return text;
}

std::string matrix_step_sentence(const Case& of, Size step) {
  const Index output = index_of_step(of.output, step - 1);
  const std::string input = covered_input_words(of, output);
  return " Step " + std::to_string(step) + " of " + std::to_string(rows(of)) + " is row " + std::to_string(step) +
         " of " + matrix_name(of) + ": it makes the output cell at " + cell_words(output) +
         (input.empty() ? ", and has no weights." : " from " + input + ".") + value_sentence(of, step);
}

}  // namespace convguide
