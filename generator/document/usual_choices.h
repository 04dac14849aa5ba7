// How a layer is drawn where nobody says.
#pragma once

#include "scene/view.h"
#include "tensors/case.h"

namespace convguide {

// The view. Who gives values wants to see them, and planes show none; a few maps are there to be seen too.
View usual_view(const Case& of);

// The frames in a row of a strip of some steps.
Size strip_columns(View view);

// The same for a sheet of all `count` steps. It follows the rows of what is stepped over where they are neither very
// short nor very long.
Size sheet_columns(View view, const Case& of, std::size_t count);

}  // namespace convguide
