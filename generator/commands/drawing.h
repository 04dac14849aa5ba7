// One figure that is to be drawn, with all choices made.
#pragma once

#include <string>
#include <vector>

#include "commands/figure_options.h"
#include "commands/figure_subject.h"
#include "commands/outcome.h"
#include "rendering/frame_series.h"
#include "scene/figure.h"

namespace convguide {

struct Drawing {
  Case of;
  View view = View::planes;
  std::string case_words;   // of a command line that describe the case
  std::vector<Size> steps;  // from 1; none where the whole is shown
  bool every_step = false;  // whether all steps were asked for
  Size columns = 4;         // of a strip or a sheet
  FigureOptions options;
};

// The most steps that are drawn one by one.
inline constexpr Size most_frames = 10'000;

// The drawing of a subject with these options. Where it is to be animated and no step is named, it has all of them.
// Fails where a step does not exist, and where there are more than most_frames.
Result<Drawing> make_drawing(const Subject& subject, const FigureOptions& options, bool animated);

// The steps as one picture: a single frame, a strip or a sheet.
Result<Figure> drawn_figure(const Drawing& drawing);

// One of the steps as a picture of its own.
Result<Figure> drawn_step(const Drawing& drawing, Size step);

// The steps one after another. The series holds on to the drawing, which must outlive it.
FrameSeries drawn_series(const Drawing& drawing);

}  // namespace convguide
