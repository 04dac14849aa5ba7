// Puts margins, step numbers and a legend around the frames of a view.

#include <algorithm>
#include <string>

#include "scene/legend.h"
#include "scene/suitability.h"
#include "scene/text_extent.h"
#include "scene/translate.h"
#include "scene/view.h"
#include "scene/view_frames.h"
#include "scene/words.h"

namespace convguide {
namespace {

// In points.
constexpr double single_width = 240;
constexpr double margin = 8;
constexpr double frame_distance = 12;
constexpr double single_label_size = 9;
constexpr double narrow_label_size = 7.5;  // in strips, and in figures narrower than a page
constexpr double step_distance = 5;
constexpr double legend_distance = 11;
constexpr double largest_single_cell = 30;
constexpr double largest_strip_cell = 20;

// Views that always show a step show the first of them where none is named.
Result<Frame> frame_of(View view, const Case& of, std::optional<Size> step, const Measure& measure) {
  const Size shown = step.value_or(1);
  switch (view) {
    case View::planes: return planes_frame(of, shown, measure);
    case View::plan: return plan_frame(of, shown, measure);
    case View::axis: return axis_frame(of, step, measure);
    case View::matrix: return matrix_frame(of, step, measure);
    case View::channels: return channels_frame(of, shown, measure);
    case View::subsampling: return subsampling_frame(of, measure);
    case View::kernel: return kernel_frame(of, measure);
    case View::stamp: return stamp_frame(of, shown, measure);
    case View::equation: return equation_frame(of, shown, measure);
  }
  return {};
}

// The room of a single step: views with several maps side by side take the whole width.
double single_width_of(View view, double width) {
  switch (view) {
    case View::planes:
    case View::kernel: return std::min(single_width, width - 2 * margin);
    case View::plan:
    case View::axis:
    case View::matrix:
    case View::channels:
    case View::subsampling:
    case View::stamp:
    case View::equation: return width - 2 * margin;
  }
  return width;
}

Result<void> check_drawable(View view, const Case& of, Size step) {
  const auto suits = check_suits(view, of);
  if (!suits) return suits;
  const Size count = step_count(view, of);
  if (step >= 1 && step <= count) return {};
  return failure("step " + std::to_string(step), "is not a step of this figure",
                 "use a step from 1 to " + std::to_string(count));
}

void add_moved(std::vector<Item>& items, const std::vector<Item>& added, const Point& by) {
  for (const Item& item : added) items.push_back(translated(item, by));
}

// A frame without the room for size marks, which only the first row of a strip needs.
Frame without_marks_room(Frame frame) {
  for (Item& item : frame.items) item = translated(item, {0, -frame.marks_above});
  frame.height -= frame.marks_above + frame.marks_below;
  frame.marks_above = frame.marks_below = 0;
  return frame;
}

Text step_label(Size step, const Point& at, double label_size) {
  return {.at = at,
          .vertical = Vertical::top,
          .runs = {{"step " + std::to_string(step)}},
          .size = label_size,
          .role = Role::faint};
}

// The frames in rows of `columns`, the legend below them all, and a margin around everything.
Scene arrange(std::vector<Frame> frames, const std::vector<Size>& steps, std::size_t columns, double width,
              double label_size, bool number_steps) {
  const std::size_t across = std::min(columns, frames.size());
  for (std::size_t at = across; at < frames.size(); ++at) frames[at] = without_marks_room(std::move(frames[at]));
  const Frame& first = frames.front();
  const double advance = first.advance > 0 ? first.advance : first.width + frame_distance;
  const double step_height = number_steps ? step_distance + (digit_height + descender_depth) * label_size : 0;
  const double content_width = first.width + static_cast<double>(across - 1) * advance;
  const Legend legend = make_legend(first.legend, std::max(content_width, width - 2 * margin), label_size);
  const double inner_width = std::max(content_width, legend.width);

  Scene scene;
  scene.width = inner_width + 2 * margin;
  Point place = {margin + (inner_width - content_width) / 2, margin};
  const double left = place.x;
  for (std::size_t at = 0; at < frames.size(); ++at) {
    const Frame& frame = frames[at];
    Group group = {"step-" + std::to_string(steps[at]), {}};
    add_moved(group.items, frame.items, place);
    if (number_steps) {
      group.items.emplace_back(
          step_label(steps[at], place + Point{frame.step_label_x, frame.height + step_distance}, label_size));
    }
    scene.items.emplace_back(group);
    place.x += advance;
    const bool row_ends = (at + 1) % across == 0 || at + 1 == frames.size();
    if (row_ends) place = {left, place.y + frame.height + step_height + frame_distance};
  }
  double bottom = place.y - frame_distance;
  if (!legend.items.empty()) {
    Group group = {"legend", {}};
    add_moved(group.items, legend.items, {margin + (inner_width - legend.width) / 2, bottom + legend_distance});
    scene.items.emplace_back(group);
    bottom += legend_distance + legend.height;
  }
  scene.height = bottom + margin;
  return scene;
}

Figure figure_of(View view, const Case& of, const std::vector<Size>& steps, Scene scene) {
  return {.title = figure_title(view, of, steps),
          .description = figure_description(view, of, steps),
          .scene = std::move(scene)};
}

}  // namespace

Result<Figure> draw(View view, const Case& of, std::optional<Size> step, const DrawOptions& options) {
  if (!step && always_shows_step(view)) step = 1;
  const auto checked = check_drawable(view, of, step.value_or(1));
  if (!checked) return tl::unexpected(checked.error());
  const double label_size = options.width < page_width ? narrow_label_size : single_label_size;
  const Measure measure = {
      .width = single_width_of(view, options.width), .largest_cell = largest_single_cell, .label_size = label_size};
  const auto frame = frame_of(view, of, step, measure);
  if (!frame) return tl::unexpected(frame.error());
  const std::vector<Size> shown = step ? std::vector<Size>{*step} : std::vector<Size>{};
  return figure_of(view, of, shown, arrange({*frame}, {step.value_or(1)}, 1, options.width, label_size, false));
}

Result<Figure> draw_strip(View view, const Case& of, const std::vector<Size>& steps, Size columns,
                          const DrawOptions& options) {
  if (steps.empty() || columns < 1) {
    return failure("a strip of " + std::to_string(steps.size()) + " steps in rows of " + std::to_string(columns),
                   "has nothing to show", "name at least one step and one column");
  }
  const Size across = std::min(columns, static_cast<Size>(steps.size()));
  std::vector<Frame> frames;
  for (const Size step : steps) {
    const auto checked = check_drawable(view, of, step);
    if (!checked) return tl::unexpected(checked.error());
    // Size marks are the same in every frame, so the first one carries them for all.
    const Measure measure = {.width = options.width - 2 * margin,
                             .across = static_cast<double>(across),
                             .distance = frame_distance,
                             .largest_cell = largest_strip_cell,
                             .label_size = narrow_label_size,
                             .size_marks = frames.empty()};
    const auto frame = frame_of(view, of, step, measure);
    if (!frame) return tl::unexpected(frame.error());
    frames.push_back(*frame);
  }
  return figure_of(view, of, steps,
                   arrange(std::move(frames), steps, static_cast<std::size_t>(across), options.width, narrow_label_size,
                           step_count(view, of) > 1));
}

}  // namespace convguide
