// Which views suit which kinds of layers.
#pragma once

#include "parameters/error.h"
#include "scene/view.h"

namespace convguide {

// Fails where the view cannot show layers of the case's kind, however small they are, naming the views that can.
Result<void> check_suits(View view, const Case& of);

}  // namespace convguide
