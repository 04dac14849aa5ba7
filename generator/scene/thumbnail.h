// A figure so small that it only reminds of a case.
#pragma once

#include "arithmetic/network.h"
#include "arithmetic/trace.h"
#include "parameters/error.h"
#include "scene/view.h"
#include "tensors/case.h"

namespace convguide {

// One step, from 1, of the view planes, channels or touches, without words, legend and margin. Cells have a side of
// `cell` points in all thumbnails, so that these can stand beside one another. Fails as draw does.
Result<Figure> draw_thumbnail(View view, const Case& of, Size step, double cell);

// What a cell of the last map of `network` sees, likewise. Fails as draw_field does (field.h).
Result<Figure> draw_field_thumbnail(const Network& network, const Trace& found, double cell);

}  // namespace convguide
