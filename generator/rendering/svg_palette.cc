#include "rendering/svg_palette.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <set>
#include <tuple>

#include "scene/role_name.h"

namespace convguide {
namespace {

struct Percentages {
  double red = 0;
  double green = 0;
  double blue = 0;
};

// Reads "rgb(66.27451%,82.745098%,96.078431%)".
Percentages parse_rgb(std::string_view text) {
  double parts[3] = {};
  const char* at = text.data() + std::string_view("rgb(").size();
  for (double& part : parts)
    at = std::from_chars(at, text.data() + text.size(), part).ptr + std::string_view("%,").size();
  return {parts[0], parts[1], parts[2]};
}

std::string hexadecimal(const Colour& colour) {
  const auto part = [](double value) { return static_cast<int>(std::lround(value * 255)); };
  return fmt::format("#{:02x}{:02x}{:02x}", part(colour.red), part(colour.green), part(colour.blue));
}

struct StyledRole {
  std::string property;  // fill or stroke
  Role role;

  bool operator<(const StyledRole& other) const {
    return std::tie(property, role) < std::tie(other.property, other.role);
  }
};

std::string class_of(const StyledRole& styled) {
  return styled.property.substr(0, 1) + "-" + std::string(role_name(styled.role));
}

std::string rules(const std::set<StyledRole>& used, const Theme& theme) {
  std::string text;
  for (const StyledRole& styled : used) {
    const Colour& colour = theme.colour_of(styled.role);
    text += "." + class_of(styled) + "{" + styled.property + ":" + hexadecimal(colour);
    if (colour.alpha < 1) text += fmt::format(";{}-opacity:{}", styled.property, colour.alpha);
    text += "}";
  }
  return text;
}

}  // namespace

Paint plain_paint(std::string_view, std::string_view cairo_colour) {
  const auto [red, green, blue] = parse_rgb(cairo_colour);
  return {.class_name = "", .colour = hexadecimal({red / 100, green / 100, blue / 100})};
}

// Role n is n % red.
Theme with_numbers(Theme theme) {
  for (const Role role : all_roles) {
    theme.colours[static_cast<std::size_t>(role)] = {static_cast<double>(role) / 100, 0, 0, 1};
  }
  return theme;
}

std::string adaptive_document(const SvgPainting& painting, const FileWords& words, SvgOptions options,
                              const Theme& light, const Theme& dark) {
  std::set<StyledRole> used;
  options.paint_for = [&](std::string_view property, std::string_view colour) {
    const StyledRole styled = {std::string(property), static_cast<Role>(std::lround(parse_rgb(colour).red))};
    used.insert(styled);
    return Paint{.class_name = class_of(styled), .colour = ""};
  };
  // The first walk finds out which classes the style sheet has to define.
  svg_document(painting, words, options);
  options.style_sheet = rules(used, light) + "@media screen and (prefers-color-scheme:dark){" + rules(used, dark) +
                        "}" + options.style_sheet;
  return svg_document(painting, words, options);
}

}  // namespace convguide
