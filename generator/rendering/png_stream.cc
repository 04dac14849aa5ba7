#include "rendering/png_stream.h"

#include <png.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "rendering/generator.h"
#include "rendering/licence.h"

namespace convguide {
namespace {

// Measured on pictures of 500 × 470 pixels: level 3 takes 1.5 ms, this one 4 ms for 15 % fewer bytes, and level 9 takes
// 20 ms for another 9 %.
constexpr int compression_level = 6;

tl::unexpected<Error> png_failure() { return failure("the picture", "could not be written", "draw a smaller figure"); }

void append(png_structp png, png_bytep data, std::size_t length) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), length);
}

// Runs `use`, which must own nothing: libpng leaves it with a jump where it fails.
template <class Use>
bool guarded(png_structp png, const Use& use) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  use();
  return true;
}

std::vector<std::pair<std::string, std::string>> texts_of(const PngHeader& header) {
  std::vector<std::pair<std::string, std::string>> texts = {{"Title", header.words.title},
                                                            {"Description", header.words.description},
                                                            {"Copyright", licence_sentence},
                                                            {"Software", generator_name()},
                                                            {"Command", header.words.command}};
  std::erase_if(texts, [](const auto& text) { return text.second.empty(); });
  return texts;
}

png_text as_png_text(std::pair<std::string, std::string>& text) {
  const auto is_ascii = [](char letter) { return static_cast<unsigned char>(letter) < 0x80; };
  const bool plain = std::all_of(text.second.begin(), text.second.end(), is_ascii);
  static char none[] = "";
  png_text converted = {};
  converted.compression = plain ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
  converted.key = text.first.data();
  converted.text = text.second.data();
  (plain ? converted.text_length : converted.itxt_length) = text.second.size();
  converted.lang = none;
  converted.lang_key = none;
  return converted;
}

int colour_type(PngPixels pixels) {
  switch (pixels) {
    case PngPixels::numbers: return PNG_COLOR_TYPE_PALETTE;
    case PngPixels::colours: return PNG_COLOR_TYPE_RGB;
    case PngPixels::translucent_colours: return PNG_COLOR_TYPE_RGB_ALPHA;
  }
  return PNG_COLOR_TYPE_RGB;
}

}  // namespace

void PngStream::Destroy::operator()(void* png) const {
  auto* pointer = static_cast<png_structp>(png);
  png_destroy_write_struct(&pointer, nullptr);
}

PngStream::PngStream() : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr)) {
  if (png_) png_set_write_fn(static_cast<png_structp>(png_.get()), &bytes_, append, nullptr);
}

Result<void> PngStream::begin(const PngHeader& header) {
  if (!png_) return png_failure();
  auto* png = static_cast<png_structp>(png_.get());
  png_infop info = png_create_info_struct(png);
  if (info == nullptr) return png_failure();

  std::vector<png_color> palette;
  std::vector<png_byte> alphas;
  for (const std::uint32_t colour : header.palette) {
    const auto part = [&](unsigned shift) { return static_cast<png_byte>(colour >> shift); };
    palette.push_back({part(16), part(8), part(0)});
    alphas.push_back(part(24));
  }
  while (!alphas.empty() && alphas.back() == 0xFF) alphas.pop_back();
  auto texts = texts_of(header);
  std::vector<png_text> png_texts(texts.size());
  std::transform(texts.begin(), texts.end(), png_texts.begin(), as_png_text);
  const auto density = static_cast<png_uint_32>(std::lround(header.scale * 72 / 0.0254));  // pixels a metre

  const bool written = guarded(png, [&] {
    png_set_IHDR(png, info, static_cast<png_uint_32>(header.size.width), static_cast<png_uint_32>(header.size.height),
                 8, colour_type(header.pixels), PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    if (!palette.empty()) png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
    if (!alphas.empty()) png_set_tRNS(png, info, alphas.data(), static_cast<int>(alphas.size()), nullptr);
    png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER);
    png_set_text(png, info, png_texts.data(), static_cast<int>(png_texts.size()));
    png_write_info(png, info);
  });
  png_destroy_info_struct(png, &info);
  if (!written) return png_failure();
  return {};
}

Result<void> PngStream::add_chunk(std::string_view name, std::string_view data) {
  auto* png = static_cast<png_structp>(png_.get());
  const bool written = guarded(png, [&] {
    png_write_chunk(png, reinterpret_cast<png_const_bytep>(name.data()), reinterpret_cast<png_const_bytep>(data.data()),
                    data.size());
  });
  if (!written) return png_failure();
  return {};
}

std::string PngStream::take() { return std::exchange(bytes_, {}); }

Result<std::string> png_picture(std::string_view rows, std::size_t row_length) {
  std::string filtered;
  filtered.reserve(rows.size() + rows.size() / row_length);
  for (std::size_t at = 0; at < rows.size(); at += row_length) {
    filtered += '\0';  // no filter
    filtered += rows.substr(at, row_length);
  }
  uLongf length = compressBound(filtered.size());
  std::string compressed(length, '\0');
  const int status = compress2(reinterpret_cast<Bytef*>(compressed.data()), &length,
                               reinterpret_cast<const Bytef*>(filtered.data()), filtered.size(), compression_level);
  if (status != Z_OK) return png_failure();
  compressed.resize(length);
  return compressed;
}

}  // namespace convguide
