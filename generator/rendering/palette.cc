#include "rendering/palette.h"

#include <algorithm>
#include <limits>

namespace convguide {
namespace {

// Answers that are kept, and the bits of a colour's hash that say where.
constexpr unsigned answer_bits = 14;
constexpr std::size_t kept_answers = std::size_t{1} << answer_bits;

int green_of(std::uint32_t colour) { return static_cast<int>((colour >> 8) & 0xFFU); }

// The square of the distance of two colours in RGB; green, which eyes see best, counts most.
int distance(std::uint32_t one, std::uint32_t other) {
  const auto difference = [&](unsigned shift) {
    return static_cast<int>((one >> shift) & 0xFFU) - static_cast<int>((other >> shift) & 0xFFU);
  };
  const int red = difference(16);
  const int green = green_of(one) - green_of(other);
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
  std::sort(by_frequency.begin(), by_frequency.end(), [](const auto& one, const auto& other) {
    return one.second != other.second ? one.second > other.second : one.first < other.first;
  });
  std::vector<std::uint32_t> colours = wanted;
  for (const auto& [colour, count] : by_frequency) colours.push_back(colour);
  int closest = 0;
  do {
    colours_ = far_apart(colours, closest, most);
    closest = closest == 0 ? 16 : 2 * closest;
  } while (colours_.size() > most);
  answers_.assign(kept_answers, {colours_.front(), 0});
  for (const std::uint32_t colour : colours_) {
    by_green_.push_back({colour, static_cast<std::uint8_t>(by_green_.size())});
  }
  std::stable_sort(by_green_.begin(), by_green_.end(), [](const Answer& one, const Answer& other) {
    return green_of(one.colour) < green_of(other.colour);
  });
}

std::uint8_t Palette::found_nearest(std::uint32_t colour) const {
  const int green = green_of(colour);
  Answer nearest;
  int least = std::numeric_limits<int>::max();
  // Of colours that are equally close, the one that was taken first.
  const auto consider = [&](const Answer& candidate) {
    const int found = distance(colour, candidate.colour);
    if (found > least || (found == least && candidate.number > nearest.number)) return;
    least = found;
    nearest = candidate;
  };
  // From the same green outwards, as long as green alone is not too far.
  const auto may_be_nearest = [&](const Answer& candidate) {
    const int difference = green_of(candidate.colour) - green;
    return 4 * difference * difference <= least;
  };
  const auto middle = std::partition_point(by_green_.begin(), by_green_.end(),
                                           [&](const Answer& candidate) { return green_of(candidate.colour) < green; });
  for (auto above = middle; above != by_green_.end() && may_be_nearest(*above); ++above) consider(*above);
  for (auto below = middle; below != by_green_.begin() && may_be_nearest(*(below - 1)); --below) consider(*(below - 1));
  return nearest.number;
}

std::uint8_t Palette::nearest(std::uint32_t colour) {
  Answer& answer = answers_[(colour * 0x9E3779B1U) >> (32 - answer_bits)];
  if (answer.colour != colour) answer = {colour, found_nearest(colour)};
  return answer.number;
}

}  // namespace convguide
