#include "rendering/step_svg.h"

#include <fmt/format.h>

#include <algorithm>

#include "rendering/leaves.h"
#include "rendering/svg_palette.h"
#include "rendering/xml_escape.h"

namespace convguide {
namespace {

// What all frames begin and end with.
struct Shared {
  double width = 0;
  double height = 0;
  std::vector<Item> below;
  std::vector<Item> above;
};

Result<Shared> shared_items(const FrameSeries& series) {
  Shared shared;
  return for_each_frame(
             series,
             [&](Size index, const Scene& frame) -> Result<void> {
               const std::vector<Item> items = leaves_of(frame.items);
               if (index == 0) {
                 // Half to each side, so that no item counts twice where all frames are alike.
                 const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
                 shared = {frame.width, frame.height, {items.begin(), middle}, {middle, items.end()}};
                 return {};
               }
               const auto begin =
                   std::mismatch(shared.below.begin(), shared.below.end(), items.begin(), items.end()).first;
               shared.below.erase(begin, shared.below.end());
               const auto end =
                   std::mismatch(shared.above.rbegin(), shared.above.rend(), items.rbegin(), items.rend()).first;
               shared.above.erase(shared.above.begin(), end.base());
               return {};
             })
      .map([&] { return std::move(shared); });
}

// Paints shared items and the groups of steps; `attributes` gives what a group has besides its id and class.
Result<SvgPainting> paint_steps(const FrameSeries& series, const Theme& theme, const std::string& id_prefix,
                                const std::function<std::string(Size index)>& attributes) {
  const auto shared = shared_items(series);
  if (!shared) return tl::unexpected(shared.error());
  SvgCanvas canvas(shared->width, shared->height, theme);
  canvas.paint(shared->below);
  const auto painted = for_each_frame(series, [&](Size index, const Scene& frame) -> Result<void> {
    const std::vector<Item> items = leaves_of(frame.items);
    canvas.begin_group(fmt::format("id=\"{}step-{}\" class=\"step\"{}", id_prefix, index + 1, attributes(index)));
    canvas.paint({items.begin() + static_cast<std::ptrdiff_t>(shared->below.size()),
                  items.end() - static_cast<std::ptrdiff_t>(shared->above.size())});
    canvas.end_group();
    return {};
  });
  if (!painted) return tl::unexpected(painted.error());
  canvas.paint(shared->above);
  return canvas.finish();
}

// Programs that know no animations pass over @supports, and see nothing but the last step. There steps are hidden by
// their display, which is read everywhere, and in browsers by their visibility, which can be animated. :where() keeps
// the rules weaker than those of a slide program.
std::string animation_rules(const FrameSeries& series, const Timing& timing, const std::string& id_prefix) {
  const double shown = duration(timing, false);
  const double before_last = static_cast<double>(series.count - 1) * shown;
  const double whole = before_last + duration(timing, true);
  const std::string loops = timing.loops == 0 ? "infinite" : std::to_string(timing.loops);
  return fmt::format(
      "@supports (animation:a){{"
      ":where(#{0}figure) .step{{display:inline;visibility:hidden}}"
      ":where(#{0}figure) .step:where(#{0}step-{1}){{visibility:visible}}"
      "@media (prefers-reduced-motion:no-preference){{"
      ":where(#{0}figure:not(.paused)) .step{{animation:{0}show {2:g}s step-end {3}}}"
      ":where(#{0}figure:not(.paused)) .step:where(#{0}step-{1}){{animation-name:{0}last}}}}"
      "@keyframes {0}show{{from{{visibility:visible}}{4:.5g}%{{visibility:hidden}}}}"
      "@keyframes {0}last{{from{{visibility:hidden}}{5:.5g}%{{visibility:visible}}}}}}",
      id_prefix, series.count, whole, loops, 100 * shown / whole, 100 * before_last / whole);
}

}  // namespace

Result<std::string> render_animated_svg(const FrameSeries& series, const Theme& theme, const Timing& timing,
                                        const std::string& id_prefix) {
  if (const auto checked = check_timing(timing); !checked) return tl::unexpected(checked.error());
  const std::string prefix = xml_escape(id_prefix);
  const auto attributes = [&](Size index) -> std::string {
    const bool is_last = index + 1 == series.count;
    if (is_last) return "";
    const double delay = static_cast<double>(index) * duration(timing, false);
    return " display=\"none\"" + (index == 0 ? "" : fmt::format(" style=\"animation-delay:{:g}s\"", delay));
  };
  return paint_steps(series, theme, prefix, attributes).map([&](const SvgPainting& painting) {
    return svg_document(painting, words_of(series),
                        {.id_prefix = prefix,
                         .style_sheet = animation_rules(series, timing, prefix),
                         .paint_for = plain_paint,
                         .root_id = "figure",
                         .share = true});
  });
}

Result<std::string> render_stepped_svg(const FrameSeries& series, const Theme& light, const Theme& dark,
                                       const std::string& id_prefix) {
  const std::string prefix = xml_escape(id_prefix);
  const auto attributes = [](Size index) { return index == 0 ? "" : " display=\"none\""; };
  return paint_steps(series, with_numbers(light), prefix, attributes).map([&](const SvgPainting& painting) {
    return adaptive_document(painting, words_of(series), {.id_prefix = prefix, .share = true}, light, dark);
  });
}

}  // namespace convguide
