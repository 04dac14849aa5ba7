#include "rendering/indexed_frames.h"

#include <algorithm>
#include <cmath>

namespace convguide {
namespace {

// Frames of which colours are counted. Neighbouring frames differ in where colours are rather than in which.
constexpr Size counted_frames = 4;

std::vector<std::uint32_t> theme_colours(const Theme& theme) {
  std::vector<std::uint32_t> colours;
  for (const Role role : all_roles) {
    const Colour& colour = theme.colour_of(role);
    const auto part = [](double value) { return static_cast<std::uint32_t>(std::lround(value * 255)); };
    if (colour.alpha == 1) colours.push_back(part(colour.red) << 16U | part(colour.green) << 8U | part(colour.blue));
  }
  return colours;
}

void count_colours(const Raster& raster, ColourCounts& counts) {
  for (int y = 0; y < raster.size().height; ++y) {
    const std::uint32_t* row = raster.row(y);
    for (int x = 0; x < raster.size().width;) {
      int end = x + 1;
      while (end < raster.size().width && row[end] == row[x]) ++end;
      counts[row[x] & 0xFFFFFFU] += static_cast<std::size_t>(end - x);
      x = end;
    }
  }
}

// The smallest part of a picture `width` wide that holds all pixels in which `now` and `before` differ.
IndexedFrame changed_part(const std::vector<std::uint8_t>& now, const std::vector<std::uint8_t>& before,
                          PixelSize size) {
  int left = size.width;
  int right = -1;
  int top = -1;
  int bottom = -1;
  for (int y = 0; y < size.height; ++y) {
    const auto begin = now.begin() + static_cast<std::ptrdiff_t>(y) * size.width;
    const auto end = begin + size.width;
    const auto old = before.begin() + static_cast<std::ptrdiff_t>(y) * size.width;
    const auto first = std::mismatch(begin, end, old).first;
    if (first == end) continue;
    const auto last = std::mismatch(std::make_reverse_iterator(end), std::make_reverse_iterator(begin),
                                    std::make_reverse_iterator(old + size.width))
                          .first;
    left = std::min(left, static_cast<int>(first - begin));
    right = std::max(right, static_cast<int>(last.base() - begin) - 1);
    if (top < 0) top = y;
    bottom = y;
  }
  if (top < 0) return {.left = 0, .top = 0, .size = {1, 1}, .pixels = {}};
  return {.left = left, .top = top, .size = {right - left + 1, bottom - top + 1}, .pixels = {}};
}

}  // namespace

IndexedFrames::IndexedFrames(const FrameSeries& series, Scene first, Raster raster, Palette palette)
    : series_(series), first_(std::move(first)), raster_(std::move(raster)), palette_(std::move(palette)) {}

Result<IndexedFrames> IndexedFrames::open(const FrameSeries& series, const Theme& theme, double scale) {
  auto first = first_frame(series);
  if (!first) return tl::unexpected(first.error());
  const auto size = pixel_size(*first, scale);
  if (!size) return tl::unexpected(size.error());
  Raster raster(*size, scale, Paper::opaque, theme);
  ColourCounts counts;
  Size counted = -1;
  for (Size sample = 0; sample < counted_frames; ++sample) {
    const Size index = sample * (series.count - 1) / (counted_frames - 1);
    if (index == counted) continue;
    counted = index;
    const auto painted =
        frame_like(*first, series, index).and_then([&](const Scene& frame) { return raster.paint(frame); });
    if (!painted) return tl::unexpected(painted.error());
    count_colours(raster, counts);
  }
  constexpr std::size_t most_colours = 255;  // and one for unchanged pixels
  Palette palette(theme_colours(theme), counts, most_colours);
  return IndexedFrames(series, std::move(*first), std::move(raster), std::move(palette));
}

Result<IndexedFrame> IndexedFrames::next() {
  const auto painted =
      frame_like(first_, series_, index_).and_then([&](const Scene& frame) { return raster_.paint(frame); });
  if (!painted) return tl::unexpected(painted.error());
  std::vector<std::uint8_t> now;
  now.reserve(static_cast<std::size_t>(size().width) * static_cast<std::size_t>(size().height));
  for (int y = 0; y < size().height; ++y) {
    const std::uint32_t* row = raster_.row(y);
    for (int x = 0; x < size().width;) {
      int end = x + 1;
      while (end < size().width && row[end] == row[x]) ++end;
      now.insert(now.end(), static_cast<std::size_t>(end - x), palette_.nearest(row[x] & 0xFFFFFFU));
      x = end;
    }
  }
  const bool whole = index_++ == 0;
  IndexedFrame frame = {.left = 0, .top = 0, .size = size(), .pixels = now};
  if (!whole) {
    frame = changed_part(now, shown_, size());
    frame.pixels.reserve(static_cast<std::size_t>(frame.size.width) * static_cast<std::size_t>(frame.size.height));
    for (int y = 0; y < frame.size.height; ++y) {
      const std::size_t begin = static_cast<std::size_t>(frame.top + y) * static_cast<std::size_t>(size().width) +
                                static_cast<std::size_t>(frame.left);
      for (std::size_t at = begin; at < begin + static_cast<std::size_t>(frame.size.width); ++at) {
        frame.pixels.push_back(now[at] == shown_[at] ? unchanged_pixel() : now[at]);
      }
    }
  }
  shown_ = std::move(now);
  return frame;
}

}  // namespace convguide
