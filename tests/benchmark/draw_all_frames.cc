// draw_all_frames FIGURES FILE: draws every step of every figure that the 2016 guide has, one PDF page each, into one
// file, and prints how many there are. It is run and timed by run.sh.
#include <fmt/core.h>

#include "document/catalogue.h"
#include "document/theme_file.h"
#include "document/write_file.h"
#include "rendering/render.h"

namespace convguide {
namespace {

Result<std::vector<Figure>> all_frames(const std::vector<CatalogueEntry>& catalogue) {
  std::vector<Figure> frames;
  for (const CatalogueEntry& entry : catalogue) {
    if (!entry.original) continue;
    const auto of = figure_case(entry);
    if (!of) return tl::unexpected(of.error());
    for (Size step = 1; step <= step_count(entry.view, *of); ++step) {
      const auto frame = draw(entry.view, *of, step);
      if (!frame) return tl::unexpected(frame.error());
      frames.push_back(*frame);
    }
  }
  return frames;
}

Result<std::size_t> draw_into(const char* figures, const char* file) {
  return read_catalogue(figures).and_then(all_frames).and_then([&](const std::vector<Figure>& frames) {
    return find_theme("light")
        .and_then([&](const Theme& theme) { return render_pdf(frames, theme); })
        .and_then([&](const std::string& pdf) { return write_file(file, pdf); })
        .map([&](const auto&) { return frames.size(); });
  });
}

}  // namespace
}  // namespace convguide

int main(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "usage: draw_all_frames FIGURES FILE\n");
    return 2;
  }
  const auto drawn = convguide::draw_into(arguments[1], arguments[2]);
  if (!drawn) {
    fmt::print(stderr, "draw_all_frames: {}\n", convguide::message(drawn.error()));
    return 1;
  }
  fmt::print("{}\n", *drawn);
  return 0;
}
