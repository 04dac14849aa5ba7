#include "rendering/theme.h"

#include <algorithm>
#include <cmath>

namespace convguide {
namespace {

constexpr Colour colour(unsigned hexadecimal, double alpha = 1) {
  const auto part = [&](unsigned shift) { return static_cast<double>((hexadecimal >> shift) & 0xFFU) / 255; };
  return {part(16), part(8), part(0), alpha};
}

struct RoleColour {
  Role role;
  Colour colour;
};

template <std::size_t count>
Theme make_theme(const RoleColour (&chosen)[count]) {
  static_assert(count == std::size(all_roles), "every role has a colour");
  Theme theme;
  theme.colours.fill({0, 0, 0, 0});
  for (const RoleColour& one : chosen) theme.colours[static_cast<std::size_t>(one.role)] = one.colour;
  return theme;
}

double linear(double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); }

}  // namespace

// Input, output and the active cell differ in lightness first and in hue second, so that they stay apart in greyscale
// and for colour-blind readers. Amber means "now" everywhere: the window, and the cell that it makes.
const Theme& light_theme() {
  static const Theme theme =
      make_theme({{Role::paper, colour(0xFFFFFF)},         {Role::ink, colour(0x16202A)},
                  {Role::faint, colour(0x55636F)},         {Role::grid, colour(0x4B7BA3)},
                  {Role::input, colour(0x9DCBF1)},         {Role::input_ink, colour(0x16202A)},
                  {Role::output, colour(0x0F766E)},        {Role::output_ink, colour(0xFFFFFF)},
                  {Role::output_grid, colour(0x6B938E)},   {Role::output_pending, colour(0xEFF5F4)},
                  {Role::output_active, colour(0xF5A623)}, {Role::output_active_ink, colour(0x16202A)},
                  {Role::kernel, colour(0xFDEBC8)},        {Role::kernel_on_input, colour(0xEFB64E)},
                  {Role::kernel_grid, colour(0xC08A2E)},   {Role::kernel_ink, colour(0x16202A)},
                  {Role::padding, colour(0x8494A1)},       {Role::padding_ink, colour(0x57636F)},
                  {Role::inserted, colour(0xF3F8FC)},      {Role::inserted_ink, colour(0x4B7BA3)},
                  {Role::extra, colour(0xF3DDE9)},         {Role::hatch, colour(0x8494A1)},
                  {Role::veil, colour(0xFFFFFF, 0.6)}});
  return theme;
}

const Theme& dark_theme() {
  static const Theme theme =
      make_theme({{Role::paper, colour(0x12181E)},         {Role::ink, colour(0xE8EEF3)},
                  {Role::faint, colour(0xA3B1BD)},         {Role::grid, colour(0x6D9CC6)},
                  {Role::input, colour(0x2A5A86)},         {Role::input_ink, colour(0xFFFFFF)},
                  {Role::output, colour(0x2FB9A8)},        {Role::output_ink, colour(0x0A1214)},
                  {Role::output_grid, colour(0x3A8F86)},   {Role::output_pending, colour(0x1B2D32)},
                  {Role::output_active, colour(0xFFC857)}, {Role::output_active_ink, colour(0x12181E)},
                  {Role::kernel, colour(0x453818)},        {Role::kernel_on_input, colour(0x8A6118)},
                  {Role::kernel_grid, colour(0x9A7838)},   {Role::kernel_ink, colour(0xFFF4DC)},
                  {Role::padding, colour(0x74838F)},       {Role::padding_ink, colour(0x9AA8B4)},
                  {Role::inserted, colour(0x1B2A38)},      {Role::inserted_ink, colour(0x7FADD6)},
                  {Role::extra, colour(0x4A2E40)},         {Role::hatch, colour(0x74838F)},
                  {Role::veil, colour(0x12181E, 0.6)}});
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
