// Sets the texts of a scene with Pango.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>

#include "scene/scene.h"

namespace convguide {

// One for each walk, so that fonts are looked up once.
class TextLayout {
 public:
  TextLayout(cairo_t* cairo, const std::string& family);

  // Shows the text in the current colour at its anchor.
  void show(const Text& text);

 private:
  cairo_t* cairo_;
  std::string family_;
  std::unique_ptr<PangoLayout, decltype(&g_object_unref)> layout_;
};

}  // namespace convguide
