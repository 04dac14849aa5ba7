// All steps of a figure in one SVG document.
//
// What the frames share is written once. What is a step's own stands in a group with the class "step" and the id
// "step-1", "step-2" and so on, after `id_prefix`. A program that knows no style sheets shows one step.
#pragma once

#include <string>

#include "rendering/frame_series.h"
#include "rendering/theme.h"
#include "rendering/timing.h"

namespace convguide {

// Shows the steps in turn where CSS animations are known. Where they are not, where readers prefer reduced motion, and
// where the root element has the class "paused", nothing moves and the last step shows; in a browser, a script or style
// sheet can then show and hide groups by their property `visibility`. Fails as for_each_frame does, and where the
// timing does not hold.
Result<std::string> render_animated_svg(const FrameSeries& series, const Theme& theme, const Timing& timing,
                                        const std::string& id_prefix = "");

// Shows the first step; all others have the attribute display="none", which a script moves from one to another. Has
// both palettes, as render_adaptive_svg. Fails as for_each_frame does.
Result<std::string> render_stepped_svg(const FrameSeries& series, const Theme& light, const Theme& dark,
                                       const std::string& id_prefix = "");

}  // namespace convguide
