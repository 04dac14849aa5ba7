#include "scene/view.h"

namespace convguide {
std::string_view word(View view) {
  switch (view) {
    case View::planes: return "planes";
    case View::plan: return "plan";
    case View::axis: return "axis";
    case View::matrix: return "matrix";
    case View::channels: return "channels";
    case View::subsampling: return "subsampling";
    case View::kernel: return "kernel";
    case View::stamp: return "stamp";
    case View::touches: return "touches";
    case View::equation: return "equation";
  }
  return {};
}

std::optional<View> view_of_word(std::string_view given) {
  for (const View view : all_views) {
    if (word(view) == given) return view;
  }
  return std::nullopt;
}

}  // namespace convguide
