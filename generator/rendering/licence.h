// The licence of every figure, for its metadata.
#pragma once

namespace convguide {

inline constexpr const char* licence_name = "CC BY 4.0";
inline constexpr const char* licence_address = "https://creativecommons.org/licenses/by/4.0/";
inline constexpr const char* licence_sentence =
    "Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. Made with convguide, after Dumoulin and Visin, "
    "A guide to convolution arithmetic for deep learning (2016).";

}  // namespace convguide
