#include <cmath>
#include <string>

#include "rendering/byte_sink.h"
#include "rendering/paint.h"
#include "rendering/render.h"

namespace convguide {
namespace {

// The most pixels on a side that Cairo's image surfaces can have.
constexpr double most_pixels = 32'767;

}  // namespace

Result<std::string> render_png(const Figure& figure, const Theme& theme, double scale) {
  const double width = std::ceil(figure.scene.width * scale);
  const double height = std::ceil(figure.scene.height * scale);
  if (!(width >= 1 && height >= 1 && width <= most_pixels && height <= most_pixels)) {
    return failure("a picture of " + std::to_string(std::llround(width)) + " × " +
                       std::to_string(std::llround(height)) + " pixels",
                   "is not of a size that can be drawn",
                   "draw it as .svg or .pdf, or use smaller sizes: a side may have up to 32767");
  }
  const SurfacePointer surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)),
      cairo_surface_destroy);
  const ContextPointer cairo(cairo_create(surface.get()), cairo_destroy);
  cairo_scale(cairo.get(), scale, scale);
  Scene to_the_edge = figure.scene;
  to_the_edge.width = width / scale;
  to_the_edge.height = height / scale;
  paint(to_the_edge, theme, cairo.get());
  if (const auto status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS) {
    return drawing_failure("the picture", status);
  }
  std::string bytes;
  const auto status = cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes);
  if (status != CAIRO_STATUS_SUCCESS) return drawing_failure("the picture", status);
  return bytes;
}

}  // namespace convguide
