// A figure of the guide's page that readers step through.
#pragma once

#include <string>

#include "document/figure_request.h"
#include "document/filter_context.h"
#include "parameters/error.h"
#include "scene/figure.h"

namespace convguide {

// The most steps that a figure of the page has; with more, only the strip shows.
inline constexpr Size most_steps_on_page = 100;

// All steps of a figure that is a strip, drawn as wide as a phone, with the buttons to go through them, as HTML.
// `strip` gives the words and `number` is the figure's, with which all ids begin. Empty where the figure is no strip,
// and where there are too many steps.
Result<std::string> stepping_figure(const FigureRequest& request, const Figure& strip, const std::string& number,
                                    const FilterContext& context);

}  // namespace convguide
