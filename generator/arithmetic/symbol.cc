#include "arithmetic/symbol.h"

#include <algorithm>

namespace convguide {

const std::vector<Symbol>& symbols() {
  static const std::vector<Symbol> all = {
      {"i", "i", "size of the input"},
      {"k", "k", "size of the kernel, or of the pooling window"},
      {"s", "s", "stride: the distance between two neighbouring positions of the kernel"},
      {"p", "p", "zeros added on each side of the input"},
      {"p₁", "p_1", "zeros added before the input, where the two sides differ"},
      {"p₂", "p_2", "zeros added after the input, where the two sides differ"},
      {"d", "d", "dilation: the distance between two neighbouring weights of the kernel"},
      {"k̂", "\\hat{k}", "extent of the dilated kernel, its gaps included"},
      {"t", "t", "zeros that SAME padding adds on both sides together"},
      {"o", "o", "size of the output"},
      {"i'", "i'", "size of a transposed convolution’s input"},
      {"ĩ'", "\\tilde{i}'", "size of that input once zeros stand between its neighbours"},
      {"k'", "k'", "kernel size of the equivalent direct convolution"},
      {"s'", "s'", "stride of the equivalent direct convolution"},
      {"p'", "p'", "zeros added on each side of its stretched input; below zero, cells are cropped"},
      {"p₁'", "p_1'", "the same before the stretched input, where the two sides differ"},
      {"p₂'", "p_2'", "the same after the stretched input, where the two sides differ"},
      {"a", "a", "zeros added at the end of the stretched input only: the output padding"},
      {"o'", "o'", "size of a transposed convolution’s output"},
  };
  return all;
}

const Symbol& symbol_named(std::string_view name) {
  return *std::find_if(symbols().begin(), symbols().end(), [&](const Symbol& one) { return one.name == name; });
}

}  // namespace convguide
