// What a role looks like.
#pragma once

#include <array>

#include "scene/scene.h"

namespace convguide {

// Parts from 0 to 1; sRGB.
struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
  double alpha = 1;

  bool operator==(const Colour&) const = default;
};

struct Theme {
  // One colour for each role, in the order of Role.
  std::array<Colour, std::size(all_roles) + 1> colours;

  // Fully transparent for Role::none.
  const Colour& colour_of(Role role) const { return colours[static_cast<std::size_t>(role)]; }
};

// Line widths and hatching, in points; the same in all themes.
inline constexpr double hairline_width = 0.5;
inline constexpr double strong_width = 1.25;
inline constexpr double hatch_distance = 3;
// A dash and the gap after it, and the part of them that is dash.
inline constexpr double dash_period = 3;
inline constexpr double dash_part = 0.5;

const Theme& light_theme();
const Theme& dark_theme();

// The relative luminance of an opaque colour and the contrast of two, as WCAG 2.1 defines them
// (https://www.w3.org/TR/WCAG21/#dfn-relative-luminance and #dfn-contrast-ratio).
double luminance(const Colour& colour);
double contrast(const Colour& one, const Colour& other);

// What is seen where `above`, which may be translucent, lies on the opaque `below`.
Colour blend(const Colour& above, const Colour& below);

}  // namespace convguide
