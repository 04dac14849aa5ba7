#include "rendering/cairo_surface.h"

namespace convguide {

cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

tl::unexpected<Error> drawing_failure(const std::string& what, cairo_status_t status) {
  return failure(what, std::string("could not be drawn: ") + cairo_status_to_string(status), "draw a smaller figure");
}

}  // namespace convguide
