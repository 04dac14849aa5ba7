#include "document/base64.h"

#include <glib.h>

#include <memory>

namespace convguide {

std::string base64(std::string_view bytes) {
  const std::unique_ptr<gchar, decltype(&g_free)> encoded(
      g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size()), g_free);
  return encoded.get();
}

}  // namespace convguide
