// Figures that the rendering's tests paint.
#pragma once

#include <vector>

#include "rendering/frame_series.h"
#include "scene/view.h"

namespace convguide {

// A figure of 5 × 5 planes, a transposed one, a plan with numbers, and a matrix.
std::vector<Figure> sample_figures();

// The 2016 guide's numeric example: 5 × 5 cells, a 3 × 3 kernel, strides of 2.
Case numeric_case();

// The plan of the 2016 guide's numeric example at step 1.
Figure numeric_plan();

// The nine steps of 3 × 3 kernels in strides of 2, as planes and as the plan with numbers.
FrameSeries planes_series();
FrameSeries numeric_series();

// A series of `count` empty frames, all 30 points wide; the last is `last_width` wide.
FrameSeries plain_series(Size count, double last_width = 30);

}  // namespace convguide
