#include "rendering/palette.h"

#include <algorithm>

namespace convguide {
namespace {

// Answers that are kept, and the bits of a colour's hash that say where.
constexpr unsigned answer_bits = 14;
constexpr std::size_t kept_answers = std::size_t{1} << answer_bits;

// The square of the distance of two colours in RGB; green, which eyes see best, counts most.
int distance(std::uint32_t one, std::uint32_t other) {
  const auto difference = [&](unsigned shift) {
    return static_cast<int>((one >> shift) & 0xFFU) - static_cast<int>((other >> shift) & 0xFFU);
  };
  const int red = difference(16);
  const int green = difference(8);
  const int blue = difference(0);
  return 2 * red * red + 4 * green * green + blue * blue;
}

// The first of `colours` and those after it that are further than `closest` from all taken before.
std::vector<std::uint32_t> far_apart(const std::vector<std::uint32_t>& colours, int closest, std::size_t most) {
  std::vector<std::uint32_t> taken;
  for (const std::uint32_t colour : colours) {
    const bool is_near = std::any_of(taken.begin(), taken.end(),
                                     [&](std::uint32_t other) { return distance(colour, other) <= closest; });
    if (!is_near) taken.push_back(colour);
    if (taken.size() > most) break;
  }
  return taken;
}

}  // namespace

Palette::Palette(const std::vector<std::uint32_t>& wanted, const ColourCounts& counts, std::size_t most) {
  std::vector<std::pair<std::uint32_t, std::size_t>> by_frequency(counts.begin(), counts.end());
  std::stable_sort(by_frequency.begin(), by_frequency.end(),
                   [](const auto& one, const auto& other) { return one.second > other.second; });
  std::vector<std::uint32_t> colours = wanted;
  for (const auto& [colour, count] : by_frequency) colours.push_back(colour);
  int closest = 0;
  do {
    colours_ = far_apart(colours, closest, most);
    closest = closest == 0 ? 16 : 2 * closest;
  } while (colours_.size() > most);
  answers_.assign(kept_answers, {colours_.front(), 0});
}

std::uint8_t Palette::nearest(std::uint32_t colour) {
  Answer& answer = answers_[(colour * 0x9E3779B1U) >> (32 - answer_bits)];
  if (answer.colour != colour) {
    std::size_t nearest = 0;
    int least = distance(colour, colours_.front());
    for (std::size_t at = 1; at < colours_.size(); ++at) {
      const int found = distance(colour, colours_[at]);
      if (found >= least) continue;
      least = found;
      nearest = at;
    }
    answer = {colour, static_cast<std::uint8_t>(nearest)};
  }
  return answer.number;
}

}  // namespace convguide
