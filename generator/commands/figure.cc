#include "commands/figure.h"

#include "commands/figure_file.h"
#include "commands/figure_subject.h"
#include "commands/layer_options.h"
#include "commands/option_effects.h"
#include "commands/print.h"
#include "commands/redrawing.h"
#include "rendering/font.h"

namespace convguide {
namespace {

Usage usage() {
  Usage usage = {
      .synopsis = "convguide figure NAME|OPERATION … --output FILE",
      .description =
          "Draws a figure into FILE, whose ending says the format: .svg, .pdf, .png, .gif, .apng or .html.\n"
          "A NAME is a figure of the guide (convguide figures lists them), drawn as it stands there or with\n"
          "other sizes. An OPERATION (conv, transposed-conv, max-pool or average-pool) with its sizes is drawn\n"
          "as a strip of some steps.\n"
          "\n"
          "With --steps all, a PDF has a page for each step, .svg, .gif and .apng are animated, .html is a page\n"
          "to step through, and .png becomes a file for each step. A FILE with %d in its name, such as\n"
          "step-%d.svg, becomes a file for each step in any case.",
      .example = "convguide figure conv --input 5 --kernel 3 --stride 2 --padding 1 --steps all -o conv.gif",
      .options = po::options_description(),
      .positional = {"name"}};
  usage.options.add_options()                                                                                //
      ("output,o", po::value<std::string>()->value_name("FILE"), "the file to write; - is standard output")  //
      ("format", po::value<std::string>()->value_name("FORMAT"),
       "svg, pdf, png, gif, apng or html, whatever the file is called; svg for -")  //
      ("again", po::value<std::string>()->value_name("FILE"),
       "draw what an SVG, PDF or PNG file of this program shows, with the other options changed");
  add_layer_options(usage.options);
  add_figure_options(usage.options);
  return usage;
}

CommandResult<FileFormat> chosen_format(const std::string& file, const po::variables_map& options) {
  const auto named = option_text(options, "format");
  if (!named && file == "-") return FileFormat::svg;
  const auto format = named ? parse_format(*named) : format_of_file(file);
  if (!format) return bad_input(format.error());
  return *format;
}

// The options with those that an earlier file was drawn with, where one is to be drawn again.
CommandResult<po::variables_map> complete_options(const po::variables_map& given) {
  const auto file = option_text(given, "again");
  if (!file || asks_for_help(given)) return given;
  return with_earlier_options(usage(), given, *file);
}

// Options of an earlier file may mean nothing to this one, those given for it must have an effect.
Result<void> check_given(const po::variables_map& given, const Drawing& drawing, FileFormat format,
                         const std::string& file) {
  const bool one_picture = !is_animation(format) && !makes_several_files(drawing, format, file);
  const bool has_rows = one_picture && drawing.steps.size() > 1 && (drawing.options.sheet || !drawing.every_step);
  const bool every_step = drawing.every_step && !drawing.options.sheet && !has_step_mark(file);
  return check_effects(given, {{.format = format, .shows_every_step = every_step, .has_rows = has_rows}});
}

}  // namespace

Outcome figure(const Arguments& arguments) {
  const auto given = parse_command_line(usage(), arguments);
  if (!given) return tl::unexpected(given.error());
  const auto options = complete_options(*given);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage());
  const auto name = option_text(*options, "name");
  if (!name)
    return bad_command_line("the figure", "is missing", "give a figure's name, or an operation with its sizes");
  const auto file = option_text(*options, "output");
  if (!file) return bad_command_line("option --output", "is missing", "give a file, such as -o figure.svg");
  const auto format = chosen_format(*file, *options);
  if (!format) return tl::unexpected(format.error());
  const auto looks = parse_figure_options(*options);
  if (!looks) return tl::unexpected(looks.error());
  const auto subject = find_subject(*name, *options);
  if (!subject) return tl::unexpected(subject.error());
  const bool one_by_one = is_animation(*format) || has_step_mark(*file);
  const auto drawing = make_drawing(*subject, *looks, one_by_one);
  if (!drawing) return bad_input(drawing.error());
  const auto checked = check_given(*given, *drawing, *format, *file);
  if (!checked) return bad_input(checked.error());

  const auto bytes = *file == "-" ? drawing_bytes(*drawing, *format)
                                  : write_drawing(*drawing, *format, *file).map([] { return std::string(); });
  if (!bytes) return bad_input(bytes.error());
  if (const auto warning = font_warning(looks->theme.font)) print_warning(*warning);
  return *bytes;
}

}  // namespace convguide
