#include "commands/figure_options.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "document/figure_words.h"
#include "document/shell_words.h"
#include "document/theme_file.h"
#include "document/view_name.h"
#include "parameters/size_list.h"
#include "scene/word_list.h"

namespace convguide {
namespace {

struct Range {
  double least = 0;
  double most = 0;
};

constexpr Range cell_sides = {1, 200};  // points
constexpr Range scales = {0.1, 20};     // pixels a point
constexpr Range frame_rates = {0.1, most_frames_per_second};
constexpr Range holds = {0, longest_hold};  // seconds
constexpr Range loop_counts = {0, most_loops};
constexpr Range column_counts = {1, 100};

// Reads the number of an option into `into` where it was given.
Result<void> read_number(const po::variables_map& options, const std::string& name, const Range& range, double& into) {
  const auto text = option_text(options, name);
  if (!text) return {};
  double value = 0;
  const char* end = text->data() + text->size();
  const auto [stopped_at, problem] = std::from_chars(text->data(), end, value);
  if (problem != std::errc() || stopped_at != end || !(value >= range.least && value <= range.most)) {
    return failure(name + " \"" + *text + "\"", fmt::format("is not a number from {} to {}", range.least, range.most),
                   fmt::format("use one such as {}", into > 0 ? into : range.least));
  }
  into = value;
  return {};
}

Result<void> read_whole_number(const po::variables_map& options, const std::string& name, const Range& range,
                               Size& into) {
  auto value = static_cast<double>(into);
  return read_number(options, name, range, value).and_then([&]() -> Result<void> {
    if (value != std::trunc(value)) {
      return failure(name + " \"" + *option_text(options, name) + "\"", "is not a whole number", "use one such as 2");
    }
    into = static_cast<Size>(value);
    return {};
  });
}

CommandResult<StepChoice> parse_steps(const po::variables_map& options) {
  const auto step = option_text(options, "step");
  const auto steps = option_text(options, "steps");
  if (step && steps) {
    return bad_command_line("option --steps", "does not go with --step", "give one of them");
  }
  if (steps == "all") return StepChoice{.all = true};
  if (!step && !steps) return StepChoice{.all = options.contains("sheet")};
  const auto listed = step ? parse_step_list("step", *step) : parse_step_list("steps", *steps);
  if (!listed) return bad_input(listed.error());
  if (step && listed->size() != 1) {
    return bad_input({"step \"" + *step + "\"", "is not one step", "use --steps for several"});
  }
  return StepChoice{.listed = *listed};
}

Result<FigureOptions> with_numbers(FigureOptions read, const po::variables_map& options) {
  double cell = 0;
  Size columns = 0;
  const auto checked =
      read_number(options, "cell", cell_sides, cell)
          .and_then([&] { return read_whole_number(options, "columns", column_counts, columns); })
          .and_then([&] { return read_number(options, "scale", scales, read.scale); })
          .and_then([&] { return read_number(options, "fps", frame_rates, read.timing.frames_per_second); })
          .and_then([&] { return read_number(options, "hold", holds, read.timing.hold); })
          .and_then([&] { return read_whole_number(options, "loop", loop_counts, read.timing.loops); });
  if (!checked) return tl::unexpected(checked.error());
  if (cell > 0) read.draw.cell = cell;
  if (columns > 0) read.columns = columns;
  return read;
}

Result<FigureOptions> with_looks(FigureOptions read, const po::variables_map& options) {
  if (const auto view = option_text(options, "view")) {
    const auto parsed = parse_view(*view);
    if (!parsed) return tl::unexpected(parsed.error());
    read.view = *parsed;
  }
  if (const auto labels = option_text(options, "labels")) {
    const auto parsed = parse_labels(*labels);
    if (!parsed) return tl::unexpected(parsed.error());
    read.draw.labels = *parsed;
  }
  const auto theme = find_theme(option_text(options, "theme").value_or("light"));
  if (!theme) return tl::unexpected(theme.error());
  read.theme = *theme;
  const auto text = theme_text(*theme);
  if (!text) return tl::unexpected(text.error());
  read.theme_text = *text;
  read.font = option_text(options, "font");
  if (read.font == "") return failure("font \"\"", "names no typeface", "name one that fc-list shows, or leave it out");
  if (read.font) read.theme.font = *read.font;
  return read;
}

}  // namespace

void add_figure_options(po::options_description& options) {
  const auto text = [] { return po::value<std::string>(); };
  options.add_options()  //
      ("view", text()->value_name("VIEW"),
       "planes, plan, axis, matrix, stamp, touches, channels, equation, subsampling or kernel; if left out, what suits "
       "the "
       "layer: planes, plan where it has values, channels where it has a few maps")                        //
      ("step", text()->value_name("NUMBER"), "this step alone, counted from 1")                            //
      ("steps", text()->value_name("LIST"), "these steps side by side, such as 1,5,9; or all: see above")  //
      ("sheet", "all steps side by side on one picture")                                                   //
      ("columns", text()->value_name("NUMBER"), "frames in a row of a strip or a sheet")                   //
      ("theme", text()->value_name("THEME"),
       "light, dark, print, contrast, classic, or a theme file of your own (.toml)")                  //
      ("font", text()->value_name("FAMILY"), "the typeface of all letters and numbers")               //
      ("cell", text()->value_name("POINTS"), "the side of a cell; if left out, what fits a page")     //
      ("labels", text()->value_name("WORD"), "at the edges: full (i = 5), numbers (5) or none")       //
      ("scale", text()->value_name("NUMBER"), "pixels a point for png, gif and apng; 2 if left out")  //
      ("transparent", "no paper behind a png")                                                        //
      ("fps", text()->value_name("NUMBER"), "frames a second of an animation; 2 if left out")         //
      ("hold", text()->value_name("SECONDS"), "how long its last frame stays; 2 if left out")         //
      ("loop", text()->value_name("NUMBER"), "how often it runs; 0, for ever, if left out");
}

CommandResult<FigureOptions> parse_figure_options(const po::variables_map& options) {
  const auto steps = parse_steps(options);
  if (!steps) return tl::unexpected(steps.error());
  FigureOptions read;
  read.steps = *steps;
  read.sheet = options.contains("sheet");
  read.transparent = options.contains("transparent");
  if (option_text(options, "step") && read.sheet) {
    return bad_command_line("option --sheet", "does not go with --step", "use --steps for a sheet of some steps");
  }
  const auto complete = with_numbers(std::move(read), options).and_then([&](const FigureOptions& numbered) {
    return with_looks(numbered, options);
  });
  if (!complete) return bad_input(complete.error());
  return *complete;
}

std::string look_words(const FigureOptions& options) {
  const FigureOptions usual;
  std::string words;
  const auto add = [&](const std::string& option, const std::string& value) {
    words += " --" + option + " " + shell_word(value);
  };
  if (options.theme_text != "light") add("theme", options.theme_text);
  if (options.font) add("font", *options.font);
  if (options.draw.cell) add("cell", fmt::format("{}", *options.draw.cell));
  if (options.draw.labels == SizeLabels::numbers) add("labels", "numbers");
  if (options.draw.labels == SizeLabels::none) add("labels", "none");
  if (options.scale != usual.scale) add("scale", fmt::format("{}", options.scale));
  if (options.transparent) words += " --transparent";
  if (options.timing.frames_per_second != usual.timing.frames_per_second) {
    add("fps", fmt::format("{}", options.timing.frames_per_second));
  }
  if (options.timing.hold != usual.timing.hold) add("hold", fmt::format("{}", options.timing.hold));
  if (options.timing.loops != usual.timing.loops) add("loop", std::to_string(options.timing.loops));
  return words;
}

}  // namespace convguide
