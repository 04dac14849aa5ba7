// Grids of lines, which frames repeat, on surfaces of pixels.
#pragma once

#include <functional>
#include <vector>

#include "rendering/cairo_surface.h"
#include "scene/scene.h"

namespace convguide {

// Keeps how much of each pixel lines cover, since that takes long to find out and little to paint again. One for all
// scenes that are painted one after another on one surface.
class LineMasks {
 public:
  using Stroking = std::function<void(cairo_t*)>;

  // Paints `lines` on `cairo` in its current colour. `stroke` does so on a surface of the same scale, in its colour;
  // lines reach no more than `reach` pixels beyond the points between which they are drawn.
  void paint(const Lines& lines, double reach, cairo_t* cairo, const Stroking& stroke);

  // To be called when a scene is done: forgets all lines that it did not have.
  void end_scene();

 private:
  struct Mask {
    Lines lines;
    SurfacePointer surface;
    bool is_used = false;
  };

  std::vector<Mask> masks_;
};

}  // namespace convguide
