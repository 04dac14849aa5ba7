// What a role looks like.
#pragma once

#include <array>
#include <string>

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

enum class HatchDirection { falling, rising, level, upright };

// Thin lines over a filled area.
struct Hatch {
  Role lines = Role::none;  // whose colour they have; none for no hatching
  HatchDirection direction = HatchDirection::falling;
  double distance = 0;  // from line to line, in points: along x where they are upright, along y otherwise

  bool operator==(const Hatch&) const = default;
};

// The typeface of the guide and, where a theme says nothing else, of its figures.
inline constexpr const char* usual_font = "TeX Gyre Pagella";

// Made by find_theme (document/theme_file.h).
struct Theme {
  std::string font = usual_font;
  // One colour for each role, in the order of Role, and the hatching over what is filled with it.
  std::array<Colour, std::size(all_roles) + 1> colours;
  std::array<Hatch, std::size(all_roles) + 1> hatches;

  // Fully transparent for Role::none.
  const Colour& colour_of(Role role) const { return colours[static_cast<std::size_t>(role)]; }
  const Hatch& hatch_of(Role role) const { return hatches[static_cast<std::size_t>(role)]; }

  bool operator==(const Theme&) const = default;
};

// A theme in which nothing has a colour yet.
Theme blank_theme();

// Line widths and the hatching over cells that the kernel never reaches, in points; the same in all themes.
inline constexpr double hairline_width = 0.5;
inline constexpr double strong_width = 1.25;
inline constexpr double hatch_distance = 3;
// A dash and the gap after it, and the part of them that is dash.
inline constexpr double dash_period = 3;
inline constexpr double dash_part = 0.5;

// The relative luminance of an opaque colour and the contrast of two, as WCAG 2.1 defines them
// (https://www.w3.org/TR/WCAG21/#dfn-relative-luminance and #dfn-contrast-ratio).
double luminance(const Colour& colour);
double contrast(const Colour& one, const Colour& other);

// What is seen where `above`, which may be translucent, lies on the opaque `below`.
Colour blend(const Colour& above, const Colour& below);

}  // namespace convguide
