#include "document/theme_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "parameters/nearest_name.h"
#include "scene/role_name.h"

namespace convguide {
namespace {

constexpr HatchDirection all_directions[] = {HatchDirection::falling, HatchDirection::rising, HatchDirection::level,
                                             HatchDirection::upright};

}  // namespace

std::vector<std::string> role_names() {
  std::vector<std::string> names;
  for (const Role role : all_roles) names.emplace_back(role_name(role));
  return names;
}

Result<Role> parse_role(const std::string& name) {
  for (const Role role : all_roles) {
    if (role_name(role) == name) return role;
  }
  return failure("role \"" + name + "\"", "is unknown", suggest(name, role_names()));
}

std::string colour_text(const Colour& colour) {
  const auto part = [](double value) { return static_cast<int>(std::lround(value * 255)); };
  const std::string opaque =
      fmt::format("#{:02X}{:02X}{:02X}", part(colour.red), part(colour.green), part(colour.blue));
  return part(colour.alpha) == 255 ? opaque : opaque + fmt::format("{:02X}", part(colour.alpha));
}

Result<Colour> parse_colour(const std::string& text) {
  const auto bad = [&] {
    return failure("colour \"" + text + "\"", "is not one", "write #RRGGBB, or #RRGGBBAA for a translucent one");
  };
  if ((text.size() != 7 && text.size() != 9) || text.front() != '#') return bad();
  Colour colour;
  double* parts[] = {&colour.red, &colour.green, &colour.blue, &colour.alpha};
  for (std::size_t at = 1; at < text.size(); at += 2) {
    unsigned value = 0;
    const char* begin = text.data() + at;
    const auto [end, problem] = std::from_chars(begin, begin + 2, value, 16);
    if (problem != std::errc() || end != begin + 2) return bad();
    *parts[at / 2] = value / 255.0;
  }
  return colour;
}

std::string_view word(HatchDirection direction) {
  switch (direction) {
    case HatchDirection::falling: return "falling";
    case HatchDirection::rising: return "rising";
    case HatchDirection::level: return "level";
    case HatchDirection::upright: return "upright";
  }
  return {};
}

Result<HatchDirection> parse_direction(const std::string& name) {
  std::vector<std::string> known;
  for (const HatchDirection direction : all_directions) {
    if (word(direction) == name) return direction;
    known.emplace_back(word(direction));
  }
  return failure("direction \"" + name + "\"", "is unknown", suggest(name, known));
}

}  // namespace convguide
