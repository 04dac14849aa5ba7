#include "document/figure_words.h"

#include <algorithm>
#include <charconv>

#include "document/theme_file.h"
#include "parameters/comma_list.h"
#include "parameters/nearest_name.h"

namespace convguide {

Result<std::vector<Size>> parse_step_list(const std::string& name, const std::string& text) {
  std::vector<Size> steps;
  for (const std::string_view part : parts_of(text)) {
    Size step = 0;
    const char* last = part.data() + part.size();
    const auto [stopped_at, problem] = std::from_chars(part.data(), last, step);
    if (problem != std::errc() || stopped_at != last || step < 1) {
      return failure(name + " \"" + text + "\"", "does not name steps, which count from 1",
                     name == "step" ? "use a number such as 1" : "write all, or numbers such as 1,5,9");
    }
    steps.push_back(step);
  }
  return steps;
}

Result<SizeLabels> parse_labels(const std::string& text) {
  const std::pair<const char*, SizeLabels> known[] = {
      {"full", SizeLabels::full}, {"numbers", SizeLabels::numbers}, {"none", SizeLabels::none}};
  std::vector<std::string> names;
  for (const auto& [name, labels] : known) {
    if (text == name) return labels;
    names.emplace_back(name);
  }
  return failure("labels \"" + text + "\"", "are unknown", suggest(text, names));
}

Result<std::string> parse_theme_name(const std::string& name) {
  std::vector<std::string> known = shipped_themes();
  known.emplace_back(automatic_theme);
  if (std::find(known.begin(), known.end(), name) != known.end()) return name;
  return failure("theme \"" + name + "\"", "is unknown", suggest(name, known));
}

}  // namespace convguide
