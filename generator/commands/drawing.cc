#include "commands/drawing.h"

#include <algorithm>
#include <numeric>

#include "document/shell_words.h"
#include "document/usual_choices.h"
#include "scene/words.h"

namespace convguide {
namespace {

Result<std::vector<Size>> every_step(View view, const Case& of) {
  const Size count = step_count(view, of);
  if (count > most_frames) {
    return failure(std::to_string(count) + " steps", "are too many to draw one by one",
                   "use smaller sizes, or name some of them, such as --steps 1,2," + std::to_string(count) +
                       "; up to " + std::to_string(most_frames) + " can be drawn");
  }
  std::vector<Size> steps(static_cast<std::size_t>(count));
  std::iota(steps.begin(), steps.end(), Size{1});
  return steps;
}

Result<std::vector<Size>> chosen_steps(const Drawing& drawing, const Subject& subject) {
  if (drawing.every_step) return every_step(drawing.view, drawing.of);
  const std::vector<Size>& listed = drawing.options.steps.listed;
  if (listed.empty()) {
    // The usual steps of a figure belong to its own view.
    return drawn_steps(drawing.view, drawing.view == subject.view ? subject.steps : Steps::strip, drawing.of);
  }
  const Size count = step_count(drawing.view, drawing.of);
  for (const Size step : listed) {
    if (step <= count) continue;
    return failure("step " + std::to_string(step), "is not one of the steps",
                   count == 1 ? "use 1, the only one" : "use numbers from 1 to " + std::to_string(count));
  }
  return listed;
}

// The steps that a layer's figure shows where nobody asks for any.
std::vector<Size> usual_steps(const Drawing& drawing) {
  return drawn_steps(drawing.view, Steps::strip, drawing.of).value_or(std::vector<Size>{});
}

// Steps that nobody asked for go unsaid, so that other formats, views and sizes may have their own.
std::string step_words(const Drawing& drawing) {
  const StepChoice& choice = drawing.options.steps;
  if (drawing.options.sheet && choice.all) return " --sheet";
  if (choice.all) return " --steps all";
  const bool is_usual = drawing.every_step || drawing.steps == usual_steps(drawing);
  if (choice.listed.empty() && is_usual) return "";
  std::string list;
  for (const Size step : drawing.steps) list += (list.empty() ? "" : ",") + std::to_string(step);
  if (drawing.options.sheet) return " --sheet --steps " + list;
  return (drawing.steps.size() == 1 ? " --step " : " --steps ") + list;
}

// The line that draws it again.
std::string command_of(const Drawing& drawing) {
  std::string words = "convguide figure " + drawing.case_words + " --view " + std::string(word(drawing.view));
  words += step_words(drawing);
  const Size usual = drawing.options.sheet ? sheet_columns(drawing.view, drawing.of, drawing.steps.size())
                                           : strip_columns(drawing.view);
  const bool has_rows = drawing.steps.size() > 1 && (drawing.options.sheet || !drawing.every_step);
  if (has_rows && drawing.columns != usual) words += " --columns " + std::to_string(drawing.columns);
  return words + look_words(drawing.options);
}

Result<Figure> with_command(const Result<Figure>& figure, const Drawing& drawing) {
  return figure.map([&](Figure drawn) {
    drawn.command = command_of(drawing);
    return drawn;
  });
}

}  // namespace

Result<Drawing> make_drawing(const Subject& subject, const FigureOptions& options, bool animated) {
  Drawing drawing = {.of = subject.of,
                     .view = options.view.value_or(subject.view),
                     .case_words = subject.words,
                     .steps = {},
                     .every_step = options.steps.all || (animated && options.steps.listed.empty()),
                     .columns = subject.columns,
                     .options = options};
  const auto steps = chosen_steps(drawing, subject);
  if (!steps) return tl::unexpected(steps.error());
  drawing.steps = *steps;
  if (drawing.columns == 0 || drawing.view != subject.view) drawing.columns = strip_columns(drawing.view);
  if (options.sheet) drawing.columns = sheet_columns(drawing.view, subject.of, steps->size());
  if (options.columns) drawing.columns = *options.columns;
  return drawing;
}

Result<Figure> drawn_figure(const Drawing& drawing) {
  return with_command(draw_steps(drawing.view, drawing.of, drawing.steps, drawing.columns, drawing.options.draw),
                      drawing);
}

Result<Figure> drawn_step(const Drawing& drawing, Size step) {
  Drawing one = drawing;
  one.steps = {step};
  one.every_step = false;
  one.options.steps = {.listed = {step}};
  one.options.sheet = false;
  return drawn_figure(one);
}

FrameSeries drawn_series(const Drawing& drawing) {
  FrameSeries series;
  series.title = figure_title(drawing.view, drawing.of, drawing.steps);
  // Where a step cannot be drawn, the series fails at its first frame.
  series.description =
      figure_description(drawing.view, drawing.of, drawing.steps) +
      detail_sentence(drawing.view, drawing.of, drawing.steps.front(), drawing.options.draw).value_or("");
  series.command = command_of(drawing);
  series.count = static_cast<Size>(drawing.steps.size());
  series.frame = [&drawing](Size index) {
    const Size step = drawing.steps[static_cast<std::size_t>(index)];
    return draw(drawing.view, drawing.of, step, drawing.options.draw).map([](Figure figure) {
      return std::move(figure.scene);
    });
  };
  return series;
}

}  // namespace convguide
