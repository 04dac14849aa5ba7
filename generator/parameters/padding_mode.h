// What stands in the padding of a convolution.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace convguide {

// Zeros; the input's other end, as if it went round; the input mirrored at its last cell; or the last cell itself.
enum class PaddingMode { zeros, circular, reflect, replicate };

inline constexpr std::array<PaddingMode, 4> all_padding_modes = {PaddingMode::zeros, PaddingMode::circular,
                                                                 PaddingMode::reflect, PaddingMode::replicate};

// The word that command lines and catalogue files use, which is PyTorch's: "zeros", "circular", "reflect", "replicate".
std::string_view word(PaddingMode mode);

// The mode of a word, or nothing where no mode has that word.
std::optional<PaddingMode> padding_mode_of_word(std::string_view word);

}  // namespace convguide
