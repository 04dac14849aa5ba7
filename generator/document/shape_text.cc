#include "document/shape_text.h"

namespace convguide {

std::string shape_text(const Shape& shape) {
  std::string text;
  for (const Size size : shape) text += (text.empty() ? "" : "\u00a0×\u00a0") + std::to_string(size);
  return text;
}

}  // namespace convguide
