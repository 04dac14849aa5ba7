#include "commands/figure_file.h"

#include <fmt/format.h>

#include "document/player.h"
#include "document/theme_file.h"
#include "document/write_file.h"
#include "rendering/animation.h"
#include "rendering/render.h"
#include "rendering/step_svg.h"
#include "scene/step_line.h"

namespace convguide {
namespace {

// The most steps in formats that are held in memory as a whole.
constexpr std::size_t most_steps_in_one_document = 1000;

Result<void> check_step_count(const Drawing& drawing, FileFormat format) {
  const bool one_document = format == FileFormat::html || (format == FileFormat::svg && drawing.every_step);
  if (one_document && !drawing.options.sheet && drawing.steps.size() > most_steps_in_one_document) {
    return failure(std::to_string(drawing.steps.size()) + " steps",
                   "are too many for one " + std::string(word(format)) + " document",
                   fmt::format("use gif, apng or pdf, or at most {} steps", most_steps_in_one_document));
  }
  return {};
}

bool is_series(const Drawing& drawing, FileFormat format) {
  return is_animation(format) || (drawing.every_step && !drawing.options.sheet);
}

// One picture.
Result<std::string> still_bytes(const Result<Figure>& figure, const FigureOptions& options, FileFormat format) {
  if (!figure) return tl::unexpected(figure.error());
  switch (format) {
    case FileFormat::svg: return render_svg(*figure, options.theme);
    case FileFormat::pdf: return render_pdf({*figure}, options.theme);
    case FileFormat::png:
      return render_png(*figure, options.theme, {.scale = options.scale, .transparent = options.transparent});
    case FileFormat::gif:
    case FileFormat::apng:
    case FileFormat::html: break;
  }
  return {};
}

// A page for stepping through. The usual theme follows the reader's choice of a light or a dark screen.
Result<std::string> page(const Drawing& drawing, const FrameSeries& series) {
  std::vector<std::string> lines;
  for (const Size step : drawing.steps) {
    std::string line = step_line(drawing.view, drawing.of, step);
    if (!line.empty()) lines.push_back(std::move(line));
  }
  const Theme& theme = drawing.options.theme;
  if (drawing.options.theme_text != "light") return render_player(series, lines, theme, theme);
  return find_theme("dark").and_then([&](Theme dark) {
    dark.font = theme.font;
    return render_player(series, lines, theme, dark);
  });
}

Result<void> write_whole(const Result<std::string>& bytes, const ByteSink& sink) {
  return bytes ? sink(*bytes) : tl::unexpected(bytes.error());
}

Result<void> write_series(const Drawing& drawing, FileFormat format, const ByteSink& sink) {
  const FrameSeries series = drawn_series(drawing);
  const FigureOptions& options = drawing.options;
  switch (format) {
    case FileFormat::svg: return write_whole(render_animated_svg(series, options.theme, options.timing), sink);
    case FileFormat::pdf: return write_pdf(series, options.theme, sink);
    case FileFormat::gif: return write_gif(series, options.theme, options.scale, options.timing, sink);
    case FileFormat::apng: return write_apng(series, options.theme, options.scale, options.timing, sink);
    case FileFormat::html: return write_whole(page(drawing, series), sink);
    case FileFormat::png: break;
  }
  return {};
}

Result<void> write_one(const Drawing& drawing, FileFormat format, const ByteSink& sink) {
  if (is_series(drawing, format)) return write_series(drawing, format, sink);
  return write_whole(still_bytes(drawn_figure(drawing), drawing.options, format), sink);
}

// The name of the file of one step: all have equally many digits, so that they sort.
std::filesystem::path numbered(const std::filesystem::path& path, Size step, Size last) {
  const std::string number = fmt::format("{:0{}}", step, std::to_string(last).size());
  std::string name = path.filename().string();
  if (const std::size_t at = name.find(step_mark); at != std::string::npos) {
    return path.parent_path() / name.replace(at, std::string_view(step_mark).size(), number);
  }
  return path.parent_path() / (path.stem().string() + "-" + number + path.extension().string());
}

Result<void> write_each_step(const Drawing& drawing, FileFormat format, const std::filesystem::path& path) {
  if (is_animation(format)) {
    return failure("file \"" + path.string() + "\"",
                   "asks for a file for each step, and " + std::string(word(format)) + " holds all of them",
                   "leave out " + std::string(step_mark) + ", or use svg, pdf or png");
  }
  for (const Size step : drawing.steps) {
    const auto written =
        still_bytes(drawn_step(drawing, step), drawing.options, format).and_then([&](const std::string& bytes) {
          return write_file(numbered(path, step, drawing.steps.back()), bytes);
        });
    if (!written) return tl::unexpected(written.error());
  }
  return {};
}

}  // namespace

bool has_step_mark(const std::filesystem::path& path) {
  return path.filename().string().find(step_mark) != std::string::npos;
}

bool makes_several_files(const Drawing& drawing, FileFormat format, const std::filesystem::path& path) {
  if (drawing.options.sheet) return false;
  return has_step_mark(path) || (format == FileFormat::png && drawing.every_step);
}

Result<void> write_drawing(const Drawing& drawing, FileFormat format, const std::filesystem::path& path) {
  const auto checked = check_step_count(drawing, format);
  if (!checked) return checked;
  if (drawing.options.sheet && has_step_mark(path)) {
    return failure("file \"" + path.string() + "\"", "asks for a file for each step, and a sheet is one picture",
                   "leave out " + std::string(step_mark) + ", or --sheet");
  }
  if (makes_several_files(drawing, format, path)) return write_each_step(drawing, format, path);
  return write_file(path, [&](const ByteSink& sink) { return write_one(drawing, format, sink); }).map([](const auto&) {
  });
}

Result<std::string> drawing_bytes(const Drawing& drawing, FileFormat format) {
  const auto checked = check_step_count(drawing, format);
  if (!checked) return tl::unexpected(checked.error());
  if (makes_several_files(drawing, format, "")) {
    return failure("all steps as " + std::string(word(format)), "make several files",
                   "give a file's name with -o, or use --sheet, pdf, gif or apng");
  }
  std::string bytes;
  const auto keep = [&](std::string_view piece) -> Result<void> {
    bytes += piece;
    return {};
  };
  return write_one(drawing, format, keep).map([&] { return bytes; });
}

}  // namespace convguide
