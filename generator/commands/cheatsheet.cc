#include "commands/cheatsheet.h"

#include "document/cheatsheet.h"
#include "document/data_folder.h"
#include "document/theme_file.h"
#include "document/write_file.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

Usage make_usage() {
  Usage usage = {.synopsis = "convguide cheatsheet [--paper a4|letter] [--theme THEME] --output FILE",
                 .description =
                     "Writes one page, as PDF, with every relationship: its formula, for which sizes it holds, and a\n"
                     "small figure; then what the letters mean, and what PyTorch, Keras, JAX and ONNX call it all.\n"
                     "Needs pdflatex.",
                 .example = "convguide cheatsheet --theme print --output cheatsheet.pdf",
                 .options = {},
                 .positional = {}};
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  usage.options.add_options()                                                           //
      ("paper", text("PAPER"), "a4 or letter; a4 if left out")                          //
      ("theme", text("THEME"), "print for greys, or another theme; light if left out")  //
      ("output,o", text("FILE"), "the file to write, which ends in .pdf");
  return usage;
}

Result<std::filesystem::path> checked_file(const std::string& file) {
  const std::filesystem::path path = file;
  if (path.extension() == ".pdf" || path.extension() == ".PDF") return path;
  return failure("file \"" + file + "\"", "does not end in .pdf, and a cheat sheet is a PDF",
                 "give a file such as cheatsheet.pdf");
}

Result<std::filesystem::path> write_cheatsheet(const po::variables_map& options, const std::string& file) {
  const auto path = checked_file(file);
  if (!path) return path;
  const auto paper = parse_paper(option_text(options, "paper").value_or("a4"));
  if (!paper) return tl::unexpected(paper.error());
  const auto theme = find_theme(option_text(options, "theme").value_or("light"));
  if (!theme) return tl::unexpected(theme.error());
  return data_folder()
      .and_then([&](const std::filesystem::path& data) {
        return make_cheatsheet({.data = data, .paper = *paper, .theme = *theme});
      })
      .and_then([&](const std::string& pdf) { return write_file(*path, pdf); });
}

}  // namespace

Outcome cheatsheet(const Arguments& arguments) {
  const Usage usage = make_usage();
  const auto options = parse_command_line(usage, arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage);
  const auto file = option_text(*options, "output");
  if (!file) return bad_command_line("option --output", "is missing", "give a file, such as -o cheatsheet.pdf");
  const auto written = write_cheatsheet(*options, *file);
  if (!written) return bad_input(written.error());
  return written->string() + "\n";
}

}  // namespace convguide
