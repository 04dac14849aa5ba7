// Sets the texts of a scene with Pango.
#pragma once

#include <pango/pangocairo.h>

#include <map>
#include <memory>
#include <string>

#include "scene/scene.h"

namespace convguide {

// Keeps every text that it has set, since frames repeat them. One for all scenes that are painted one after another;
// used by one thread at a time.
class TextLayout {
 public:
  explicit TextLayout(const std::string& family);

  // Shows the text in the current colour of `cairo` at its anchor.
  void show(const Text& text, cairo_t* cairo);

 private:
  using LayoutPointer = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

  PangoLayout* layout_of(const Text& text);

  std::string family_;
  std::unique_ptr<PangoContext, decltype(&g_object_unref)> context_;
  std::map<std::string, LayoutPointer> layouts_;
};

}  // namespace convguide
