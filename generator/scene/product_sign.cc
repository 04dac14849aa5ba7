#include "scene/product_sign.h"

namespace convguide {
namespace {

// In type sizes of labels. An asterisk stands high on its line; lowered by this much of its own size it is in the
// middle.
constexpr double sign_size = 1.3;
constexpr double asterisk_drop = 0.2;

}  // namespace

Text product_sign(const Point& middle, double label_size) {
  const double size = sign_size * label_size;
  return {.at = middle + Point{0, asterisk_drop * size}, .runs = {{"*"}}, .size = size};
}

}  // namespace convguide
