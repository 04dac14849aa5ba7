#include <cairo-pdf.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "rendering/byte_sink.h"
#include "rendering/licence.h"
#include "rendering/paint.h"
#include "rendering/render.h"

namespace convguide {
namespace {

// The date that goes into PDFs where SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/) sets
// none: the day on which the 2016 guide appeared.
constexpr std::time_t usual_date = 1'458'691'200;  // 2016-03-23

std::string creation_date() {
  std::time_t seconds = usual_date;
  if (const char* given = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::string_view text(given);
    std::time_t parsed = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    if (problem == std::errc() && end == text.data() + text.size()) seconds = parsed;
  }
  std::tm parts = {};
  std::array<char, sizeof "2016-03-23T00:00:00Z" + 8> text = {};
  if (gmtime_r(&seconds, &parts) == nullptr) return "2016-03-23T00:00:00Z";
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

void set_metadata(cairo_surface_t* surface, const std::vector<Figure>& figures) {
  const auto set = [&](cairo_pdf_metadata_t kind, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface, kind, text.c_str());
  };
  const bool single = figures.size() == 1;
  set(CAIRO_PDF_METADATA_TITLE, single ? figures.front().title : "Figures of convolution arithmetic");
  set(CAIRO_PDF_METADATA_AUTHOR, "convguide");
  set(CAIRO_PDF_METADATA_SUBJECT, (single ? figures.front().description + " " : "") + licence_sentence);
  set(CAIRO_PDF_METADATA_KEYWORDS, std::string("convolution arithmetic, ") + licence_address);
  set(CAIRO_PDF_METADATA_CREATOR, "convguide");
  set(CAIRO_PDF_METADATA_CREATE_DATE, creation_date());
}

}  // namespace

Result<std::string> render_pdf(const std::vector<Figure>& figures, const Theme& theme) {
  if (figures.empty()) return failure("a PDF of no figures", "has no page", "name at least one figure");
  std::string bytes;
  const SurfacePointer surface(cairo_pdf_surface_create_for_stream(append_bytes, &bytes, figures.front().scene.width,
                                                                   figures.front().scene.height),
                               cairo_surface_destroy);
  set_metadata(surface.get(), figures);
  const ContextPointer cairo(cairo_create(surface.get()), cairo_destroy);
  for (const Figure& figure : figures) {
    cairo_pdf_surface_set_size(surface.get(), figure.scene.width, figure.scene.height);
    paint(figure.scene, theme, cairo.get());
    cairo_show_page(cairo.get());
  }
  cairo_surface_finish(surface.get());
  for (const auto status : {cairo_status(cairo.get()), cairo_surface_status(surface.get())}) {
    if (status != CAIRO_STATUS_SUCCESS) return drawing_failure("the PDF", status);
  }
  return bytes;
}

}  // namespace convguide
