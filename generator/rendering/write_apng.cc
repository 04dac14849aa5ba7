// Animated PNG (https://www.w3.org/TR/png-3/#apng-frame-based-animation): a PNG whose first frame every program shows,
// and chunks for the others.
#include <cmath>
#include <string>

#include "rendering/animation.h"
#include "rendering/indexed_frames.h"
#include "rendering/png_stream.h"

namespace convguide {
namespace {

void add_number(std::string& bytes, std::uint32_t number) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(number >> shift & 0xFFU);
}

void add_short_number(std::string& bytes, std::uint32_t number) {
  for (const unsigned shift : {8U, 0U}) bytes += static_cast<char>(number >> shift & 0xFFU);
}

// The chunk acTL.
std::string animation_control(Size frames, Size loops) {
  std::string bytes;
  add_number(bytes, static_cast<std::uint32_t>(frames));
  add_number(bytes, static_cast<std::uint32_t>(loops));
  return bytes;
}

// The chunk fcTL.
std::string frame_control(std::uint32_t number, const IndexedFrame& frame, double seconds) {
  constexpr std::uint32_t milliseconds = 1000;
  constexpr char leave_frame = 0;
  constexpr char replace = 0;
  std::string bytes;
  add_number(bytes, number);
  for (const int size : {frame.size.width, frame.size.height, frame.left, frame.top}) {
    add_number(bytes, static_cast<std::uint32_t>(size));
  }
  add_short_number(bytes, static_cast<std::uint32_t>(std::lround(seconds * milliseconds)));
  add_short_number(bytes, milliseconds);
  return bytes + leave_frame + replace;
}

PngHeader header_of(const FrameSeries& series, const IndexedFrames& frames, double scale) {
  std::vector<std::uint32_t> palette;
  for (const std::uint32_t colour : frames.colours()) palette.push_back(0xFF000000U | colour);
  return {.size = frames.size(),
          .scale = scale,
          .pixels = PngPixels::numbers,
          .palette = std::move(palette),
          .words = words_of(series)};
}

}  // namespace

Result<void> write_apng(const FrameSeries& series, const Theme& theme, double scale, const Timing& timing,
                        const ByteSink& sink) {
  if (const auto checked = check_timing(timing); !checked) return checked;
  auto frames = IndexedFrames::open(series, theme, scale, Unchanged::repeated);
  if (!frames) return tl::unexpected(frames.error());
  PngStream png;
  auto written = png.begin(header_of(series, *frames, scale)).and_then([&] {
    return png.add_chunk("acTL", animation_control(frames->count(), timing.loops));
  });
  std::uint32_t number = 0;  // counts the chunks fcTL and fdAT
  for (Size index = 0; written && index < frames->count(); ++index) {
    const auto frame = frames->next();
    if (!frame) return tl::unexpected(frame.error());
    const auto picture = png_picture({reinterpret_cast<const char*>(frame->pixels.data()), frame->pixels.size()},
                                     static_cast<std::size_t>(frame->size.width));
    if (!picture) return tl::unexpected(picture.error());
    const bool is_last = index + 1 == frames->count();
    written = png.add_chunk("fcTL", frame_control(number++, *frame, duration(timing, is_last))).and_then([&] {
      if (index == 0) return png.add_chunk("IDAT", *picture);
      std::string data;
      add_number(data, number++);
      return png.add_chunk("fdAT", data + *picture);
    });
    if (written) written = sink(png.take());
  }
  return written.and_then([&] { return png.add_chunk("IEND", ""); }).and_then([&] { return sink(png.take()); });
}

}  // namespace convguide
