#include "document/view_name.h"

#include <string>
#include <vector>

#include "parameters/nearest_name.h"

namespace convguide {

Result<View> parse_view(std::string_view name) {
  if (const auto view = view_of_word(name)) return *view;
  std::vector<std::string> known;
  for (const View view : all_views) known.emplace_back(word(view));
  return failure("view \"" + std::string(name) + "\"", "is unknown", suggest(name, known));
}

}  // namespace convguide
