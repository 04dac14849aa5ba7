// A surface of pixels on which scenes of one size are painted one after another.
#pragma once

#include <cstdint>

#include "rendering/cairo_surface.h"
#include "rendering/line_masks.h"
#include "rendering/text_layout.h"
#include "rendering/theme.h"
#include "scene/scene.h"

namespace convguide {

struct PixelSize {
  int width = 0;
  int height = 0;
};

// The size of a scene at `scale` pixels a point, rounded up. Fails where a side would have more than 32,767 pixels or
// none, or the whole more than 50 million.
Result<PixelSize> pixel_size(const Scene& scene, double scale);

enum class Paper { opaque, transparent };

class Raster {
 public:
  Raster(PixelSize size, double scale, Paper paper, const Theme& theme);

  // Paints all of `scene` over what was there before.
  Result<void> paint(const Scene& scene);

  PixelSize size() const { return size_; }
  // The pixels of row `y`: 0xAARRGGBB, colours multiplied by alpha.
  const std::uint32_t* row(int y) const;

 private:
  PixelSize size_;
  double scale_;
  Paper paper_;
  const Theme& theme_;
  SurfacePointer surface_;
  ContextPointer cairo_;
  TextLayout texts_;
  LineMasks masks_;
};

}  // namespace convguide
