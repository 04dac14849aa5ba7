// What a role looks like.
#pragma once

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
  Colour colour_of(Role role) const;
  // …
};

const Theme& light_theme();
const Theme& dark_theme();

// The relative luminance of an opaque colour and the contrast of two, as WCAG 2.1 defines them.
double luminance(const Colour& colour);
double contrast(const Colour& one, const Colour& other);

}  // namespace convguide
