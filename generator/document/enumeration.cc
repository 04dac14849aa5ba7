#include "document/enumeration.h"

namespace convguide {

Nodes enumerate(const std::vector<Nodes>& entries) {
  Nodes joined;
  for (std::size_t index = 0; index < entries.size(); ++index) {
    if (index > 0) append(joined, words(index + 1 == entries.size() ? " and " : ", "));
    append(joined, entries[index]);
  }
  return joined;
}

}  // namespace convguide
