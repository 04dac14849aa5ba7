#include "commands/filter.h"

#include <algorithm>

#include "commands/parallel_tasks.h"
#include "commands/print.h"
#include "document/catalogue.h"
#include "document/data_folder.h"
#include "document/figure_folder.h"
#include "document/filter.h"
#include "document/filter_preamble.h"
#include "document/write_file.h"

namespace convguide {
namespace {

Usage make_usage() {
  return {.synopsis = "convguide filter FORMAT",
          .description =
              "Reads a Pandoc document as JSON from standard input, replaces its directives, and writes it to\n"
              "standard output. FORMAT is the one that Pandoc writes. Figures become files in the folder\n"
              "convguide-figures, or the one that the document's metadata name, below the current one: PDF for\n"
              "LaTeX and Beamer, PNG for office documents, SVG for all others. Those that are there already are\n"
              "not drawn again.",
          .example = "pandoc talk.md --filter convguide -s --mathml -o talk.html",
          .options = {},
          .positional = {"format"}};
}

// Draws the pictures that are not there yet.
Result<void> draw_missing(const FilteredOwnDocument& filtered) {
  if (filtered.pictures.empty()) return {};
  const auto folder = FigureFolder::open(filtered.folder);
  if (!folder) return tl::unexpected(folder.error());
  std::vector<const FigurePicture*> missing;
  for (const FigurePicture& picture : filtered.pictures) {
    if (!folder->holds(picture.name)) missing.push_back(&picture);
  }
  return run_in_parallel(missing.size(), [&](std::size_t index) {
    return picture_bytes(*missing[index]).and_then([&](const std::string& bytes) {
      return folder->write(missing[index]->name, bytes);
    });
  });
}

// All mistakes but the last are printed here, and the last one is the command's own.
Outcome report(const std::vector<Error>& mistakes) {
  std::for_each(mistakes.begin(), mistakes.end() - 1, [](const Error& one) { print_warning(message(one)); });
  return bad_input(mistakes.back());
}

Outcome filter_text(const std::string& format) {
  const auto data = data_folder();
  if (!data) return bad_input(data.error());
  auto catalogue = read_catalogue(*data / "figures");
  if (!catalogue) return bad_input(catalogue.error());
  auto document = read_standard_input().and_then(parse_document);
  if (!document) return bad_input(document.error());
  auto filtered = filter_own_document(std::move(*document), format, std::move(*catalogue));
  if (!filtered) return report(filtered.error());
  const FilterTarget target = target_of_format(format);
  if (target != FilterTarget::other) {
    const std::string language = target == FilterTarget::latex ? "latex" : "html";
    const auto preamble = read_file(*data / "templates" / ("filter." + language));
    if (!preamble) return bad_input(preamble.error());
    add_preamble(filtered->document, language, *preamble);
  }
  if (const auto drawn = draw_missing(*filtered); !drawn) return bad_input(drawn.error());
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
  return filter_text(*format);
}

}  // namespace convguide
