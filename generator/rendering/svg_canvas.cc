#include "rendering/svg_canvas.h"

#include <cairo-svg.h>

#include "rendering/paint.h"

namespace convguide {
namespace {

// A mark is a stroke whose limit of mitres says what it stands for: nothing else in a figure sets one.
constexpr double usual_limit = 10;
constexpr double begin_limit = 1000;
constexpr double end_limit = 2000;

}  // namespace

SvgCanvas::SvgCanvas(double width, double height, const Theme& theme)
    : theme_(theme),
      texts_(theme.font),
      surface_(cairo_svg_surface_create_for_stream(append_bytes, &painting_.bytes, width, height),
               cairo_surface_destroy),
      cairo_(cairo_create(surface_.get()), cairo_destroy) {
  fill_paper(width, height, theme, cairo_.get());
}

void SvgCanvas::paint(const std::vector<Item>& items) { paint_items(items, theme_, texts_, cairo_.get()); }

void SvgCanvas::begin_group(const std::string& attributes) {
  painting_.groups.push_back(attributes);
  mark(begin_limit);
}

void SvgCanvas::end_group() { mark(end_limit); }

void SvgCanvas::mark(double miter_limit) {
  cairo_set_miter_limit(cairo_.get(), miter_limit);
  cairo_rectangle(cairo_.get(), 0, 0, 1, 1);
  cairo_stroke(cairo_.get());
  cairo_set_miter_limit(cairo_.get(), usual_limit);
}

Result<SvgPainting> SvgCanvas::finish() {
  cairo_surface_finish(surface_.get());
  for (const auto status : {cairo_status(cairo_.get()), cairo_surface_status(surface_.get())}) {
    if (status != CAIRO_STATUS_SUCCESS) return drawing_failure("the SVG", status);
  }
  return std::move(painting_);
}

bool begins_group(std::string_view tag) { return tag.find("stroke-miterlimit:1000;") != std::string_view::npos; }
bool ends_group(std::string_view tag) { return tag.find("stroke-miterlimit:2000;") != std::string_view::npos; }

}  // namespace convguide
