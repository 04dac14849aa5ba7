// The one walk that paints a scene.
#pragma once

#include <cairo.h>

#include "rendering/theme.h"
#include "scene/scene.h"

namespace convguide {

// Paints `scene` on paper, its first corner at the origin of `cairo` and one point a unit of it. On a surface of
// pixels, upright and level lines are moved by less than a pixel so that they are sharp.
void paint(const Scene& scene, const Theme& theme, cairo_t* cairo);

}  // namespace convguide
