// The one walk that paints a scene.
#pragma once

#include <cairo.h>

#include "rendering/line_masks.h"
#include "rendering/text_layout.h"
#include "rendering/theme.h"
#include "scene/scene.h"

namespace convguide {

// Paints `scene` on paper, its first corner at the origin of `cairo` and one point a unit of it. On a surface of
// pixels, upright and level lines are moved by less than a pixel so that they are sharp. `texts` is one for all scenes
// that are painted one after another.
void paint(const Scene& scene, const Theme& theme, TextLayout& texts, cairo_t* cairo);

// The two parts of it: the paper, and what stands on it.
void fill_paper(double width, double height, const Theme& theme, cairo_t* cairo);
void paint_items(const std::vector<Item>& items, const Theme& theme, TextLayout& texts, cairo_t* cairo);

// The latter on a surface of pixels. `masks` is one for all scenes that are painted on it one after another.
void paint_items(const std::vector<Item>& items, const Theme& theme, TextLayout& texts, LineMasks& masks,
                 cairo_t* cairo);

}  // namespace convguide
