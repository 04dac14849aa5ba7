// How a figure is drawn: the options of `figure` and `figures` that say nothing about the layer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/command_line.h"
#include "commands/outcome.h"
#include "rendering/theme.h"
#include "rendering/timing.h"
#include "scene/view.h"

namespace convguide {

// Which steps were asked for; neither all nor any where the figure's usual ones will do.
struct StepChoice {
  bool all = false;
  std::vector<Size> listed = {};
};

struct FigureOptions {
  std::optional<View> view = {};
  StepChoice steps = {};
  bool sheet = false;                // all steps side by side on one picture
  std::optional<Size> columns = {};  // frames in a row of a strip or a sheet
  DrawOptions draw = {};
  Theme theme = {};
  std::string theme_text = {};  // what --theme takes for this theme; never the name of a file
  std::optional<std::string> font = {};
  double scale = 2;  // pixels a point
  bool transparent = false;
  Timing timing = {};
};

void add_figure_options(po::options_description& options);

// Fails where an option's value cannot be read, where two options contradict each other, and where a theme cannot be
// found.
CommandResult<FigureOptions> parse_figure_options(const po::variables_map& options);

// The words of a command line that ask for the same; views, steps and columns aside.
std::string look_words(const FigureOptions& options);

}  // namespace convguide
