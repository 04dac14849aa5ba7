// What pages of a PDF repeat.
#pragma once

#include <vector>

#include "rendering/cairo_surface.h"
#include "rendering/text_layout.h"
#include "rendering/theme.h"
#include "scene/scene.h"

namespace convguide {

// Paints scenes on one page after another. Lines, dots and texts that follow one another on a page and did so on the
// page before make a form, which Cairo writes once for all pages that show it. Polygons take no more than a form does.
class RepeatedRuns {
 public:
  RepeatedRuns(const Theme& theme, TextLayout& texts) : theme_(theme), texts_(texts) {}

  // Paints the items of a page; its paper is painted already.
  void paint(const Scene& page, cairo_t* cairo);

 private:
  struct Run {
    std::vector<Item> items;
    SurfacePointer form;  // null as long as only one page has it
  };

  // Paints what `run` says and gives it back with its form, if it was on the page before.
  Run paint_run(std::vector<Item> items, const Scene& page, cairo_t* cairo);

  const Theme& theme_;
  TextLayout& texts_;
  std::vector<Run> page_before_;
};

}  // namespace convguide
