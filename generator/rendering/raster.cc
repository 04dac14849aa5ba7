#include "rendering/raster.h"

#include <fmt/format.h>

#include <cmath>

#include "rendering/paint.h"

namespace convguide {
namespace {

// The most pixels on a side that Cairo's image surfaces can have.
constexpr double most_pixels = 32'767;

}  // namespace

Result<PixelSize> pixel_size(const Scene& scene, double scale) {
  const double width = std::ceil(scene.width * scale);
  const double height = std::ceil(scene.height * scale);
  if (!(width >= 1 && height >= 1 && width <= most_pixels && height <= most_pixels)) {
    return failure(fmt::format("a picture of {:.0f} × {:.0f} pixels", width, height),
                   "is not of a size that can be drawn",
                   "draw it as .svg or .pdf, or use smaller sizes: a side may have up to 32767");
  }
  return PixelSize{static_cast<int>(width), static_cast<int>(height)};
}

Raster::Raster(PixelSize size, double scale, Paper paper, const Theme& theme)
    : size_(size),
      scale_(scale),
      paper_(paper),
      theme_(theme),
      surface_(cairo_image_surface_create(paper == Paper::opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, size.width,
                                          size.height),
               cairo_surface_destroy),
      cairo_(cairo_create(surface_.get()), cairo_destroy),
      texts_(theme.font) {
  cairo_scale(cairo_.get(), scale, scale);
}

Result<void> Raster::paint(const Scene& scene) {
  if (paper_ == Paper::opaque) fill_paper(size_.width / scale_, size_.height / scale_, theme_, cairo_.get());
  paint_items(scene.items, theme_, texts_, cairo_.get());
  cairo_surface_flush(surface_.get());
  if (const auto status = cairo_status(cairo_.get()); status != CAIRO_STATUS_SUCCESS) {
    return drawing_failure("the picture", status);
  }
  return {};
}

const std::uint32_t* Raster::row(int y) const {
  const unsigned char* data = cairo_image_surface_get_data(surface_.get());
  return reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) *
                                                           cairo_image_surface_get_stride(surface_.get()));
}

}  // namespace convguide
