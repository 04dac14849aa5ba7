#include <cairo-svg.h>
#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>

#include "rendering/cairo_surface.h"
#include "rendering/paint.h"
#include "rendering/render.h"
#include "rendering/svg_document.h"
#include "scene/role_name.h"

namespace convguide {
namespace {

Result<std::string> paint_svg(const Scene& scene, const Theme& theme) {
  std::string bytes;
  const SurfacePointer surface(cairo_svg_surface_create_for_stream(append_bytes, &bytes, scene.width, scene.height),
                               cairo_surface_destroy);
  const ContextPointer cairo(cairo_create(surface.get()), cairo_destroy);
  TextLayout texts(theme.font);
  paint(scene, theme, texts, cairo.get());
  cairo_surface_finish(surface.get());
  for (const auto status : {cairo_status(cairo.get()), cairo_surface_status(surface.get())}) {
    if (status != CAIRO_STATUS_SUCCESS) return drawing_failure("the SVG", status);
  }
  return bytes;
}

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

// The theme with colours that say which role they stand for, so that they can be told apart in what Cairo writes: role
// n is n % red.
Theme with_numbers(Theme theme) {
  for (const Role role : all_roles) {
    theme.colours[static_cast<std::size_t>(role)] = {static_cast<double>(role) / 100, 0, 0, 1};
  }
  return theme;
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

Result<std::string> render_svg(const Figure& figure, const Theme& theme, const std::string& id_prefix) {
  const auto painted = paint_svg(figure.scene, theme);
  if (!painted) return painted;
  const auto as_hexadecimal = [](std::string_view, std::string_view colour) {
    const auto [red, green, blue] = parse_rgb(colour);
    return Paint{.class_name = "", .colour = hexadecimal({red / 100, green / 100, blue / 100})};
  };
  return svg_document(*painted, figure, {.id_prefix = id_prefix, .style_sheet = "", .paint_for = as_hexadecimal});
}

Result<std::string> render_adaptive_svg(const Figure& figure, const Theme& light, const Theme& dark,
                                        const std::string& id_prefix) {
  const auto painted = paint_svg(figure.scene, with_numbers(light));
  if (!painted) return painted;
  std::set<StyledRole> used;
  const auto as_class = [&](std::string_view property, std::string_view colour) {
    const StyledRole styled = {std::string(property), static_cast<Role>(std::lround(parse_rgb(colour).red))};
    used.insert(styled);
    return Paint{.class_name = class_of(styled), .colour = ""};
  };
  SvgOptions options = {.id_prefix = id_prefix, .style_sheet = "", .paint_for = as_class};
  // The first walk finds out which classes the style sheet has to define.
  svg_document(*painted, figure, options);
  options.style_sheet = rules(used, light) + "@media screen and (prefers-color-scheme:dark){" + rules(used, dark) + "}";
  return svg_document(*painted, figure, options);
}

}  // namespace convguide
