#include "arithmetic/padding_words.h"

#include <algorithm>
#include <string>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/evaluate.h"

namespace convguide {
namespace {

Result<void> check_word(const PaddingWord& word, Operation operation, const Axis& axis, const Bindings& bindings) {
  const std::string padding = "padding " + std::string(word.word);
  if (word.word == "same" && axis.stride != 1) {
    return failure(padding, "goes with stride 1 only, not with " + std::to_string(axis.stride),
                   "use same-upper or same-lower");
  }
  if (operation != Operation::transposed_convolution) return {};
  if (word.word == "causal") {
    return failure(padding, "belongs to convolutions and pooling", "crop the end with --padding 0:2, say");
  }
  const bool is_same = word.word.starts_with("same");
  if (is_same && bindings.at("t") < 0) {
    const std::string missing = std::to_string(axis.output_padding - bindings.at("t"));
    return failure(padding, "lacks cells, since stride " + std::to_string(axis.stride) + " is wider than the kernel",
                   "add --output-padding " + missing);
  }
  return {};
}

}  // namespace

const std::vector<PaddingWord>& padding_words() {
  static const Expression extent = variable("k̂");
  static const Expression less = floor_divide(variable("t"), 2);
  static const Expression more = ceil_divide(variable("t"), 2);
  static const std::vector<PaddingWord> words = {{"valid", 0, 0},
                                                 {"half", floor_divide(extent, 2), floor_divide(extent, 2)},
                                                 {"full", extent - 1, extent - 1},
                                                 {"same-upper", less, more},
                                                 {"same-lower", more, less},
                                                 {"same", less, more},
                                                 {"causal", extent - 1, 0}};
  return words;
}

const PaddingWord* padding_word(std::string_view word) {
  const auto found = std::find_if(padding_words().begin(), padding_words().end(),
                                  [&](const PaddingWord& one) { return one.word == word; });
  return found == padding_words().end() ? nullptr : &*found;
}

Result<Axis> with_padding(const PaddingWord& word, Operation operation, const Axis& axis) {
  return axis_bindings(operation, axis).and_then([&](const Bindings& bindings) -> Result<Axis> {
    const auto suits = check_word(word, operation, axis, bindings);
    if (!suits) return tl::unexpected(suits.error());
    const auto before = evaluate(word.before, bindings);
    if (!before) return tl::unexpected(before.error());
    const auto after = evaluate(word.after, bindings);
    if (!after) return tl::unexpected(after.error());
    Axis padded = axis;
    padded.padding_before = *before;
    padded.padding_after = *after;
    return padded;
  });
}

}  // namespace convguide
