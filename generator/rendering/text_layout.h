// Sets the texts of a scene with Pango.
#pragma once

#include <pango/pangocairo.h>

#include <map>
#include <memory>
#include <string>

#include "rendering/font.h"
#include "scene/scene.h"

namespace convguide {

// Keeps every text that it has set, since frames repeat them. One for all scenes that are painted one after another;
// used by one thread at a time.
//
// A scene gives texts the room that they take in the guide's typeface (scene/text_extent.h). In a typeface with wider
// digits all texts are set smaller by the same factor, so that numbers fit and still have one size; a text that is too
// wide even so is set smaller than the others.
class TextLayout {
 public:
  explicit TextLayout(const std::string& family);

  // Shows the text in the current colour of `cairo` at its anchor.
  void show(const Text& text, cairo_t* cairo);

  // The type size in which the text is shown, in points.
  double fitting_size(const Text& text) { return fitted(text).size; }

 private:
  using LayoutPointer = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

  struct FittedText {
    LayoutPointer layout;
    double size = 0;
  };

  const FittedText& fitted(const Text& text);
  LayoutPointer set(const Text& text, double size) const;

  std::string family_;
  PangoContextPointer context_;
  std::map<std::string, FittedText> texts_;
  double factor_ = 1;  // from a scene's type sizes to those that fit
};

}  // namespace convguide
