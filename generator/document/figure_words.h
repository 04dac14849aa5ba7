// Words for what a figure shows, on command lines and in directives.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"
#include "scene/view.h"

namespace convguide {

// "1,5,9" as numbers of steps, which count from 1. `name`, step or steps, is the option or attribute that gives them.
Result<std::vector<Size>> parse_step_list(const std::string& name, const std::string& text);

// full, numbers or none.
Result<SizeLabels> parse_labels(const std::string& text);

// The theme that follows the reader's choice of a light or a dark screen, where a figure's format can.
inline constexpr auto automatic_theme = "auto";

// The name of a shipped theme, or automatic_theme. Unlike find_theme it reads no file.
Result<std::string> parse_theme_name(const std::string& name);

}  // namespace convguide
