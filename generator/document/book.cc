#include "document/book.h"

#include "document/book_archive.h"
#include "document/book_cover.h"
#include "document/filter.h"
#include "document/tex_runs.h"
#include "document/theme_file.h"
#include "document/write_file.h"
#include "rendering/render.h"

namespace convguide {
namespace {

// What library programs know the book by, in all its editions.
constexpr auto identifier = "urn:uuid:5b0c9f7e-3a41-5d8e-9c62-6f1f0a7d2e94";

Result<std::filesystem::path> write_cover(const GuideSource& source, const std::filesystem::path& folder) {
  constexpr double pixels_a_point = 8.0 / 3;
  constexpr double cover_cell = 36;
  const auto theme = find_theme("light");
  if (!theme) return tl::unexpected(theme.error());
  return draw_cover_figure(source, {.cell = cover_cell})
      .and_then([&](const Figure& figure) {
        const std::string title = metadata_text(source.document, "title");
        return render_png(book_cover(title, figure), *theme, {.scale = pixels_a_point});
      })
      .and_then([&](const std::string& png) { return write_file(folder / "cover.png", png); });
}

// Says on the title page and in the metadata whom the guide follows and under which licence it stands.
void add_rights(Json& document) {
  Json& metadata = document.at("meta");
  Nodes rights = metadata.at("credit").at("c");
  append(rights, {str("."), space()});
  append(rights, metadata.at("license").at("c"));
  metadata["rights"] = {{"t", "MetaInlines"}, {"c", std::move(rights)}};
}

}  // namespace

Result<std::string> make_book(const GuideSource& source, const std::filesystem::path& folder) {
  auto filtered =
      filter_document(source.document, FilterTarget::html, source.catalogue, /*figures_file=*/"", HtmlFigures::book);
  if (!filtered) return tl::unexpected(filtered.error());
  add_rights(filtered->document);
  const auto cover = write_cover(source, folder);
  if (!cover) return tl::unexpected(cover.error());
  ProgramCall call =
      guide_call({"--to", "epub3", "--mathml", "--toc-depth", "2", "--css", source.templates / "book.css",
                  "--epub-cover-image", *cover, "--metadata", std::string("identifier=") + identifier, "--metadata",
                  "creator=convguide", "--output", "-"},
                 source, filtered->document);
  call.environment["SOURCE_DATE_EPOCH"] = source_date();
  return run_program(call, "pandoc").and_then(settle_book);
}

}  // namespace convguide
