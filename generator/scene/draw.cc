// Puts margins, step numbers and a legend around the frames of a view.

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "scene/enlarge.h"
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
constexpr double smallest_given_cell = 0.1;

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
    case View::touches: return touches_frame(of, measure);
    case View::equation: return equation_frame(of, shown, measure);
  }
  return {};
}

// The room of a single step: views with several maps side by side take the whole width.
double single_width_of(View view, const Case& of, double width) {
  const bool has_stacks = of.axes.size() > 2;
  switch (view) {
    case View::planes:
    case View::touches:
    case View::kernel: return has_stacks ? width - 2 * margin : std::min(single_width, width - 2 * margin);
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

std::string step_words(Size step) { return "step " + std::to_string(step); }

// Where the frames of a figure go: `across` side by side, each with its step's number below it where there are several.
struct Layout {
  std::size_t across = 1;
  double step_x = 0;   // below which, in each frame, the step's number is centred
  double left = 0;     // of the first frame
  double advance = 0;  // from one frame to the next
  double width = 0;    // of a whole row, step numbers included
  bool number_steps = false;
  Measure measure = {};  // with which frames are drawn
};

Layout lay_out(const Frame& frame, const std::vector<Size>& steps, const Measure& measure, bool number_steps) {
  const double label_size = measure.label_size;
  double half = 0;
  for (const Size step : steps) {
    if (number_steps) half = std::max(half, estimated_width({{step_words(step)}}, label_size) / 2);
  }
  Layout layout = {.across = static_cast<std::size_t>(measure.across),
                   .step_x = frame.step_label_x > 0 ? frame.step_label_x : frame.width / 2,
                   .advance = frame.advance > 0 ? frame.advance : frame.width + frame_distance,
                   .number_steps = number_steps,
                   .measure = measure};
  layout.advance = std::max(layout.advance, 2 * half + label_size / 2);
  layout.left = std::max(0.0, half - layout.step_x);
  layout.width = layout.left + std::max(frame.width, layout.step_x + half) + (measure.across - 1) * layout.advance;
  return layout;
}

// The line below a frame with its step's number.
double step_line_height(const Layout& layout) {
  const double label = (digit_height + descender_depth) * layout.measure.label_size;
  return layout.number_steps ? step_distance + label : 0;
}

Text step_label(Size step, const Point& at, double label_size) {
  return {.at = at, .vertical = Vertical::top, .runs = {{step_words(step)}}, .size = label_size, .role = Role::faint};
}

// The frames in rows, the legend below them all, and a margin around everything.
Scene arrange(std::vector<Frame> frames, const std::vector<Size>& steps, const Layout& layout, double width) {
  for (std::size_t at = layout.across; at < frames.size(); ++at) {
    frames[at] = without_marks_room(std::move(frames[at]));
  }
  const double label_size = layout.measure.label_size;
  const double step_height = step_line_height(layout);
  const Legend legend = make_legend(frames.front().legend, std::max(layout.width, width - 2 * margin), label_size);
  const double inner_width = std::max(layout.width, legend.width);

  Scene scene;
  scene.width = inner_width + 2 * margin;
  Point place = {margin + (inner_width - layout.width) / 2 + layout.left, margin};
  const double left = place.x;
  for (std::size_t at = 0; at < frames.size(); ++at) {
    const Frame& frame = frames[at];
    Group group = {"step-" + std::to_string(steps[at]), {}};
    add_moved(group.items, frame.items, place);
    if (layout.number_steps) {
      group.items.emplace_back(
          step_label(steps[at], place + Point{layout.step_x, frame.height + step_distance}, label_size));
    }
    scene.items.emplace_back(group);
    place.x += layout.advance;
    const bool row_ends = (at + 1) % layout.across == 0 || at + 1 == frames.size();
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

std::string detail_of(const Case& of, const Frame& frame) {
  return frame.tells_cells ? left_out_sentence(frame.left_out) : small_cells_sentence(of);
}

Figure figure_of(View view, const Case& of, const std::vector<Size>& steps, const std::string& detail, Scene scene) {
  return {.title = figure_title(view, of, steps),
          .description = figure_description(view, of, steps) + detail,
          .scene = std::move(scene)};
}

Measure measure_of(const DrawOptions& options) {
  Measure measure = {.labels = options.labels, .cell = options.cell};
  if (measure.cell) measure.cell = std::clamp(*measure.cell, smallest_given_cell, largest_single_cell);
  return measure;
}

// Figures with larger cells are drawn with these and then made larger, so that their words and numbers grow, too.
Scene with_given_cell(Scene scene, const DrawOptions& options) {
  const double cell = options.cell.value_or(0);
  return cell > largest_single_cell ? enlarged(std::move(scene), cell / largest_single_cell) : scene;
}

Measure single_measure(View view, const Case& of, const DrawOptions& options) {
  Measure measure = measure_of(options);
  measure.width = single_width_of(view, of, options.width);
  measure.largest_cell = largest_single_cell;
  measure.label_size = options.width < page_width ? narrow_label_size : single_label_size;
  return measure;
}

Result<Frame> single_frame(View view, const Case& of, std::optional<Size> step, const Measure& measure) {
  return check_drawable(view, of, step.value_or(1)).and_then([&] { return frame_of(view, of, step, measure); });
}

Measure strip_measure(const DrawOptions& options, std::size_t across, double smallest_cell) {
  Measure measure = measure_of(options);
  measure.width = options.width - 2 * margin;
  measure.across = static_cast<double>(across);
  measure.distance = frame_distance;
  measure.largest_cell = largest_strip_cell;
  measure.smallest_cell = smallest_cell;
  measure.label_size = narrow_label_size;
  return measure;
}

// What the frames of a strip should have.
struct Wish {
  double smallest_cell = 0;
  std::size_t most_left_out = std::numeric_limits<std::size_t>::max();  // kinds of numbers
  double highest = std::numeric_limits<double>::infinity();             // all rows together, in points
};

// Cells of slanted planes are hard to tell apart where they are small, those in stacks above all; but before a strip
// takes a page of its own, these become as small as others may be. Room for numbers is no reason for that either.
std::vector<Wish> strip_wishes(View view, const Case& of) {
  constexpr double legible_in_stacks = 8;
  constexpr double legible_in_planes = 4;
  constexpr double page_height = 600;
  constexpr double most_of_page = 400;
  constexpr double any_height = std::numeric_limits<double>::infinity();
  constexpr auto any = std::numeric_limits<std::size_t>::max();
  std::vector<Wish> wishes;
  if (view == View::planes) {
    const bool has_stacks = of.axes.size() > 2;
    if (has_stacks) wishes.push_back({legible_in_stacks, any, most_of_page});
    wishes.push_back({legible_in_planes, any, page_height});
    wishes.push_back({has_stacks ? legible_in_stacks : legible_in_planes, any, any_height});
  }
  wishes.insert(wishes.end(), {{smallest_told_cell, 0, page_height},
                               {smallest_told_cell, 1, page_height},
                               {smallest_told_cell, any, any_height},
                               {}});
  return wishes;
}

// Whether no row has far fewer frames than the others: four frames in rows of two rather than three and one.
bool is_even(std::size_t count, std::size_t across) {
  const std::size_t rows = (count + across - 1) / across;
  return (count + rows - 1) / rows == across;
}

// How high each frame of a strip may be where all rows together are `highest`. Only the first row has size marks.
double frame_share(const Frame& frame, const Layout& layout, double rows, double highest) {
  const double between = (rows - 1) * (frame_distance - frame.marks_above - frame.marks_below);
  return (highest - between - rows * step_line_height(layout)) / rows;
}

// As many frames side by side as fulfil the first wish, where one does, or else the second, and so on. Rows that would
// be too high get smaller cells.
Result<Layout> strip_layout(View view, const Case& of, const std::vector<Size>& steps, Size columns,
                            const DrawOptions& options) {
  const auto most_across = std::min(static_cast<std::size_t>(columns), steps.size());
  const bool number_steps = step_count(view, of) > 1;
  Result<Layout> layout = Layout{};
  for (const Wish& wish : strip_wishes(view, of)) {
    for (std::size_t across = most_across; across >= 1; --across) {
      if (across < most_across && !is_even(steps.size(), across)) continue;
      Measure measure = strip_measure(options, across, wish.smallest_cell);
      auto frame = frame_of(view, of, steps.front(), measure);
      if (!frame) return tl::unexpected(frame.error());
      layout = lay_out(*frame, steps, measure, number_steps);
      const double rows = std::ceil(static_cast<double>(steps.size()) / static_cast<double>(across));
      const double share = frame_share(*frame, *layout, rows, wish.highest);
      if (frame->height > share && !measure.cell) {
        measure.height = share;
        frame = frame_of(view, of, steps.front(), measure);
        if (!frame) return tl::unexpected(frame.error());
        layout = lay_out(*frame, steps, measure, number_steps);
      }
      const bool fits = layout->width <= measure.width && frame->height <= std::min(measure.height, share) &&
                        frame->left_out.size() <= wish.most_left_out;
      if (measure.cell || fits) return layout;
    }
  }
  return layout;
}

}  // namespace

Result<Figure> draw(View view, const Case& of, std::optional<Size> step, const DrawOptions& options) {
  if (!step && always_shows_step(view)) step = 1;
  const Measure measure = single_measure(view, of, options);
  const auto frame = single_frame(view, of, step, measure);
  if (!frame) return tl::unexpected(frame.error());
  const std::vector<Size> shown = step ? std::vector<Size>{*step} : std::vector<Size>{};
  const std::vector<Size> named = {step.value_or(1)};
  const Layout layout = lay_out(*frame, named, measure, false);
  return figure_of(view, of, shown, detail_of(of, *frame),
                   with_given_cell(arrange({*frame}, named, layout, options.width), options));
}

Result<std::string> detail_sentence(View view, const Case& of, Size step, const DrawOptions& options) {
  return single_frame(view, of, step, single_measure(view, of, options)).map([&](const Frame& frame) {
    return detail_of(of, frame);
  });
}

Result<Figure> draw_strip(View view, const Case& of, const std::vector<Size>& steps, Size columns,
                          const DrawOptions& options) {
  if (steps.empty() || columns < 1) {
    return failure("a strip of " + std::to_string(steps.size()) + " steps in rows of " + std::to_string(columns),
                   "has nothing to show", "name at least one step and one column");
  }
  for (const Size step : steps) {
    const auto checked = check_drawable(view, of, step);
    if (!checked) return tl::unexpected(checked.error());
  }
  const auto layout = strip_layout(view, of, steps, columns, options);
  if (!layout) return tl::unexpected(layout.error());
  std::vector<Frame> frames;
  for (const Size step : steps) {
    // Size marks are the same in every frame, so the first one carries them for all.
    Measure measure = layout->measure;
    measure.size_marks = frames.empty();
    auto frame = frame_of(view, of, step, measure);
    if (!frame) return tl::unexpected(frame.error());
    frames.push_back(*std::move(frame));
  }
  const std::string detail = detail_of(of, frames.front());
  return figure_of(view, of, steps, detail,
                   with_given_cell(arrange(std::move(frames), steps, *layout, options.width), options));
}

}  // namespace convguide
