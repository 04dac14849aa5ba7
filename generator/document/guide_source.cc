#include "document/guide_source.h"

#include "document/filter.h"
#include "document/fingerprint.h"

namespace convguide {
namespace {

namespace fs = std::filesystem;

Result<Json> read_chapters(const fs::path& templates) {
  const auto chapters = files_below(templates / "chapters");
  if (!chapters) return tl::unexpected(chapters.error());
  std::vector<std::string> call = {"pandoc", "--from", "markdown", "--to", "json"};
  for (const fs::path& chapter : *chapters) call.push_back(chapter);
  return run_program({.words = call, .input = "", .folder = ".", .environment = {}}, "pandoc").and_then(parse_document);
}

}  // namespace

Result<GuideSource> read_guide_source(const fs::path& data) {
  const auto catalogue = read_catalogue(data / "figures");
  if (!catalogue) return tl::unexpected(catalogue.error());
  return read_chapters(data / "templates").map([&](const Json& document) {
    return GuideSource{data / "templates", *catalogue, document};
  });
}

ProgramCall guide_call(const std::vector<std::string>& options, const GuideSource& source, const Json& document) {
  std::vector<std::string> call = {"pandoc",         "--from",
                                   "json",           "--standalone",
                                   "--toc",          "--citeproc",
                                   "--bibliography", source.templates / "references.bib",
                                   "--csl",          source.templates / "citations.csl"};
  call.insert(call.end(), options.begin(), options.end());
  return {.words = call, .input = document.dump(), .folder = ".", .environment = {}};
}

Result<Figure> draw_cover_figure(const GuideSource& source, const DrawOptions& options) {
  return find_entry(source.catalogue, "padding-strides").and_then(figure_case).and_then([&](const Case& of) {
    return draw(View::planes, of, (step_count(View::planes, of) + 1) / 2, options);
  });
}

}  // namespace convguide
