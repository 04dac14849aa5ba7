// A figure that readers step through, as a part of a web page.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"
#include "rendering/frame_series.h"
#include "rendering/theme.h"

namespace convguide {

struct StepperWords {
  std::string label = "Steps";  // what the buttons are for
  std::string id_prefix;        // begins every id
  bool has_page = false;        // whether the figure has a page to itself, and so takes keys from all of it
};

// The steps of `series` with their buttons, and the equation of the step that shows. `equations` has one text for each
// step, as step_line writes it, or none at all. The page needs stepper_style and stepper_script, once. Fails as
// for_each_frame does, where the templates are missing, and where the number of equations is not that of steps.
Result<std::string> render_stepper(const FrameSeries& series, const std::vector<std::string>& equations,
                                   const Theme& light, const Theme& dark, const StepperWords& words);

// The style sheet and the script that all steppers of a page share. Fails where the templates are missing.
Result<std::string> stepper_style();
Result<std::string> stepper_script();

}  // namespace convguide
