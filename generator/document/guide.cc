#include "document/guide.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "document/book.h"
#include "document/filter.h"
#include "document/fingerprint.h"
#include "document/guide_source.h"
#include "document/mend_html.h"
#include "document/run_program.h"
#include "document/stepper.h"
#include "document/tex_runs.h"
#include "document/theme_file.h"
#include "document/write_file.h"
#include "parameters/comma_list.h"
#include "parameters/nearest_name.h"
#include "rendering/render.h"

namespace convguide {
namespace {

namespace fs = std::filesystem;

// Where TeX works and the record of the last build lies.
constexpr auto work_folder = ".convguide";
constexpr auto figures_file = "figures.pdf";

fs::path output_file(const GuideRequest& request, GuideFormat format) {
  return request.output / ("guide." + std::string(word(format)));
}

// Draws the pages and writes them where TeX looks for them.
Result<fs::path> draw_pages(const std::vector<Figure>& pages, const fs::path& folder) {
  return find_theme("light")
      .and_then([&](const Theme& theme) { return render_pdf(pages, theme); })
      .and_then([&](const std::string& pdf) { return write_file(folder / figures_file, pdf); });
}

Result<std::string> make_pdf(const GuideRequest& request, const GuideSource& source) {
  const fs::path folder = request.output / work_folder;
  auto filtered = filter_document(source.document, FilterTarget::latex, source.catalogue, figures_file);
  if (!filtered) return tl::unexpected(filtered.error());
  const auto cover = draw_cover_figure(source);
  if (!cover) return tl::unexpected(cover.error());
  filtered->pages.push_back(*cover);
  const std::string cover_image =
      fmt::format("cover=\\includegraphics[page={},width=0.6\\linewidth]{{{}}}", filtered->pages.size(), figures_file);

  request.progress("drawing figures");
  auto drawn = std::async(std::launch::async, [&] { return draw_pages(filtered->pages, folder); });
  const auto tex = run_program(
      guide_call({"--to", "latex", "--template", source.templates / "guide.latex", "--variable", cover_image}, source,
                 filtered->document),
      "pandoc");
  if (const auto file = drawn.get(); !file) return tl::unexpected(file.error());
  if (!tex) return tex;
  request.progress("typesetting");
  return write_file(folder / "guide.tex", *tex).and_then([&](const fs::path&) { return run_tex(folder, "guide"); });
}

Result<std::string> make_html(const GuideRequest& request, const GuideSource& source) {
  request.progress("writing the page");
  const auto filtered = filter_document(source.document, FilterTarget::html, source.catalogue, figures_file);
  if (!filtered) return tl::unexpected(filtered.error());
  const auto stepping = stepper_script();
  if (!stepping) return stepping;
  const auto scrolling = read_file(source.templates / "scrolling.js");
  if (!scrolling) return scrolling;
  return run_program(
             guide_call({"--to", "html5", "--mathml", "--section-divs", "--shift-heading-level-by", "1", "--template",
                         source.templates / "guide.html", "--variable", "scripts=" + *stepping + *scrolling},
                        source, filtered->document),
             "pandoc")
      .map(mend_html);
}

Result<std::string> make(GuideFormat format, const GuideRequest& request, const GuideSource& source) {
  switch (format) {
    case GuideFormat::pdf: return make_pdf(request, source);
    case GuideFormat::html: return make_html(request, source);
    case GuideFormat::epub:
      request.progress("writing the book");
      return make_book(source, request.output / work_folder);
  }
  return std::string();
}

// One sum over all that decides the bytes of a format: the program itself, the data folder, and the date.
Result<std::string> inputs_sum(const GuideRequest& request) {
  auto files = files_below(request.data / "templates");
  if (!files) return files.map([](const auto&) { return std::string(); });
  const auto figures = files_below(request.data / "figures");
  if (!figures) return tl::unexpected(figures.error());
  files->insert(files->end(), figures->begin(), figures->end());
  files->emplace_back("/proc/self/exe");
  return fingerprint(*files, {source_date()});
}

fs::path record_file(const GuideRequest& request, GuideFormat format) {
  return request.output / work_folder / (std::string(word(format)) + ".record");
}

// What the record of a format holds when the file is up to date.
std::string record_text(const std::string& inputs, const std::string& bytes) {
  return inputs + "\n" + checksum(bytes) + "\n";
}

bool up_to_date(const GuideRequest& request, GuideFormat format, const std::string& inputs) {
  std::error_code missing;
  if (!fs::exists(output_file(request, format), missing)) return false;
  const auto record = read_file(record_file(request, format));
  const auto bytes = read_file(output_file(request, format));
  return record && bytes && *record == record_text(inputs, *bytes);
}

Result<void> build(const GuideRequest& request, const std::vector<GuideFormat>& formats, const std::string& inputs) {
  request.progress("reading chapters");
  const auto source = read_guide_source(request.data);
  if (!source) return tl::unexpected(source.error());

  std::vector<std::future<Result<std::string>>> made;
  made.reserve(formats.size());
  for (const GuideFormat format : formats) {
    made.push_back(std::async(std::launch::async, [&, format] { return make(format, request, *source); }));
  }
  std::vector<Result<std::string>> finished;
  finished.reserve(formats.size());
  for (auto& one : made) finished.push_back(one.get());
  for (const auto& one : finished) {
    if (!one) return tl::unexpected(one.error());
  }
  for (std::size_t index = 0; index < formats.size(); ++index) {
    const GuideFormat format = formats[index];
    const auto written = write_file(output_file(request, format), *finished[index]).and_then([&](const fs::path&) {
      return write_file(record_file(request, format), record_text(inputs, *finished[index]));
    });
    if (!written) return tl::unexpected(written.error());
  }
  return {};
}

}  // namespace

std::string_view word(GuideFormat format) {
  switch (format) {
    case GuideFormat::pdf: return "pdf";
    case GuideFormat::html: return "html";
    case GuideFormat::epub: return "epub";
  }
  return {};
}

Result<std::vector<GuideFormat>> parse_guide_formats(std::string_view list) {
  std::vector<GuideFormat> formats;
  for (const std::string_view name : parts_of(list)) {
    const auto format = std::find_if(all_guide_formats.begin(), all_guide_formats.end(),
                                     [&](GuideFormat one) { return word(one) == name; });
    if (format == all_guide_formats.end()) {
      std::vector<std::string> known;
      for (const GuideFormat one : all_guide_formats) known.emplace_back(word(one));
      return failure("format \"" + std::string(name) + "\"", "is unknown to the guide", suggest(name, known));
    }
    formats.push_back(*format);
  }
  return formats;
}

Result<GuideResult> build_guide(const GuideRequest& request) {
  const auto inputs = inputs_sum(request);
  if (!inputs) return tl::unexpected(inputs.error());
  GuideResult result;
  std::vector<GuideFormat> outdated;
  for (const GuideFormat format : request.formats) {
    result.files.push_back(output_file(request, format));
    if (!up_to_date(request, format, *inputs)) outdated.push_back(format);
  }
  result.unchanged = outdated.empty();
  if (result.unchanged) return result;
  if (const auto built = build(request, outdated, *inputs); !built) return tl::unexpected(built.error());
  return result;
}

}  // namespace convguide
