#include "commands/exercises.h"

#include "document/data_folder.h"
#include "document/exercise_sheet.h"
#include "document/seed.h"
#include "document/sheet_file.h"
#include "parameters/choice_list.h"

namespace convguide {
namespace {

Usage make_usage() {
  Usage usage = {
      .synopsis = "convguide exercises [--count NUMBER] [--seed NUMBER] … --output FILE",
      .description =
          "Writes a sheet of exercises with their answers, all of them computed. The ending of FILE says what\n"
          "it becomes: .pdf or .html to hand out, .md (with its figures in a folder beside it), or .xml, which\n"
          "Moodle imports. The same seed gives the same sheet on every machine. Needs pandoc for HTML and PDF,\n"
          "and pdflatex for PDF.\n"
          "Levels: 1 has unit strides and no padding; 2 has strides, padding and pooling; 3 has dilation,\n"
          "transposed convolutions with output padding, SAME and ceil mode.\n"
          "Topics: sizes (how large is the output?), values (what does a cell hold?), relationship (which one\n"
          "holds?), padding (which one makes this size?), cells (draw the missing ones), illegal (which layer\n"
          "cannot exist?).",
      .example = "convguide exercises --count 12 --seed 7 --level 1..2 --solutions --output sheet.pdf",
      .options = {},
      .positional = {}};
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  usage.options.add_options()                                                                  //
      ("count", text("NUMBER"), "how many exercises, up to 200; 12 if left out")               //
      ("seed", text("NUMBER"), "which sheet; 1 if left out")                                   //
      ("level", text("LEVELS"), "one of 1, 2 and 3, or several, as in 1..2; all if left out")  //
      ("topics", text("LIST"), "one topic or several, as in sizes,padding; all if left out")   //
      ("solutions", "give the answers with worked steps")                                      //
      ("output,o", text("FILE"), "the file to write, which ends in .pdf, .html, .md or .xml");
  return usage;
}

Result<Size> parse_count(const std::string& text) {
  const auto choices = parse_choices("count", text, 1);
  if (choices && choices->size() == 1 && choices->front() <= most_exercises) return choices->front();
  return failure("count \"" + text + "\"", "must be one number from 1 to " + std::to_string(most_exercises),
                 "use one such as 12");
}

Result<std::vector<Size>> parse_levels(const std::string& text) {
  const auto levels = parse_choices("level", text, 1);
  if (!levels || levels->back() <= highest_level) return levels;
  return failure("level " + std::to_string(levels->back()), "does not exist",
                 "use levels from 1 to " + std::to_string(highest_level));
}

Result<SheetRequest> request_of(const po::variables_map& options) {
  SheetRequest request;
  if (const auto text = option_text(options, "count")) {
    const auto count = parse_count(*text);
    if (!count) return tl::unexpected(count.error());
    request.count = *count;
  }
  if (const auto text = option_text(options, "seed")) {
    const auto seed = parse_seed(*text);
    if (!seed) return tl::unexpected(seed.error());
    request.seed = *seed;
  }
  if (const auto text = option_text(options, "level")) {
    const auto levels = parse_levels(*text);
    if (!levels) return tl::unexpected(levels.error());
    request.levels = *levels;
  }
  if (const auto text = option_text(options, "topics")) {
    const auto topics = parse_topics(*text);
    if (!topics) return tl::unexpected(topics.error());
    request.topics = *topics;
  }
  return request;
}

}  // namespace

Outcome exercises(const Arguments& arguments) {
  const Usage usage = make_usage();
  const auto options = parse_command_line(usage, arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage);
  const auto file = option_text(*options, "output");
  if (!file) return bad_command_line("option --output", "is missing", "give a file, such as -o sheet.pdf");
  const auto written = request_of(*options).and_then([&](const SheetRequest& request) {
    return sheet_format_of_file(*file)
        .and_then([&](SheetFormat) { return data_folder(); })
        .and_then([&](const std::filesystem::path& data) {
          return make_sheet(request).and_then([&](const ExerciseSheet& sheet) {
            return write_sheet(
                sheet,
                {.path = *file, .templates = data / "templates", .with_solutions = options->contains("solutions")});
          });
        });
  });
  if (!written) return bad_input(written.error());
  return written->back().string() + "\n";
}

}  // namespace convguide
