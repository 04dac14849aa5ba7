// The letters of convolution arithmetic: how each is written, and what it means.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace convguide {

// One letter of the guide's notation. Symbols are compared by name.
struct Symbol {
  std::string_view name;     // plain Unicode, for example "i'"
  std::string_view latex;    // for example "i'"
  std::string_view meaning;  // a noun phrase without a full stop, for the notation table
};

// Every symbol, in the order of the notation table. A prime marks a transposed convolution's own sizes; the letters
// without one then belong to the direct convolution that it transposes.
inline constexpr auto all_symbols = std::to_array<Symbol>({
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
    {"k'", "k'", "kernel size of the equivalent convolution"},
    {"s'", "s'", "stride of the equivalent convolution"},
    {"p'", "p'", "zeros added on each side of its stretched input; below zero, cells are cropped"},
    {"p₁'", "p_1'", "the same before the stretched input, where the two sides differ"},
    {"p₂'", "p_2'", "the same after the stretched input, where the two sides differ"},
    {"a", "a", "zeros added at the end of the stretched input only: the output padding"},
    {"o'", "o'", "size of a transposed convolution’s output"},
    {"g", "g", "number of groups of maps that are convolved apart"},
    {"m", "m", "input maps in each group"},
    {"n", "n", "output maps in each group"},
    {"K", "K", "weights between one input map and one output map"},
    {"N", "N", "places of the kernel: the output cells of a convolution, the input cells of a transposed one"},
    {"W", "W", "weights of a layer"},
    {"M", "M", "multiply-adds of a layer: one for each weight at each of its places"},
    {"f", "f", "factor of a pixel shuffle: how much longer it makes each axis"},
    {"q", "q", "place of a cell of the padded input, counted from the first input cell; below zero in front of it"},
    {"c", "c", "place of the input cell that is copied there"},
    {"r", "r", "receptive field: how many cells of a network’s input a cell of a later map sees"},
    {"J", "J", "jump: the distance, in cells of the network’s input, between the fields of two neighbouring cells"},
    {"u", "u", "first cell of the network’s input that the map’s first cell sees; below zero, in the padding"},
    {"r⁺", "r^{+}", "the receptive field after one layer more"},
    {"J⁺", "J^{+}", "the jump after one layer more"},
    {"u⁺", "u^{+}", "the first cell that is seen after one layer more"},
    {"q'", "q'", "place of a cell in the output of a transposed convolution, counted from zero"},
    {"h", "h", "how many placements of the kernel touch that cell"},
});

// The symbol of that name. The name must be one of `all_symbols`.
constexpr const Symbol& symbol_named(std::string_view name) {
  return *std::find_if(all_symbols.begin(), all_symbols.end(), [&](const Symbol& one) { return one.name == name; });
}

// The same for a name that stands in the code: found, or refused, by the compiler.
consteval const Symbol& letter(std::string_view name) { return symbol_named(name); }

}  // namespace convguide
