#include "rendering/line_masks.h"

#include <algorithm>
#include <cmath>

#include "scene/box.h"

namespace convguide {
namespace {

// A surface with the coverage of each pixel around the lines, at its place in the picture.
SurfacePointer drawn_mask(const Lines& lines, double reach, cairo_t* cairo, const LineMasks::Stroking& stroke) {
  cairo_matrix_t matrix;
  cairo_get_matrix(cairo, &matrix);
  cairo_surface_t* picture = cairo_get_target(cairo);
  const Box box = box_of({Item(lines)});
  const auto inside = [](double pixels, int most) { return std::clamp(pixels, 0.0, static_cast<double>(most)); };
  const int width = cairo_image_surface_get_width(picture);
  const int height = cairo_image_surface_get_height(picture);
  const double left = inside(std::floor(box.left * matrix.xx - reach), width);
  const double top = inside(std::floor(box.top * matrix.yy - reach), height);
  const double right = inside(std::ceil(box.right * matrix.xx + reach), width);
  const double bottom = inside(std::ceil(box.bottom * matrix.yy + reach), height);
  SurfacePointer mask(
      cairo_image_surface_create(CAIRO_FORMAT_A8, static_cast<int>(right - left), static_cast<int>(bottom - top)),
      cairo_surface_destroy);
  cairo_surface_set_device_offset(mask.get(), -left, -top);
  const ContextPointer on_mask(cairo_create(mask.get()), cairo_destroy);
  cairo_set_matrix(on_mask.get(), &matrix);
  stroke(on_mask.get());
  return mask;
}

}  // namespace

void LineMasks::paint(const Lines& lines, double reach, cairo_t* cairo, const Stroking& stroke) {
  auto mask = std::find_if(masks_.begin(), masks_.end(), [&](const Mask& one) { return one.lines == lines; });
  if (mask == masks_.end()) {
    masks_.push_back({.lines = lines, .surface = drawn_mask(lines, reach, cairo, stroke)});
    mask = masks_.end() - 1;
  }
  mask->is_used = true;
  cairo_save(cairo);
  cairo_identity_matrix(cairo);
  cairo_mask_surface(cairo, mask->surface.get(), 0, 0);
  cairo_restore(cairo);
}

void LineMasks::end_scene() {
  std::erase_if(masks_, [](const Mask& mask) { return !mask.is_used; });
  for (Mask& mask : masks_) mask.is_used = false;
}

}  // namespace convguide
