#include "document/html_escape.h"

#include <glib.h>

namespace convguide {

std::string escape_html(std::string_view text) {
  gchar* escaped = g_markup_escape_text(text.data(), static_cast<gssize>(text.size()));
  std::string result(escaped);
  g_free(escaped);
  return result;
}

}  // namespace convguide
