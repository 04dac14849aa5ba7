// What all drawing on Cairo's surfaces needs: owners, a place to write to, and errors.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>

#include "parameters/error.h"

namespace convguide {

// A cairo_write_func_t that appends to the std::string behind `bytes`.
cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned int length);

using SurfacePointer = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using ContextPointer = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

// The error of a surface or context that did not do as it was told; `what` is what was to be written.
tl::unexpected<Error> drawing_failure(const std::string& what, cairo_status_t status);

}  // namespace convguide
