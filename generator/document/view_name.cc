#include "document/view_name.h"

#include <string>
#include <vector>

#include "parameters/nearest_name.h"

namespace convguide {

Result<View> parse_view(std::string_view name) {
  if (const auto view = view_of_word(name)) return *view;
  std::vector<std::string> known;
  for (const View view :
       {View::planes, View::plan, View::axis, View::matrix, View::channels, View::subsampling, View::kernel}) {
    known.emplace_back(word(view));
  }
  return failure("view \"" + std::string(name) + "\"", "is unknown", suggest(name, known));
}

bool shows_steps(View view) {
  switch (view) {
    case View::planes:
    case View::plan: return true;
    case View::axis:
    case View::matrix:
    case View::channels:
    case View::subsampling:
    case View::kernel: return false;
  }
  return false;
}

}  // namespace convguide
