// The one walk that paints a scene.
#pragma once

#include <cairo.h>

#include "rendering/line_masks.h"
#include "rendering/text_layout.h"
#include "rendering/theme.h"
#include "scene/scene.h"

namespace convguide {

// Paper of that size, its first corner at the origin of `cairo`.
void fill_paper(double width, double height, const Theme& theme, cairo_t* cairo);

// Paints items with one point a unit of `cairo`. On a surface of pixels, upright and level lines are moved by less than
// a pixel so that they are sharp. `texts` is one for all scenes that are painted one after another.
void paint_items(const std::vector<Item>& items, const Theme& theme, TextLayout& texts, cairo_t* cairo);

// The same on a surface of pixels. `masks` is one for all scenes that are painted on it one after another.
void paint_items(const std::vector<Item>& items, const Theme& theme, TextLayout& texts, LineMasks& masks,
                 cairo_t* cairo);

}  // namespace convguide
