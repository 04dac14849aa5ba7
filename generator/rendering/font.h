// Where fonts come from, and whether a typeface is there.
#pragma once

#include <pango/pango.h>

#include <memory>
#include <optional>
#include <string>

namespace convguide {

using PangoContextPointer = std::unique_ptr<PangoContext, decltype(&g_object_unref)>;

// Where a thread looks its fonts up, with sizes in points.
PangoContextPointer font_context();

// Nothing where the typeface `family` is installed. Where it is missing, a line that says which one stands in for it
// and how to get it: figures can still be drawn, but look different.
std::optional<std::string> font_warning(const std::string& family);

}  // namespace convguide
