#include "commands/filter.h"

#include "document/catalogue.h"
#include "document/data_folder.h"
#include "document/filter.h"
#include "document/filter_preamble.h"
#include "document/theme_file.h"
#include "document/write_file.h"
#include "rendering/render.h"

namespace convguide {
namespace {

// Where the figures of a LaTeX document go: beside the document that Pandoc is run on.
constexpr auto figures_file = "convguide-figures.pdf";

Usage make_usage() {
  return {.synopsis = "convguide filter FORMAT",
          .description =
              "Reads a Pandoc document as JSON from standard input, replaces its directives, and writes it to "
              "standard output. FORMAT is the one that Pandoc writes. LaTeX takes the figures from the file "
              "convguide-figures.pdf, which is put into the current folder; HTML, EPUB and reveal.js have them inside; "
              "other "
              "formats get everything but figures.",
          .example = "pandoc talk.md --filter convguide -s --mathml -o talk.html",
          .options = {},
          .positional = {"format"}};
}

Result<std::string> filter_text(const std::string& format) {
  const FilterTarget target = target_of_format(format);
  const auto data = data_folder();
  if (!data) return tl::unexpected(data.error());
  const auto catalogue = read_catalogue(*data / "figures");
  if (!catalogue) return tl::unexpected(catalogue.error());
  auto filtered = read_standard_input().and_then(parse_document).and_then([&](const Json& document) {
    return filter_document(document, target, *catalogue, figures_file);
  });
  if (!filtered) return tl::unexpected(filtered.error());
  if (target == FilterTarget::latex) {
    const auto preamble = read_file(*data / "templates" / "filter.latex");
    if (!preamble) return preamble;
    add_preamble(filtered->document, *preamble);
  }
  if (!filtered->pages.empty()) {
    const auto written = find_theme("light")
                             .and_then([&](const Theme& theme) { return render_pdf(filtered->pages, theme); })
                             .and_then([](const std::string& pdf) { return write_file(figures_file, pdf); });
    if (!written) return tl::unexpected(written.error());
  }
  return filtered->document.dump() + "\n";
}

}  // namespace

Outcome filter(const Arguments& arguments) {
  const Usage usage = make_usage();
  const auto options = parse_command_line(usage, arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage);
  const auto format = option_text(*options, "format");
  if (!format) return bad_command_line("the format", "is missing", "name the one that Pandoc writes, such as html");
  const auto text = filter_text(*format);
  if (!text) return bad_input(text.error());
  return *text;
}

}  // namespace convguide
