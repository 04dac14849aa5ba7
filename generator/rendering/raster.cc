#include "rendering/raster.h"

#include <fmt/format.h>

#include <cmath>

#include "rendering/paint.h"

namespace convguide {
namespace {

// The most pixels on a side that Cairo's image surfaces can have, and the most in all: 200 MB.
constexpr double most_on_a_side = 32'767;
constexpr double most_pixels = 50e6;

}  // namespace

Result<PixelSize> pixel_size(const Scene& scene, double scale) {
  const double width = std::ceil(scene.width * scale);
  const double height = std::ceil(scene.height * scale);
  const bool fits = width >= 1 && height >= 1 && width <= most_on_a_side && height <= most_on_a_side;
  if (!fits || width * height > most_pixels) {
    return failure(fmt::format("a picture of {:.0f} × {:.0f} pixels", width, height), "cannot be drawn",
                   fmt::format("use a smaller scale, or .svg or .pdf: a side may have up to {:.0f} pixels, and the "
                               "whole up to {:.0f} million",
                               most_on_a_side, most_pixels / 1e6));
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
  paint_items(scene.items, theme_, texts_, masks_, cairo_.get());
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
