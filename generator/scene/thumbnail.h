// A figure so small that it only reminds of a case.
#pragma once

#include "parameters/error.h"
#include "scene/view.h"
#include "tensors/case.h"

namespace convguide {

// One step, from 1, of the view planes or channels, without words, legend and margin. Cells have a side of `cell`
// points in all thumbnails, so that these can stand beside one another. Fails as draw does.
Result<Figure> draw_thumbnail(View view, const Case& of, Size step, double cell);

}  // namespace convguide
