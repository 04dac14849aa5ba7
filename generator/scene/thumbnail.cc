#include "scene/thumbnail.h"

#include "scene/box.h"
#include "scene/suitability.h"
#include "scene/translate.h"
#include "scene/view_frames.h"
#include "scene/words.h"

namespace convguide {
namespace {

// The items without what is written in it, which would be too small to read.
std::vector<Item> without_text(const std::vector<Item>& items) {
  std::vector<Item> kept;
  for (const Item& item : items) {
    if (std::holds_alternative<Text>(item)) continue;
    if (const auto* group = std::get_if<Group>(&item)) {
      kept.emplace_back(Group{group->name, without_text(group->items)});
    } else {
      kept.push_back(item);
    }
  }
  return kept;
}

}  // namespace

Result<Figure> draw_thumbnail(View view, const Case& of, Size step, double cell) {
  // In points: half of the thickest line.
  constexpr double margin = 0.7;
  const auto suits = check_suits(view, of);
  if (!suits) return tl::unexpected(suits.error());
  const Measure measure = {.labels = SizeLabels::none, .cell = cell, .size_marks = false};
  const auto frame = view == View::channels ? channels_frame(of, step, measure) : planes_frame(of, step, measure);
  if (!frame) return tl::unexpected(frame.error());
  const std::vector<Item> items = without_text(frame->items);
  const Box box = box_of(items);
  Figure figure = {.title = figure_title(view, of, {step}),
                   .description = figure_description(view, of, {step}),
                   .scene = {.width = box.width() + 2 * margin, .height = box.height() + 2 * margin, .items = {}}};
  for (const Item& item : items) {
    figure.scene.items.push_back(translated(item, {margin - box.left, margin - box.top}));
  }
  return figure;
}

}  // namespace convguide
