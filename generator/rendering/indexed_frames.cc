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

// Frames, evenly apart, of which colours are counted; the first one last.
std::vector<Size> frames_to_count(Size count) {
  std::vector<Size> indices;
  for (Size sample = counted_frames - 1; sample >= 0; --sample) {
    indices.push_back(sample * (count - 1) / (counted_frames - 1));
  }
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
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

// The smallest part of the picture that holds all pixels in which `before` differs; one pixel where none does.
IndexedFrame changed_part(const Raster& now, const std::vector<std::uint32_t>& before) {
  const auto [width, height] = now.size();
  int left = width;
  int right = 0;
  int top = height;
  int bottom = 0;
  for (int y = 0; y < height; ++y) {
    const std::uint32_t* row = now.row(y);
    const std::uint32_t* old = before.data() + static_cast<std::ptrdiff_t>(y) * width;
    if (std::equal(row, row + width, old)) continue;
    top = std::min(top, y);
    bottom = y + 1;
    if (!std::equal(row, row + left, old)) left = static_cast<int>(std::mismatch(row, row + left, old).first - row);
    if (!std::equal(row + right, row + width, old + right)) {
      right = width;
      while (row[right - 1] == old[right - 1]) --right;
    }
  }
  if (top == height) return {.left = 0, .top = 0, .size = {1, 1}, .pixels = {}};
  return {.left = left, .top = top, .size = {right - left, bottom - top}, .pixels = {}};
}

// How many of the first `most` pixels are equal; many are compared at once.
int equal_pixels(const std::uint32_t* row, const std::uint32_t* old, int most) {
  constexpr int many = 16;
  int count = 0;
  while (count + many <= most && std::equal(row + count, row + count + many, old + count)) count += many;
  while (count < most && row[count] == old[count]) ++count;
  return count;
}

}  // namespace

IndexedFrames::IndexedFrames(const FrameSeries& series, Scene first, Raster raster, Palette palette,
                             Unchanged unchanged)
    : series_(series),
      first_(std::move(first)),
      raster_(std::move(raster)),
      palette_(std::move(palette)),
      unchanged_(unchanged) {}

Result<IndexedFrames> IndexedFrames::open(const FrameSeries& series, const Theme& theme, double scale,
                                          Unchanged unchanged) {
  auto first = first_frame(series);
  if (!first) return tl::unexpected(first.error());
  const auto size = pixel_size(*first, scale);
  if (!size) return tl::unexpected(size.error());
  Raster raster(*size, scale, Paper::opaque, theme);
  ColourCounts counts;
  for (const Size index : frames_to_count(series.count)) {
    const auto painted =
        frame_like(*first, series, index).and_then([&](const Scene& frame) { return raster.paint(frame); });
    if (!painted) return tl::unexpected(painted.error());
    count_colours(raster, counts);
  }
  constexpr std::size_t most_colours = 255;  // and a transparent one
  Palette palette(theme_colours(theme), counts, most_colours);
  return IndexedFrames(series, std::move(*first), std::move(raster), std::move(palette), unchanged);
}

Result<IndexedFrame> IndexedFrames::next() {
  const bool whole = index_++ == 0;
  // The first frame is there already: it was the last one whose colours were counted.
  if (!whole) {
    const auto painted =
        frame_like(first_, series_, index_ - 1).and_then([&](const Scene& frame) { return raster_.paint(frame); });
    if (!painted) return tl::unexpected(painted.error());
  }
  const std::size_t width = static_cast<std::size_t>(size().width);
  if (whole) before_.resize(width * static_cast<std::size_t>(size().height));
  IndexedFrame frame = {.left = 0, .top = 0, .size = size(), .pixels = {}};
  if (!whole) frame = changed_part(raster_, before_);
  frame.pixels.resize(static_cast<std::size_t>(frame.size.width) * static_cast<std::size_t>(frame.size.height));
  const bool leaves_out = unchanged_ == Unchanged::transparent && !whole;
  auto pixel = frame.pixels.begin();
  // Neighbours mostly have one colour.
  std::uint32_t known = *raster_.row(frame.top);
  std::uint8_t number = palette_.nearest(known & 0xFFFFFFU);
  for (int y = frame.top; y < frame.top + frame.size.height; ++y) {
    const std::uint32_t* row = raster_.row(y) + frame.left;
    std::uint32_t* old = before_.data() + static_cast<std::size_t>(y) * width + frame.left;
    for (int x = 0; x < frame.size.width;) {
      if (leaves_out && row[x] == old[x]) {
        const int end = x + equal_pixels(row + x, old + x, frame.size.width - x);
        pixel = std::fill_n(pixel, end - x, transparent_pixel());
        x = end;
        continue;
      }
      if (row[x] != known) {
        known = row[x];
        number = palette_.nearest(known & 0xFFFFFFU);
      }
      *pixel++ = number;
      ++x;
    }
    std::copy(row, row + frame.size.width, old);
  }
  return frame;
}

}  // namespace convguide
