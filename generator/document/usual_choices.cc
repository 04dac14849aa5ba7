#include "document/usual_choices.h"

#include <algorithm>
#include <cmath>

namespace convguide {
namespace {

// How many frames of a view stand side by side on a page without becoming too small to read.
struct Columns {
  Size in_strip = 4;
  Size in_sheet = 6;
};

Columns columns_of(View view) {
  switch (view) {
    case View::planes: return {4, 6};
    case View::plan:
    case View::axis: return {2, 3};
    case View::stamp: return {2, 2};
    case View::equation: return {1, 2};
    case View::matrix:
    case View::channels:
    case View::subsampling:
    case View::touches:
    case View::kernel: return {1, 1};
  }
  return {};
}

}  // namespace

Size strip_columns(View view) { return columns_of(view).in_strip; }

Size sheet_columns(View view, const Case& of, std::size_t count) {
  const Size most = columns_of(view).in_sheet;
  const Size fewest = std::min<Size>(3, most);
  const Size row = step_shape(view, of).back();
  if (row >= fewest && row <= most && static_cast<Size>(count) > row) return row;
  return std::clamp(static_cast<Size>(std::ceil(std::sqrt(static_cast<double>(count)))), fewest, most);
}

View usual_view(const Case& of) {
  constexpr Size few_maps = 4;
  const Size most_maps = std::max(of.layer.input_channels, of.layer.output_channels);
  std::vector<View> wanted;
  if (most_maps > 1 && most_maps <= few_maps) wanted.push_back(View::channels);
  wanted.push_back(of.input_values ? View::plan : View::planes);
  const std::vector<View> suitable = suitable_views(of);
  for (const View view : wanted) {
    if (std::find(suitable.begin(), suitable.end(), view) != suitable.end()) return view;
  }
  return suitable.empty() ? View::planes : suitable.front();
}

}  // namespace convguide
