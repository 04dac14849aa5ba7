// PNG and its animated relative, piece by piece, through libpng.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"
#include "rendering/file_words.h"
#include "rendering/raster.h"

namespace convguide {

enum class PngPixels { numbers, colours, translucent_colours };  // one, three and four bytes each

struct PngHeader {
  PixelSize size;
  double scale = 1;  // pixels a point
  PngPixels pixels = PngPixels::numbers;
  std::vector<std::uint32_t> palette;  // 0xAARRGGBB, for numbers
  FileWords words;
};

class PngStream {
 public:
  PngStream();

  // Everything that stands before the picture.
  Result<void> begin(const PngHeader& header);

  // A chunk with its length and checksum; `name` has four letters.
  Result<void> add_chunk(std::string_view name, std::string_view data);

  // The bytes since this was last called.
  std::string take();

 private:
  struct Destroy {
    void operator()(void* png) const;
  };

  std::string bytes_;
  std::unique_ptr<void, Destroy> png_;
};

// Rows of `row_length` bytes each as the data of a picture: compressed, without filters, which make pictures of
// flat areas larger.
Result<std::string> png_picture(std::string_view rows, std::size_t row_length);

}  // namespace convguide
