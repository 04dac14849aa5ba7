#include "rendering/font.h"

#include <pango/pangocairo.h>

#include <memory>

#include "rendering/theme.h"

namespace convguide {

std::optional<std::string> font_warning(const std::string& family) {
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> wanted(
      pango_font_description_new(), pango_font_description_free);
  pango_font_description_set_family(wanted.get(), family.c_str());
  const std::unique_ptr<PangoContext, decltype(&g_object_unref)> context(
      pango_font_map_create_context(pango_cairo_font_map_get_default()), g_object_unref);
  const std::unique_ptr<PangoFont, decltype(&g_object_unref)> found(
      pango_context_load_font(context.get(), wanted.get()), g_object_unref);
  const std::string remedy =
      family == usual_font ? "; install the package fonts-texgyre" : "; install it, or name one that fc-list shows";
  if (!found) return "no font is installed" + remedy;
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> description(
      pango_font_describe(found.get()), pango_font_description_free);
  const char* given = pango_font_description_get_family(description.get());
  if (given != nullptr && g_ascii_strcasecmp(given, family.c_str()) == 0) return std::nullopt;
  return "the typeface " + family + " is not installed and " + (given == nullptr ? "another" : given) +
         " stands in for it" + remedy;
}

}  // namespace convguide
