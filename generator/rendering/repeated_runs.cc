#include "rendering/repeated_runs.h"

#include <algorithm>

#include "rendering/leaves.h"
#include "rendering/paint.h"

namespace convguide {
namespace {

bool is_polygon(const Item& item) { return std::holds_alternative<Polygon>(item); }

}  // namespace

RepeatedRuns::Run RepeatedRuns::paint_run(std::vector<Item> items, const Scene& page, cairo_t* cairo) {
  const auto known =
      std::find_if(page_before_.begin(), page_before_.end(), [&](const Run& before) { return before.items == items; });
  if (known == page_before_.end()) {
    paint_items(items, theme_, texts_, cairo);
    return {std::move(items), SurfacePointer(nullptr, cairo_surface_destroy)};
  }
  Run run = std::move(*known);
  if (!run.form) {
    const cairo_rectangle_t extents = {.x = 0, .y = 0, .width = page.width, .height = page.height};
    run.form.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const ContextPointer on_form(cairo_create(run.form.get()), cairo_destroy);
    paint_items(run.items, theme_, texts_, on_form.get());
  }
  cairo_set_source_surface(cairo, run.form.get(), 0, 0);
  cairo_paint(cairo);
  return run;
}

void RepeatedRuns::paint(const Scene& page, cairo_t* cairo) {
  const std::vector<Item> leaves = leaves_of(page.items);
  std::vector<Run> runs;
  for (auto at = leaves.begin(); at != leaves.end();) {
    const bool polygons = is_polygon(*at);
    const auto end = std::find_if(at, leaves.end(), [&](const Item& item) { return is_polygon(item) != polygons; });
    if (polygons) {
      paint_items({at, end}, theme_, texts_, cairo);
    } else {
      runs.push_back(paint_run({at, end}, page, cairo));
    }
    at = end;
  }
  page_before_ = std::move(runs);
}

}  // namespace convguide
