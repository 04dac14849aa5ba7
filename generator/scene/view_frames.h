// The frame of each view; one file a view. The view must suit the case (check_suits); what is too large fails as draw()
// in view.h does. Steps count from 1; without a step,
// the whole is drawn.
#pragma once

#include <optional>

#include "parameters/error.h"
#include "scene/frame.h"
#include "tensors/case.h"

namespace convguide {

Result<Frame> planes_frame(const Case& of, Size step, const Measure& measure);
Result<Frame> stacked_planes_frame(const Case& of, Size step, const Measure& measure);  // planes of three axes
Result<Frame> plan_frame(const Case& of, Size step, const Measure& measure);
Result<Frame> axis_frame(const Case& of, std::optional<Size> step, const Measure& measure);
Result<Frame> matrix_frame(const Case& of, std::optional<Size> step, const Measure& measure);
Result<Frame> channels_frame(const Case& of, Size step, const Measure& measure);
Result<Frame> subsampling_frame(const Case& of, const Measure& measure);
Result<Frame> kernel_frame(const Case& of, const Measure& measure);
Result<Frame> stamp_frame(const Case& of, Size step, const Measure& measure);
Result<Frame> touches_frame(const Case& of, const Measure& measure);
Result<Frame> equation_frame(const Case& of, Size step, const Measure& measure);

}  // namespace convguide
