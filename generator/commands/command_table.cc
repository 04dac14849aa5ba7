#include "commands/command_table.h"

#include <fmt/format.h>

#include "commands/cheatsheet.h"
#include "commands/exercises.h"
#include "commands/explain.h"
#include "commands/figure.h"
#include "commands/figures.h"
#include "commands/filter.h"
#include "commands/guide.h"
#include "commands/relationships.h"
#include "commands/slides.h"
#include "commands/solve.h"
#include "commands/trace_command.h"
#include "commands/verify.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

const Command* find_command(std::string_view name) {
  for (const Command& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string program_help() {
  std::string text =
      "usage: convguide COMMAND …\n\n"
      "Computes and draws convolutions, pooling and transposed convolutions, and writes a guide to\n"
      "their arithmetic.\n\n"
      "commands:\n";
  for (const Command& command : commands()) text += fmt::format("  {:<15}{}\n", command.name, command.summary);
  return text +
         "\n"
         "convguide COMMAND --help   says more about a command\n"
         "convguide --version        prints the version\n\n"
         "example: convguide explain conv --input 5 --kernel 3 --stride 2 --padding 1\n\n"
         "Exit status: 0 where all went well, 1 for input that cannot be used, 2 for a malformed command line.\n";
}

Outcome unknown_command(const std::string& name) {
  std::vector<std::string> known;
  for (const Command& command : commands()) known.emplace_back(command.name);
  if (name.starts_with('-')) {
    return bad_command_line("option " + name, "is unknown", "begin with a command, or see convguide --help");
  }
  return bad_command_line("command \"" + name + "\"", "is unknown", suggest(name, known));
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      {"guide", "builds the guide as PDF, HTML and EPUB", guide},
      {"explain", "which relationships a layer obeys, how its output size comes about, and its values", explain},
      {"solve", "which layers take one size to another", solve_command},
      {"figure", "draws a layer, or a figure of the guide: pictures, animations, pages with steps", figure},
      {"figures", "lists the figures of the guide, or draws several of them", figures},
      {"relationships", "lists the relationships, or shows one of them", relationships_command},
      {"trace", "follows a network layer by layer: shapes, parameters, counts, receptive fields", trace_command},
      {"cheatsheet", "writes all relationships on one page", cheatsheet},
      {"slides", "makes a deck for a lecture: Beamer, reveal.js or PowerPoint", slides},
      {"exercises", "writes a sheet of exercises with computed answers", exercises},
      {"verify", "checks every relationship against counted placements, on all small axes", verify},
      {"filter", "replaces the directives of a Pandoc document", filter},
  };
  return table;
}

Outcome run(const Arguments& arguments, bool called_by_pandoc) {
  if (arguments.empty()) {
    return bad_command_line("the command", "is missing", "see convguide --help");
  }
  const std::string& first = arguments.front();
  if (const Command* command = find_command(first)) return command->run({arguments.begin() + 1, arguments.end()});
  if (const Command* filter = find_command("filter"); called_by_pandoc && filter != nullptr) {
    return filter->run(arguments);
  }
  if (first == "--help" || first == "-h" || first == "help") return program_help();
  if (first == "--version") return "convguide " CONVGUIDE_VERSION "\n";
  return unknown_command(first);
}

}  // namespace convguide
