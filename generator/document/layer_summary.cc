#include "document/layer_summary.h"

#include "scene/word_list.h"

namespace convguide {
namespace {

// "11", or "3 × 5" for a kernel of its own along each axis.
std::string spaced(const std::string& sizes) {
  std::string text;
  for (const char letter : sizes) text += letter == 'x' ? " × " : std::string(1, letter);
  return text;
}

// "padding 1", "half padding", or "padding 1 and 0" for two sides that differ.
std::string padding_words(const std::string& padding) {
  const bool is_word = padding.find_first_of("0123456789") == std::string::npos;
  if (is_word) return padding + " padding";
  std::string text = "padding ";
  for (const char letter : padding) text += letter == ':' ? " and " : (letter == 'x' ? " × " : std::string(1, letter));
  return text;
}

// The numbers of a window behind what is said first.
std::string window_words(std::string text, const LayerText& window) {
  const auto says = [](const std::optional<std::string>& given, const char* usual) { return given && *given != usual; };
  text += " " + spaced(window.kernel.value_or(""));
  if (says(window.stride, "1")) text += ", stride " + spaced(*window.stride);
  if (says(window.padding, "0")) text += ", " + padding_words(*window.padding);
  if (says(window.dilation, "1")) text += ", dilation " + spaced(*window.dilation);
  if (says(window.output_padding, "0")) text += ", output padding " + spaced(*window.output_padding);
  if (says(window.groups, "1")) text += ", " + *window.groups + " groups";
  if (window.ceil_mode) text += ", ceil mode";
  return text;
}

struct Summary {
  const NetworkLayer& layer;

  std::string operator()(const WindowLayer& window) const {
    if (layer.operation_word == "max-pool") return window_words("max pooling", window.text);
    if (layer.operation_word == "average-pool") return window_words("average pooling", window.text);
    if (layer.operation_word == "transposed-conv") return window_words("transposed, kernel", window.text);
    return window_words("kernel", window.text);
  }
  std::string operator()(const Unpooling& unpooling) const { return window_words("unpooling", unpooling.text); }
  std::string operator()(const Dense& /*unused*/) const { return "dense"; }
  std::string operator()(const Crop& crop) const { return "crop at " + crop.offset + " like " + crop.like; }
  std::string operator()(const Concatenation& /*unused*/) const { return word_list(layer.from) + ", concatenated"; }
  std::string operator()(const Sum& /*unused*/) const { return "sum of " + word_list(layer.from); }
};

}  // namespace

std::string layer_summary(const NetworkLayer& layer) { return std::visit(Summary{layer}, layer.operation); }

}  // namespace convguide
