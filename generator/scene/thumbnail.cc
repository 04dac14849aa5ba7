#include "scene/thumbnail.h"

#include <utility>

#include "scene/box.h"
#include "scene/field.h"
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

// Size marks say nothing without their numbers.
std::vector<Item> without_sizes(std::vector<Item> items) {
  std::erase_if(items, [](const Item& item) {
    const auto* group = std::get_if<Group>(&item);
    return group != nullptr && group->name == "sizes";
  });
  return items;
}

// The items alone, with no more room around them than lines need.
Scene cut_out(const std::vector<Item>& items) {
  // In points: half of the thickest line.
  constexpr double margin = 0.7;
  const Box box = box_of(items);
  Scene scene = {.width = box.width() + 2 * margin, .height = box.height() + 2 * margin, .items = {}};
  for (const Item& item : items) scene.items.push_back(translated(item, {margin - box.left, margin - box.top}));
  return scene;
}

Result<Frame> frame_of(View view, const Case& of, Size step, const Measure& measure) {
  if (view == View::channels) return channels_frame(of, step, measure);
  if (view == View::touches) return touches_frame(of, measure);
  return planes_frame(of, step, measure);
}

}  // namespace

Result<Figure> draw_thumbnail(View view, const Case& of, Size step, double cell) {
  const auto suits = check_suits(view, of);
  if (!suits) return tl::unexpected(suits.error());
  const auto frame = frame_of(view, of, step, {.labels = SizeLabels::none, .cell = cell, .size_marks = false});
  if (!frame) return tl::unexpected(frame.error());
  return Figure{.title = figure_title(view, of, {step}),
                .description = figure_description(view, of, {step}),
                .scene = cut_out(without_text(frame->items))};
}

Result<Figure> draw_field_thumbnail(const Network& network, const Trace& found, double cell) {
  auto figure = draw_field(network, found, {.cell = cell});
  if (figure) figure->scene = cut_out(without_text(without_sizes(std::move(figure->scene.items))));
  return figure;
}

}  // namespace convguide
