#include "document/stepping_figure.h"

#include <vector>

#include "document/stepper.h"
#include "scene/step_line.h"

namespace convguide {

Result<std::string> stepping_figure(const FigureRequest& request, const Figure& strip, const std::string& number,
                                    const FilterContext& context) {
  const View view = request.view;
  const Case& of = request.layer.of;
  const Size count = step_count(view, of);
  if (request.steps.size() < 2 || count > most_steps_on_page) return std::string();
  std::vector<std::string> lines;
  for (Size step = 1; step <= count; ++step) {
    std::string line = step_line(view, of, step);
    if (!line.empty()) lines.push_back(std::move(line));
  }
  DrawOptions frame_options = request.draw;
  frame_options.width = phone_width;
  const FrameSeries series = {
      .title = strip.title, .description = strip.description, .command = {}, .count = count, .frame = [&](Size index) {
        return draw(view, of, index + 1, frame_options).map([](Figure figure) { return std::move(figure.scene); });
      }};
  return render_stepper(
      series, lines, context.light, context.dark,
      {.label = "Steps of Figure " + number, .id_prefix = "figure-" + number + "-", .has_page = false});
}

}  // namespace convguide
