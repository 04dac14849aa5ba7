#include "document/player.h"

#include <algorithm>

#include "document/data_folder.h"
#include "document/page_template.h"
#include "document/stepper.h"
#include "document/theme_words.h"
#include "document/write_file.h"
#include "rendering/generator.h"
#include "rendering/licence.h"
#include "rendering/xml_escape.h"

namespace convguide {
namespace {

// What the page's style sheet takes from a theme.
std::string style_variables(const Theme& theme) {
  // Half way between black and white, as the eye sees it.
  constexpr double middle_luminance = 0.18;
  const char* scheme = luminance(theme.colour_of(Role::paper)) < middle_luminance ? "dark" : "light";
  return std::string(":root { color-scheme: ") + scheme + "; --paper: " + colour_text(theme.colour_of(Role::paper)) +
         "; --ink: " + colour_text(theme.colour_of(Role::ink)) +
         "; --faint: " + colour_text(theme.colour_of(Role::faint)) + "; }";
}

// Each word of a command by itself, so that lines break between them.
std::string command_line(std::string_view command) {
  if (command.empty()) return "";
  std::string words;
  for (std::size_t at = 0; at < command.size();) {
    const std::size_t end = std::min(command.find(' ', at), command.size());
    if (end > at) words += "<span>" + xml_escape(command.substr(at, end - at)) + "</span>";
    if (end < command.size()) words += ' ';
    at = end + 1;
  }
  return "<p>Drawn with <code>" + words + "</code></p>\n";
}

// The title with sizes such as "3 × 3" kept on one line.
std::string heading(std::string title) {
  constexpr std::string_view times = " × ";
  constexpr std::string_view tied = "\u00a0×\u00a0";
  for (std::size_t at = title.find(times); at != std::string::npos; at = title.find(times, at + tied.size())) {
    title.replace(at, times.size(), tied);
  }
  return xml_escape(title);
}

Result<std::string> read_template(const std::string& name) {
  return data_folder().and_then(
      [&](const std::filesystem::path& data) { return read_file(data / "templates" / "player" / name); });
}

}  // namespace

Result<std::string> render_player(const FrameSeries& series, const std::vector<std::string>& equations,
                                  const Theme& light, const Theme& dark) {
  const auto stepper =
      render_stepper(series, equations, light, dark, {.label = "Steps", .id_prefix = "figure-", .has_page = true});
  if (!stepper) return stepper;
  const auto page = read_template("page.html");
  if (!page) return page;
  const auto page_style = read_template("page.css");
  if (!page_style) return page_style;
  const auto shared_style = stepper_style();
  if (!shared_style) return shared_style;
  const auto script = stepper_script();
  if (!script) return script;
  const std::string colours =
      style_variables(light) + "\n@media screen and (prefers-color-scheme: dark) { " + style_variables(dark) + " }\n\n";
  return fill_in(*page, {{"generator", xml_escape(generator_name())},
                         {"title", xml_escape(series.title)},
                         {"heading", heading(series.title)},
                         {"description", xml_escape(series.description)},
                         {"command", command_line(series.command)},
                         {"stepper", *stepper},
                         {"licence-name", licence_name},
                         {"licence-address", licence_address},
                         {"style", colours + *shared_style + "\n" + *page_style},
                         {"script", *script}});
}

}  // namespace convguide
