// The compression inside of GIF.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace convguide {

// The codes of Lempel, Ziv and Welch for `pixels`, packed into bytes as GIF wants them, without its division into
// blocks (https://www.w3.org/Graphics/GIF/spec-gif89a.txt, appendix F). Pixels are below 2 to the power of
// `pixel_bits`, which is from 2 to 8. There is at least one pixel.
std::string lzw_codes(const std::vector<std::uint8_t>& pixels, unsigned pixel_bits);

}  // namespace convguide
