// At most 256 colours for the frames of one animation.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace convguide {

// How often each colour, 0xRRGGBB, occurs.
using ColourCounts = std::unordered_map<std::uint32_t, std::size_t>;

class Palette {
 public:
  // Takes the `wanted` colours, then the counted ones, the most frequent first, but none that is close to one already
  // taken. How close that is grows until at most `most` are taken; the same colours always give the same palette.
  Palette(const std::vector<std::uint32_t>& wanted, const ColourCounts& counts, std::size_t most);

  const std::vector<std::uint32_t>& colours() const { return colours_; }

  // The number of the colour that is closest to 0xRRGGBB.
  std::uint8_t nearest(std::uint32_t colour);

 private:
  struct Answer {
    std::uint32_t colour = 0;
    std::uint8_t number = 0;
  };

  std::uint8_t found_nearest(std::uint32_t colour) const;

  std::vector<std::uint32_t> colours_;
  std::vector<Answer> by_green_;
  std::vector<Answer> answers_;  // earlier ones, each where its colour says
};

}  // namespace convguide
