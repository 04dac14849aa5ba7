// How a layer is written: the same on a command line, in a catalogue file and in a directive of the guide.
#pragma once

#include <optional>
#include <string>

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// The texts of a layer. One number serves all axes and "x" separates axes; a padding may be "before:after" on each
// axis, or one of the padding_words(). Unset ones take the usual value: stride and dilation 1, no padding.
struct LayerText {
  std::string operation;  // conv, transposed-conv, max-pool or average-pool
  std::optional<std::string> input = {};
  std::optional<std::string> kernel = {};
  std::optional<std::string> stride = {};
  std::optional<std::string> padding = {};
  std::optional<std::string> dilation = {};
  std::optional<std::string> output_padding = {};
  std::optional<std::string> dims = {};      // the number of axes
  std::optional<std::string> channels = {};  // "2:3" for two maps in and three out; one number serves both
  std::optional<std::string> groups = {};
  std::optional<std::string> padding_mode = {};  // zeros, circular, reflect or replicate
  bool ceil_mode = false;
  bool count_include_pad = false;
};

// The texts by the names that they have on command lines and in directives; the operation and the two switches aside.
struct LayerTextMember {
  const char* name;
  std::optional<std::string> LayerText::*member;
};
inline constexpr LayerTextMember layer_text_members[] = {
    {"input", &LayerText::input},       {"kernel", &LayerText::kernel},
    {"stride", &LayerText::stride},     {"padding", &LayerText::padding},
    {"dilation", &LayerText::dilation}, {"output-padding", &LayerText::output_padding},
    {"dims", &LayerText::dims},         {"channels", &LayerText::channels},
    {"groups", &LayerText::groups},     {"padding-mode", &LayerText::padding_mode}};

// The most axes that a layer may have.
inline constexpr std::size_t most_axes = 8;

// The legal layer that the texts describe. It has as many axes as the longest text or as `dims` says, and two where
// nothing tells. Fails with the parameter's name where a text cannot be read, where two texts have different numbers of
// axes, where input or kernel is missing, and where check_layer fails.
Result<Layer> parse_layer(const LayerText& text);

// The texts of a layer: parsing them gives it back. What is at its usual value is left unset.
LayerText layer_text(const Layer& layer);

// The same in the words of a command line: "conv --input 5 --kernel 3 --stride 2 --padding 1".
std::string print_layer(const Layer& layer);

}  // namespace convguide
