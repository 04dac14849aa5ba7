// Pictures of pixels. Where there are at most 256 colours, pixels are written as numbers of colours: nothing is lost,
// and there is a third of the bytes to compress.
#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "rendering/png_stream.h"
#include "rendering/raster.h"
#include "rendering/render.h"

namespace convguide {
namespace {

// A pixel of Cairo as 0xAARRGGBB with colours that are not multiplied by alpha.
std::uint32_t straight(std::uint32_t pixel) {
  const std::uint32_t alpha = pixel >> 24U;
  if (alpha == 0) return 0;
  if (alpha == 0xFF) return pixel;
  std::uint32_t colour = alpha << 24U;
  for (const unsigned shift : {16U, 8U, 0U}) {
    colour |= std::min(0xFFU, ((pixel >> shift & 0xFFU) * 0xFFU + alpha / 2) / alpha) << shift;
  }
  return colour;
}

std::vector<std::uint32_t> straight_pixels(const Raster& raster, bool transparent) {
  std::vector<std::uint32_t> pixels;
  pixels.reserve(static_cast<std::size_t>(raster.size().width) * static_cast<std::size_t>(raster.size().height));
  for (int y = 0; y < raster.size().height; ++y) {
    const std::uint32_t* row = raster.row(y);
    std::transform(row, row + raster.size().width, std::back_inserter(pixels),
                   [&](std::uint32_t pixel) { return transparent ? straight(pixel) : pixel | 0xFF000000U; });
  }
  return pixels;
}

// The colours and their numbers; nothing where there are more than 256.
struct Numbered {
  std::vector<std::uint32_t> palette;
  std::string numbers;
};

std::optional<Numbered> numbered(const std::vector<std::uint32_t>& pixels) {
  constexpr std::size_t most_colours = 256;
  Numbered result;
  std::unordered_map<std::uint32_t, char> known;
  for (auto at = pixels.begin(); at != pixels.end();) {
    const auto end = std::find_if(at, pixels.end(), [&](std::uint32_t pixel) { return pixel != *at; });
    const auto [entry, added] = known.try_emplace(*at, static_cast<char>(result.palette.size()));
    if (added) result.palette.push_back(*at);
    if (result.palette.size() > most_colours) return std::nullopt;
    result.numbers.append(static_cast<std::size_t>(end - at), entry->second);
    at = end;
  }
  return result;
}

std::string as_bytes(const std::vector<std::uint32_t>& pixels, bool transparent) {
  std::string bytes(pixels.size() * (transparent ? 4 : 3), '\0');
  auto to = bytes.begin();
  for (const std::uint32_t pixel : pixels) {
    for (const unsigned shift : {16U, 8U, 0U}) *to++ = static_cast<char>(pixel >> shift & 0xFFU);
    if (transparent) *to++ = static_cast<char>(pixel >> 24U);
  }
  return bytes;
}

}  // namespace

Result<std::string> render_png(const Figure& figure, const Theme& theme, const PngOptions& options) {
  const auto size = pixel_size(figure.scene, options.scale);
  if (!size) return tl::unexpected(size.error());
  Raster raster(*size, options.scale, options.transparent ? Paper::transparent : Paper::opaque, theme);
  if (const auto painted = raster.paint(figure.scene); !painted) return tl::unexpected(painted.error());

  const auto pixels = straight_pixels(raster, options.transparent);
  PngHeader header = {
      .size = *size, .scale = options.scale, .pixels = PngPixels::numbers, .palette = {}, .words = words_of(figure)};
  std::string rows;
  if (auto numbers = numbered(pixels)) {
    header.palette = std::move(numbers->palette);
    rows = std::move(numbers->numbers);
  } else {
    header.pixels = options.transparent ? PngPixels::translucent_colours : PngPixels::colours;
    rows = as_bytes(pixels, options.transparent);
  }
  PngStream png;
  return png.begin(header)
      .and_then([&] { return png_picture(rows, rows.size() / static_cast<std::size_t>(size->height)); })
      .and_then([&](const std::string& picture) { return png.add_chunk("IDAT", picture); })
      .and_then([&] { return png.add_chunk("IEND", ""); })
      .map([&] { return png.take(); });
}

}  // namespace convguide
