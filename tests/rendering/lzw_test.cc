// GIF's compression, compared with giflib's.
#include "rendering/lzw.h"

#include <gif_lib.h>

#include <catch2/catch.hpp>
#include <memory>
#include <random>

using namespace convguide;

namespace {

using Pixels = std::vector<std::uint8_t>;

struct DiscardGif {
  void operator()(GifFileType* file) const { EGifCloseFile(file, nullptr); }
};

int append(GifFileType* file, const GifByteType* data, int length) {
  static_cast<std::string*>(file->UserData)->append(data, data + length);
  return length;
}

// The codes that giflib writes for rows of pixels, without its blocks.
std::string codes_of_giflib(Pixels pixels, int pixel_bits, int height = 1) {
  std::string bytes;
  const std::unique_ptr<GifFileType, DiscardGif> file(EGifOpen(&bytes, append, nullptr));
  const std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)> map(GifMakeMapObject(1 << pixel_bits, nullptr),
                                                                         GifFreeMapObject);
  const int width = static_cast<int>(pixels.size()) / height;
  REQUIRE(EGifPutScreenDesc(file.get(), width, height, 256, 0, map.get()) == GIF_OK);
  REQUIRE(EGifPutImageDesc(file.get(), 0, 0, width, height, false, nullptr) == GIF_OK);
  const std::size_t begin = bytes.size();
  for (int y = 0; y < height; ++y) REQUIRE(EGifPutLine(file.get(), pixels.data() + y * width, width) == GIF_OK);
  std::string codes;
  for (std::size_t at = begin; bytes[at] != '\0';) {
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(bytes[at]));
    codes += bytes.substr(at + 1, length);
    at += length + 1;
  }
  return codes;
}

// Runs of pixels below `colours`, each up to `longest` long.
Pixels runs(std::size_t count, unsigned colours, unsigned longest) {
  std::mt19937 dice(colours * 1000 + longest);
  Pixels pixels;
  while (pixels.size() < count) pixels.resize(pixels.size() + 1 + dice() % longest, std::uint8_t(dice() % colours));
  pixels.resize(count);
  return pixels;
}

}  // namespace

TEST_CASE("giflib compresses pixels to the same codes") {
  for (const int pixel_bits : {2, 3, 5, 8}) {
    for (const unsigned longest : {1U, 3U, 40U, 5000U}) {
      // Of the largest ones, those without runs fill the table of codes several times.
      for (const std::size_t count : {1U, 2U, 3U, 4U, 100U, 60'000U}) {
        CAPTURE(pixel_bits, longest, count);
        const Pixels pixels = runs(count, 1U << static_cast<unsigned>(pixel_bits), longest);
        CHECK(lzw_codes(pixels, static_cast<unsigned>(pixel_bits)) == codes_of_giflib(pixels, pixel_bits));
      }
    }
  }
}

TEST_CASE("the table of codes is begun anew when it is full, with a single colour too") {
  const Pixels pixels(9'000'000, 1);  // runs of 1 to 4088 pixels have 8.4 million
  CHECK(lzw_codes(pixels, 2) == codes_of_giflib(pixels, 2, 3000));
}
