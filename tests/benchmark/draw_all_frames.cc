// draw_all_frames FIGURES FOLDER [gif|apng|svg]…: draws every step of every figure that the 2016 guide has into a PDF
// and files of the other formats for each figure, and prints how many steps there are. It is run and timed by run.sh.
#include <fmt/core.h>

#include <atomic>
#include <future>
#include <thread>

#include "document/catalogue.h"
#include "document/theme_file.h"
#include "document/write_file.h"
#include "rendering/animation.h"
#include "rendering/render.h"
#include "rendering/step_svg.h"

namespace convguide {
namespace {

constexpr double pixel_width = 440;

Result<FrameSeries> series_of(const CatalogueEntry& entry) {
  return figure_case(entry).and_then([&](Case of) {
    return draw(entry.view, of, 1).map([&](const Figure& first) {
      const Size count = step_count(entry.view, of);
      return FrameSeries{
          first.title, first.description, first.command, count, [of = std::move(of), view = entry.view](Size index) {
            return draw(view, of, index + 1).map([](Figure&& figure) { return std::move(figure.scene); });
          }};
    });
  });
}

Result<void> write_series(const FrameSeries& series, const Theme& theme, const std::string& stem,
                          const std::string& format) {
  std::string bytes;
  const ByteSink sink = [&](std::string_view more) -> Result<void> {
    bytes += more;
    return {};
  };
  const auto scale = series.frame(0).map([](const Scene& scene) { return pixel_width / scene.width; });
  if (!scale) return tl::unexpected(scale.error());
  Result<void> written;
  if (format == "pdf") written = write_pdf(series, theme, sink);
  if (format == "gif") written = write_gif(series, theme, *scale, {}, sink);
  if (format == "svg") {
    written = render_animated_svg(series, theme, {}).and_then(sink);
  }
  if (format == "apng") written = write_apng(series, theme, *scale, {}, sink);
  return written.and_then([&] { return write_file(stem + "." + format, bytes); }).map([](const auto&) {});
}

// Draws one file after another, as many threads as there are cores, and gives the number of steps.
Result<Size> draw_into(const char* figures, const std::string& folder, const std::vector<std::string>& formats) {
  const auto catalogue = read_catalogue(figures);
  if (!catalogue) return tl::unexpected(catalogue.error());
  const auto theme = find_theme("light");
  if (!theme) return tl::unexpected(theme.error());
  std::vector<CatalogueEntry> entries;
  for (const CatalogueEntry& entry : *catalogue) {
    if (entry.original) entries.push_back(entry);
  }
  std::atomic<std::size_t> next = 0;
  const auto work = [&]() -> Result<Size> {
    Size steps = 0;
    for (std::size_t at = next++; at < entries.size() * formats.size(); at = next++) {
      const std::string& format = formats[at % formats.size()];
      const CatalogueEntry& entry = entries[at / formats.size()];
      const auto series = series_of(entry);
      if (!series) return tl::unexpected(series.error());
      const auto written = write_series(*series, *theme, folder + "/" + entry.name, format);
      if (!written) return tl::unexpected(written.error());
      if (format == formats.front()) steps += series->count;
    }
    return steps;
  };
  std::vector<std::future<Result<Size>>> workers;
  for (unsigned at = 0; at < std::thread::hardware_concurrency(); ++at) {
    workers.push_back(std::async(std::launch::async, work));
  }
  Result<Size> steps = 0;
  for (auto& worker : workers) {
    const auto part = worker.get();
    if (steps) steps = part ? *steps + *part : part;
  }
  return steps;
}

}  // namespace
}  // namespace convguide

int main(int count, char** arguments) {
  if (count < 3) {
    fmt::print(stderr, "usage: draw_all_frames FIGURES FOLDER FORMAT…\n");
    return 2;
  }
  const auto drawn = convguide::draw_into(arguments[1], arguments[2], {arguments + 3, arguments + count});
  if (!drawn) {
    fmt::print(stderr, "draw_all_frames: {}\n", convguide::message(drawn.error()));
    return 1;
  }
  fmt::print("{}\n", *drawn);
  return 0;
}
