#include "commands/guide.h"

#include "commands/print.h"
#include "document/data_folder.h"
#include "document/guide.h"

namespace convguide {
namespace {

Usage make_usage() {
  Usage usage = {.synopsis = "convguide guide [--to FORMATS] [--output DIR]",
                 .description =
                     "Builds the guide: guide.pdf, guide.html and guide.epub. Needs pandoc, and pdflatex for the PDF.\n"
                     "Where nothing has changed since the last time, nothing is done.",
                 .example = "convguide guide --to html --output handout",
                 .options = {},
                 .positional = {}};
  usage.options.add_options()("to", po::value<std::string>()->value_name("FORMATS"),
                              "pdf, html, epub, or several of them: pdf,html; all if left out")(
      "output,o", po::value<std::string>()->value_name("DIR"), "the folder to write to; guide if left out");
  return usage;
}

std::string report(const GuideResult& result) {
  std::string text;
  for (const auto& file : result.files) text += file.string() + (result.unchanged ? " is up to date\n" : "\n");
  return text;
}

}  // namespace

Outcome guide(const Arguments& arguments) {
  const Usage usage = make_usage();
  const auto options = parse_command_line(usage, arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage);
  const auto formats = parse_guide_formats(option_text(*options, "to").value_or("pdf,html,epub"));
  if (!formats) return bad_input(formats.error());
  const auto data = data_folder();
  if (!data) return bad_input(data.error());
  const auto result = build_guide({.data = *data,
                                   .output = option_text(*options, "output").value_or("guide"),
                                   .formats = *formats,
                                   .progress = print_progress});
  if (!result) return bad_input(result.error());
  return report(*result);
}

}  // namespace convguide
