#include "scene/suitability.h"

#include <algorithm>
#include <optional>
#include <string>

#include "scene/word_list.h"

namespace convguide {
namespace {

// What it is about a case that a view does not suit.
using Obstacle = std::optional<std::string>;

Obstacle pooling(const Case& of) {
  if (!is_pooling(of.layer.operation)) return std::nullopt;
  return "a pooling layer";
}

Obstacle transposed(const Case& of) {
  if (of.layer.operation != Operation::transposed_convolution) return std::nullopt;
  return "a transposed convolution";
}

Obstacle direct(const Case& of) {
  if (of.layer.operation == Operation::transposed_convolution) return std::nullopt;
  return is_pooling(of.layer.operation) ? "a pooling layer" : "a direct convolution";
}

Obstacle more_axes_than(const Case& of, std::size_t most) {
  if (of.axes.size() <= most) return std::nullopt;
  return "a layer of " + std::to_string(of.axes.size()) + " axes";
}

// Values of which only those of one map would be seen.
Obstacle several_valued_maps(const Case& of) {
  if (!of.input_values || !of.output_values) return std::nullopt;
  const Size maps = std::max(of.input_values->shape.front(), of.output_values->shape.front());
  if (maps == 1) return std::nullopt;
  return "a layer of " + std::to_string(maps) + " maps with values";
}

// Of unit strides there is nothing to leave out.
Obstacle unit_strides(const Case& of) {
  const bool all_unit =
      std::all_of(of.layer.axes.begin(), of.layer.axes.end(), [](const Axis& axis) { return axis.stride == 1; });
  if (!all_unit) return std::nullopt;
  return "a layer with unit strides";
}

Obstacle first_of(std::initializer_list<Obstacle> obstacles) {
  for (const Obstacle& obstacle : obstacles) {
    if (obstacle) return obstacle;
  }
  return std::nullopt;
}

Obstacle obstacle_to(View view, const Case& of) {
  constexpr std::size_t flat = 2;
  constexpr std::size_t stacked = 3;
  switch (view) {
    case View::planes: return more_axes_than(of, stacked);
    case View::plan: return first_of({more_axes_than(of, flat), several_valued_maps(of)});
    case View::axis: return std::nullopt;
    case View::matrix: return first_of({pooling(of), several_valued_maps(of)});
    case View::channels: return more_axes_than(of, flat);
    case View::kernel: return first_of({pooling(of), more_axes_than(of, flat)});
    case View::subsampling:
      return first_of({transposed(of), more_axes_than(of, flat), several_valued_maps(of), unit_strides(of)});
    case View::stamp: return first_of({direct(of), more_axes_than(of, flat), several_valued_maps(of)});
    case View::touches: return first_of({direct(of), more_axes_than(of, flat)});
    case View::equation: return more_axes_than(of, flat);
  }
  return std::nullopt;
}

}  // namespace

std::vector<View> suitable_views(const Case& of) {
  std::vector<View> views;
  std::copy_if(all_views.begin(), all_views.end(), std::back_inserter(views),
               [&](View view) { return !obstacle_to(view, of); });
  return views;
}

Result<void> check_suits(View view, const Case& of) {
  const Obstacle obstacle = obstacle_to(view, of);
  if (!obstacle) return {};
  std::vector<std::string> names;
  for (const View suitable : suitable_views(of)) names.emplace_back(word(suitable));
  return failure(*obstacle, "does not suit the view " + std::string(word(view)), "use " + word_list(names, "or"));
}

}  // namespace convguide
