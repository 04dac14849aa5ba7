#include "document/theme_file.h"

#include "document/data_folder.h"
#include "document/theme_words.h"
#include "document/toml_file.h"
#include "parameters/nearest_name.h"
#include "scene/role_name.h"

namespace convguide {
namespace {

namespace fs = std::filesystem;

// In points. Lines that are closer fill the area, and few areas are wider.
constexpr double least_distance = 1;
constexpr double most_distance = 100;

Result<std::string> read_text(const std::string& key, const toml::node* node) {
  if (node != nullptr && node->is_string()) return node->as_string()->get();
  return failure("key \"" + key + "\"", node == nullptr ? "is missing" : "is not a text", "write " + key + " = \"…\"");
}

// Says which key an error is about.
template <class Value>
Result<Value> of_key(const std::string& key, Result<Value> read) {
  if (!read) read.error().given = "key \"" + key + "\": " + read.error().given;
  return read;
}

Result<Hatch> read_hatch(const toml::node& node) {
  const toml::table* table = node.as_table();
  if (table == nullptr) {
    if (node.value<std::string>() == no_hatching) return Hatch();
    return failure("its value", "is neither a table nor \"none\"",
                   "write {lines = \"ink\", direction = \"rising\", distance = 3}, say");
  }
  if (const auto checked = check_keys(*table, {"lines", "direction", "distance"}); !checked) {
    return tl::unexpected(checked.error());
  }
  const auto lines = read_text("lines", table->get("lines")).and_then(parse_role);
  if (!lines) return tl::unexpected(lines.error());
  const auto direction = read_text("direction", table->get("direction")).and_then(parse_direction);
  if (!direction) return tl::unexpected(direction.error());
  const auto distance = (*table)["distance"].value<double>();
  if (!distance || !(*distance >= least_distance && *distance <= most_distance)) {
    return failure("key \"distance\"", "is not a number of points from 1 to 100", "write distance = 3, say");
  }
  return Hatch{.lines = *lines, .direction = *direction, .distance = *distance};
}

Result<void> read_hatching(const toml::table& theme_table, Theme& theme) {
  const toml::node* node = theme_table.get("hatching");
  if (node == nullptr) return {};
  const toml::table* table = node->as_table();
  if (table == nullptr) return failure("key \"hatching\"", "is not a table", "write [hatching]");
  if (const auto checked = check_keys(*table, role_names()); !checked) return tl::unexpected(checked.error());
  for (const Role role : all_roles) {
    const std::string key(role_name(role));
    const toml::node* one = table->get(key);
    if (one == nullptr) continue;
    const auto hatch = of_key(key, read_hatch(*one));
    if (!hatch) return tl::unexpected(hatch.error());
    theme.hatches[static_cast<std::size_t>(role)] = *hatch;
  }
  return {};
}

Result<void> read_colours(const toml::table& table, bool has_base, Theme& theme) {
  for (const Role role : all_roles) {
    const std::string key(role_name(role));
    const toml::node* node = table.get(key);
    if (node == nullptr && has_base) continue;
    if (node == nullptr) {
      return failure("key \"" + key + "\"", "is missing", "give its colour, or begin with based-on = \"light\"");
    }
    const auto colour = of_key(key, read_text(key, node).and_then(parse_colour));
    if (!colour) return tl::unexpected(colour.error());
    theme.colours[static_cast<std::size_t>(role)] = *colour;
  }
  return {};
}

// Reads what `table` says over `theme`, which has all colours already where the table `has_base`.
Result<Theme> read_over(const toml::table& table, Theme theme, bool has_base) {
  if (const toml::node* font = table.get("font")) {
    auto family = read_text("font", font);
    if (!family) return tl::unexpected(family.error());
    theme.font = std::move(*family);
  }
  if (const auto read = read_colours(table, has_base, theme); !read) return tl::unexpected(read.error());
  if (const auto read = read_hatching(table, theme); !read) return tl::unexpected(read.error());
  return theme;
}

Result<void> check_theme_keys(const toml::table& table, const std::vector<std::string>& others) {
  std::vector<std::string> known = role_names();
  known.insert(known.end(), others.begin(), others.end());
  const auto checked = check_keys(table, known);
  if (!checked) return tl::unexpected(checked.error());
  return {};
}

// A shipped theme stands on no other, so that each shows all that a theme can say.
Result<Theme> read_shipped(const std::string& name) {
  const auto data = data_folder();
  if (!data) return tl::unexpected(data.error());
  const fs::path path = *data / "templates" / "themes" / (name + ".toml");
  return read_toml_file(path).and_then([&](const toml::table& table) {
    return check_theme_keys(table, {"font", "hatching"})
        .and_then([&] { return read_over(table, blank_theme(), false); })
        .map_error([&](const Error& error) { return in_file(path, error); });
  });
}

Result<Theme> read_named(const std::string& name) {
  for (const std::string& shipped : shipped_themes()) {
    if (shipped == name) return read_shipped(name);
  }
  return failure("theme \"" + name + "\"", "is unknown",
                 suggest(name, shipped_themes()) + "; a file of your own ends in .toml");
}

Result<Theme> read_theme(const toml::table& table) {
  if (const auto checked = check_theme_keys(table, {"font", "hatching", "based-on"}); !checked) {
    return tl::unexpected(checked.error());
  }
  const toml::node* based_on = table.get("based-on");
  if (based_on == nullptr) return read_over(table, blank_theme(), false);
  return read_text("based-on", based_on).and_then(read_named).and_then([&](const Theme& base) {
    return read_over(table, base, true);
  });
}

Result<Theme> read_text_of_theme(const std::string& text) {
  const auto in_text = [](Error error) {
    error.given = "the theme's text: " + error.given;
    return error;
  };
  // TOML knows braces only as the value of a key.
  const bool in_braces = text.find_first_not_of(" \t\n") == text.find('{');
  const auto table = parse_toml(in_braces ? "theme = " + text : text, "the theme's text");
  if (!table) return tl::unexpected(table.error());
  if (!in_braces) return read_theme(*table).map_error(in_text);
  if (table->size() != 1) return failure("the theme's text", "goes on behind its braces", "put everything inside");
  return read_theme(*table->get("theme")->as_table()).map_error(in_text);
}

}  // namespace

const std::vector<std::string>& shipped_themes() {
  static const std::vector<std::string> names = {"light", "dark", "print", "contrast", "classic"};
  return names;
}

Result<Theme> find_theme(const std::string& text) {
  const fs::path path(text);
  if (path.extension() == ".toml") {
    return read_toml_file(path).and_then([&](const toml::table& table) {
      return read_theme(table).map_error([&](const Error& error) { return in_file(path, error); });
    });
  }
  if (text.find('=') != std::string::npos) return read_text_of_theme(text);
  return read_named(text);
}

}  // namespace convguide
