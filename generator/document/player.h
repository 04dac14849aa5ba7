// A page that plays one figure.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"
#include "rendering/frame_series.h"
#include "rendering/theme.h"

namespace convguide {

// One HTML file that needs no other: the steps of `series`, buttons and keys to go through them, the equation of the
// step that shows, and the words of the series. `equations` has one text for each step, as print_equation writes it, or
// none at all. Screens that prefer a dark colour scheme get `dark`; give the same theme twice for one look everywhere.
// Without scripts the page shows the first step and all equations. Fails as for_each_frame does, where the templates
// are missing, and where the number of equations is not that of steps.
Result<std::string> render_player(const FrameSeries& series, const std::vector<std::string>& equations,
                                  const Theme& light, const Theme& dark);

}  // namespace convguide
