#include "rendering/theme.h"

#include <algorithm>
#include <cmath>

namespace convguide {
namespace {

double linear(double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); }

}  // namespace

Theme blank_theme() {
  Theme theme;
  theme.colours.fill({0, 0, 0, 0});
  return theme;
}

double luminance(const Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const Colour& one, const Colour& other) {
  const double first = luminance(one);
  const double second = luminance(other);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Colour blend(const Colour& above, const Colour& below) {
  const auto mix = [&](double over, double under) { return above.alpha * over + (1 - above.alpha) * under; };
  return {mix(above.red, below.red), mix(above.green, below.green), mix(above.blue, below.blue)};
}

}  // namespace convguide
