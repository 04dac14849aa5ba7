#include "document/sheet_file.h"

#include <fmt/format.h>
#include <glib.h>

#include <algorithm>
#include <memory>

#include "document/base64.h"
#include "document/html_escape.h"
#include "document/mend_html.h"
#include "document/moodle.h"
#include "document/run_program.h"
#include "document/scratch_folder.h"
#include "document/sheet_text.h"
#include "document/tex_runs.h"
#include "document/theme_file.h"
#include "document/write_file.h"
#include "parameters/nearest_name.h"
#include "rendering/licence.h"
#include "rendering/render.h"

namespace convguide {
namespace {

namespace fs = std::filesystem;

constexpr auto figures_file = "figures.pdf";

// A file that is ready to be written.
struct ReadyFile {
  fs::path path;
  std::string bytes;
};

// Pandoc, from the sheet's Markdown to a whole document by the template of that name.
Result<std::string> run_pandoc(const std::string& markdown, const ExerciseSheet& sheet, const SheetFile& file,
                               const std::string& template_name, std::vector<std::string> options) {
  std::vector<std::string> words = {"pandoc",     "--from",
                                    "markdown",   "--standalone",
                                    "--template", file.templates / template_name,
                                    "--variable", std::string("title=") + sheet_title,
                                    "--variable", "subtitle=" + sheet_subtitle(sheet.request),
                                    "--variable", "command=" + sheet_command(sheet.request),
                                    "--variable", std::string("license=") + licence_name,
                                    "--variable", std::string("license-url=") + licence_address};
  words.insert(words.end(), options.begin(), options.end());
  return run_program({.words = words, .input = markdown, .folder = ".", .environment = {}}, "pandoc");
}

std::string alternative_text(const Figure& figure) { return figure.title + ". " + figure.description; }

Result<std::string> make_html(const ExerciseSheet& sheet, const SheetFile& file) {
  const auto light = find_theme("light");
  if (!light) return tl::unexpected(light.error());
  const auto dark = find_theme("dark");
  if (!dark) return tl::unexpected(dark.error());
  const ShowFigure show = [&](const Figure& figure, const std::string&) {
    return render_adaptive_svg(figure, *light, *dark).map([&](const std::string& svg) {
      constexpr double pixels_a_point = 96.0 / 72.0;
      return fmt::format(
          "```{{=html}}\n<p class=\"drawing\"><img src=\"data:image/svg+xml;base64,{}\" alt=\"{}\" width=\"{:.0f}\" "
          "height=\"{:.0f}\"></p>\n```",
          base64(svg), escape_html(alternative_text(figure)), figure.scene.width * pixels_a_point,
          figure.scene.height * pixels_a_point);
    });
  };
  return sheet_as_markdown(sheet, file.with_solutions, FilterTarget::html, show)
      .and_then([&](const std::string& markdown) {
        return run_pandoc(markdown, sheet, file, "exercises.html", {"--to", "html5", "--mathml"});
      })
      .map(mend_html);
}

Result<std::string> make_pdf(const ExerciseSheet& sheet, const SheetFile& file) {
  std::vector<Figure> pages;
  const ShowFigure show = [&](const Figure& figure, const std::string&) -> Result<std::string> {
    pages.push_back(figure);
    return fmt::format("```{{=latex}}\n\\drawing{{{}}}\n```", pages.size());
  };
  const auto markdown = sheet_as_markdown(sheet, file.with_solutions, FilterTarget::latex, show);
  if (!markdown) return markdown;
  const auto tex = run_pandoc(*markdown, sheet, file, "exercises.latex", {"--to", "latex"});
  if (!tex) return tex;
  const auto folder = make_scratch_folder();
  if (!folder) return tl::unexpected(folder.error());
  if (!pages.empty()) {
    const auto drawn = find_theme("light")
                           .and_then([&](const Theme& theme) { return render_pdf(pages, theme); })
                           .and_then([&](const std::string& pdf) { return write_file(**folder / figures_file, pdf); });
    if (!drawn) return tl::unexpected(drawn.error());
  }
  return write_file(**folder / "sheet.tex", *tex).and_then([&](const fs::path&) { return run_tex(**folder, "sheet"); });
}

std::string as_link(const std::string& path) {
  const std::unique_ptr<gchar, decltype(&g_free)> escaped(g_uri_escape_string(path.c_str(), "/", FALSE), g_free);
  return escaped.get();
}

// The figures, then the file that shows them.
Result<std::vector<ReadyFile>> make_markdown(const ExerciseSheet& sheet, const SheetFile& file) {
  const auto theme = find_theme("light");
  if (!theme) return tl::unexpected(theme.error());
  const std::string folder = file.path.stem().string() + "-figures";
  std::vector<ReadyFile> files;
  const ShowFigure show = [&](const Figure& figure, const std::string& name) {
    return render_svg(figure, *theme).map([&](const std::string& svg) {
      files.push_back({file.path.parent_path() / folder / (name + ".svg"), svg});
      return "![" + alternative_text(figure) + "](" + as_link(folder + "/" + name + ".svg") + ")";
    });
  };
  return sheet_as_markdown(sheet, file.with_solutions, FilterTarget::other, show).map([&](const std::string& markdown) {
    files.push_back({file.path, markdown});
    return files;
  });
}

Result<std::vector<ReadyFile>> make_files(const ExerciseSheet& sheet, const SheetFile& file, SheetFormat format) {
  const auto alone = [&](const std::string& bytes) { return std::vector<ReadyFile>{{file.path, bytes}}; };
  switch (format) {
    case SheetFormat::pdf: return make_pdf(sheet, file).map(alone);
    case SheetFormat::html: return make_html(sheet, file).map(alone);
    case SheetFormat::markdown: return make_markdown(sheet, file);
    case SheetFormat::moodle: return sheet_as_moodle(sheet, file.with_solutions).map(alone);
  }
  return {};
}

// Removes the files, and their folders where nothing else is in them.
void remove_new(const std::vector<fs::path>& files) {
  std::error_code ignored;
  for (const fs::path& file : files) {
    fs::remove(file, ignored);
    fs::remove(file.parent_path(), ignored);
  }
}

}  // namespace

Result<SheetFormat> sheet_format_of_file(const fs::path& file) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; });
  if (ending == ".pdf") return SheetFormat::pdf;
  if (ending == ".html") return SheetFormat::html;
  if (ending == ".md") return SheetFormat::markdown;
  if (ending == ".xml") return SheetFormat::moodle;
  return failure("file \"" + file.string() + "\"", "does not say what kind of sheet it is",
                 suggest(ending, {".pdf", ".html", ".md", ".xml"}));
}

Result<std::vector<fs::path>> write_sheet(const ExerciseSheet& sheet, const SheetFile& file) {
  const auto format = sheet_format_of_file(file.path);
  if (!format) return tl::unexpected(format.error());
  const auto files = make_files(sheet, file, *format);
  if (!files) return tl::unexpected(files.error());
  std::vector<fs::path> made;
  std::vector<fs::path> written;
  for (const ReadyFile& ready : *files) {
    std::error_code unknown;
    const bool is_new = !fs::exists(ready.path, unknown);
    const auto path = write_file(ready.path, ready.bytes);
    if (!path) {
      remove_new(made);
      return tl::unexpected(path.error());
    }
    if (is_new) made.push_back(*path);
    written.push_back(*path);
  }
  return written;
}

}  // namespace convguide
