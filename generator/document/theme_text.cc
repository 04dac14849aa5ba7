// theme_text of theme_file.h.
#include <fmt/format.h>

#include <sstream>

#include "document/theme_file.h"
#include "document/theme_words.h"
#include "document/toml_file.h"
#include "scene/role_name.h"

namespace convguide {
namespace {

// The text as a TOML string on one line.
std::string quoted(const std::string& text) {
  std::ostringstream out;
  out << toml::toml_formatter(toml::value<std::string>(text), toml::format_flags::none);
  return out.str();
}

std::string hatch_text(const Hatch& hatch) {
  if (hatch.lines == Role::none) return quoted(std::string(no_hatching));
  return fmt::format(R"({{lines = "{}", direction = "{}", distance = {}}})", role_name(hatch.lines),
                     word(hatch.direction), hatch.distance);
}

// What `theme` has otherwise than the shipped theme of that name, in braces.
std::string difference_text(const Theme& theme, const std::string& name, const Theme& shipped) {
  std::string text = "{based-on = " + quoted(name);
  if (theme.font != shipped.font) text += ", font = " + quoted(theme.font);
  for (const Role role : all_roles) {
    if (theme.colour_of(role) == shipped.colour_of(role)) continue;
    text += ", " + std::string(role_name(role)) + " = \"" + colour_text(theme.colour_of(role)) + "\"";
  }
  std::string hatching;
  for (const Role role : all_roles) {
    if (theme.hatch_of(role) == shipped.hatch_of(role)) continue;
    hatching += hatching.empty() ? "" : ", ";
    hatching += std::string(role_name(role)) + " = " + hatch_text(theme.hatch_of(role));
  }
  if (!hatching.empty()) text += ", hatching = {" + hatching + "}";
  return text + "}";
}

}  // namespace

Result<std::string> theme_text(const Theme& theme) {
  std::string shortest;
  for (const std::string& name : shipped_themes()) {
    const auto shipped = find_theme(name);
    if (!shipped) return tl::unexpected(shipped.error());
    if (theme == *shipped) return name;
    std::string text = difference_text(theme, name, *shipped);
    if (shortest.empty() || text.size() < shortest.size()) shortest = std::move(text);
  }
  return shortest;
}

}  // namespace convguide
