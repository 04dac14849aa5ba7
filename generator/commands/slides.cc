#include "commands/slides.h"

#include <filesystem>

#include "commands/file_format.h"
#include "document/data_folder.h"
#include "document/deck.h"
#include "document/theme_file.h"
#include "document/write_file.h"
#include "parameters/comma_list.h"

namespace convguide {
namespace {

Usage make_usage() {
  Usage usage = {
      .synopsis = "convguide slides [CHAPTER …] --to beamer|revealjs|pptx --output FILE",
      .description =
          "Makes a deck of slides from the guide's chapters, or from all of them: each relationship with its\n"
          "idea and its formula, its figure step by step, and its derivation line by line, with the guide's\n"
          "text as the speaker's notes. A CHAPTER is the id of its heading, such as convolution, pooling or\n"
          "transposed.\n"
          "beamer: a PDF. revealjs: one HTML page that needs no network. pptx: PowerPoint, a slide for each\n"
          "step. Needs pandoc, and pdflatex for beamer.",
      .example = "convguide slides pooling --to revealjs --output pooling.html",
      .options = {},
      .positional = {},
      .repeated = "chapter"};
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  usage.options.add_options()                                                                       //
      ("to", text("FORMAT"), "beamer, revealjs or pptx")                                            //
      ("figures", text("LIST"), "only these figures of the guide, as in padding-strides,dilation")  //
      ("theme", text("THEME"), "light, dark or another theme; light if left out")                   //
      ("notes-beside", "beamer: the speaker's notes beside each slide, for a second screen")        //
      ("output,o", text("FILE"), "the file to write, which ends in .pdf, .html or .pptx");
  return usage;
}

// What the names of such decks end in.
std::string_view ending(DeckFormat format) {
  switch (format) {
    case DeckFormat::beamer: return ".pdf";
    case DeckFormat::revealjs: return ".html";
    case DeckFormat::pptx: return ".pptx";
  }
  return "";
}

Result<void> check_ending(const std::filesystem::path& file, DeckFormat format, const std::string& format_name) {
  if (ending_of(file) == ending(format)) return {};
  const std::string wanted(ending(format));
  return failure("file \"" + file.string() + "\"",
                 "does not end in " + wanted + ", as a deck for " + format_name + " does",
                 "give a file such as lecture" + wanted);
}

Result<DeckRequest> request_of(const po::variables_map& options, const std::string& format_name) {
  const auto format = parse_deck_format(format_name);
  if (!format) return tl::unexpected(format.error());
  const auto theme = find_theme(option_text(options, "theme").value_or("light"));
  if (!theme) return tl::unexpected(theme.error());
  const auto data = data_folder();
  if (!data) return tl::unexpected(data.error());
  DeckRequest request = {.data = *data, .format = *format, .theme = *theme};
  if (options.contains("chapter")) request.chapters = options["chapter"].as<std::vector<std::string>>();
  if (const auto list = option_text(options, "figures")) {
    for (const std::string_view name : parts_of(*list)) request.figures.emplace_back(name);
  }
  request.notes_beside = options.contains("notes-beside");
  if (request.notes_beside && *format != DeckFormat::beamer) {
    return failure("option --notes-beside", "is for beamer alone; " + format_name + " shows notes to the speaker",
                   "leave it out");
  }
  if (!request.chapters.empty() && !request.figures.empty()) {
    return failure("a chapter and option --figures", "do not go together", "give one of them");
  }
  if (const auto checked = check_ending(*option_text(options, "output"), *format, format_name); !checked) {
    return tl::unexpected(checked.error());
  }
  return request;
}

}  // namespace

Outcome slides(const Arguments& arguments) {
  const Usage usage = make_usage();
  const auto options = parse_command_line(usage, arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage);
  const auto file = option_text(*options, "output");
  const auto format = option_text(*options, "to");
  if (!format) return bad_command_line("option --to", "is missing", "give beamer, revealjs or pptx");
  if (!file) return bad_command_line("option --output", "is missing", "give a file, such as -o lecture.pdf");
  const auto written = request_of(*options, *format).and_then(make_deck).and_then([&](const std::string& bytes) {
    return write_file(*file, bytes);
  });
  if (!written) return bad_input(written.error());
  return written->string() + "\n";
}

}  // namespace convguide
