#include "document/figure_picture.h"

#include "document/figure_words.h"
#include "document/fingerprint.h"
#include "document/theme_file.h"
#include "rendering/generator.h"
#include "rendering/render.h"
#include "rendering/step_svg.h"

namespace convguide {
namespace {

// Pixels a point in PNG: 216 dots an inch, which stay sharp on paper and on a projector's wall.
constexpr double png_scale = 3;

Result<std::string> png_bytes(const Figure& figure, const Theme& theme) {
  const double pixels = figure.scene.width * figure.scene.height * png_scale * png_scale;
  if (pixels > most_picture_pixels) {
    return failure("the picture of " + std::to_string(static_cast<Size>(pixels / 1e6)) + " million pixels",
                   "is too large",
                   "use smaller sizes or fewer steps, so that it has at most " +
                       std::to_string(static_cast<Size>(most_picture_pixels / 1e6)) + " million");
  }
  return render_png(figure, theme, {.scale = png_scale});
}

// The figures one after another, in turn.
Result<std::string> animated_bytes(const FigurePicture& picture, const Theme& theme) {
  const Figure& first = picture.figures.front();
  const FrameSeries series = {
      .title = first.title,
      .description = first.description,
      .command = first.command,
      .count = static_cast<Size>(picture.figures.size()),
      .frame = [&](Size index) { return Result<Scene>(picture.figures[static_cast<std::size_t>(index)].scene); }};
  return render_animated_svg(series, theme, Timing());
}

Result<std::string> svg_bytes(const FigurePicture& picture, const Theme& theme) {
  if (picture.figures.size() > 1) return animated_bytes(picture, theme);
  if (picture.theme != automatic_theme) return render_svg(picture.figures.front(), theme);
  return find_theme("dark").and_then(
      [&](const Theme& dark) { return render_adaptive_svg(picture.figures.front(), theme, dark); });
}

}  // namespace

FigurePicture make_picture(const std::string& subject, const std::string& theme, FigureFormat format,
                           std::vector<Figure> figures) {
  constexpr std::size_t sum_length = 12;
  std::string decides = generator_name() + "\n" + std::string(word(format)) + "\n" + theme;
  for (const Figure& figure : figures) decides += "\n" + figure.command;
  return {.name = subject + "-" + checksum(decides).substr(0, sum_length) + "." + std::string(word(format)),
          .format = format,
          .figures = std::move(figures),
          .theme = theme};
}

Result<std::string> picture_bytes(const FigurePicture& picture) {
  const auto theme = find_theme(picture.theme == automatic_theme ? "light" : picture.theme);
  if (!theme) return tl::unexpected(theme.error());
  switch (picture.format) {
    case FigureFormat::svg: return svg_bytes(picture, *theme);
    case FigureFormat::pdf: return render_pdf(picture.figures, *theme);
    case FigureFormat::png: return png_bytes(picture.figures.front(), *theme);
  }
  return {};
}

}  // namespace convguide
