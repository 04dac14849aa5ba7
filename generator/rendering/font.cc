#include "rendering/font.h"

#include <pango/pangocairo.h>

#include <memory>
#include <string_view>

namespace convguide {

std::optional<std::string> font_warning() {
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> wanted(
      pango_font_description_new(), pango_font_description_free);
  pango_font_description_set_family(wanted.get(), figure_font_family);
  const std::unique_ptr<PangoContext, decltype(&g_object_unref)> context(
      pango_font_map_create_context(pango_cairo_font_map_get_default()), g_object_unref);
  const std::unique_ptr<PangoFont, decltype(&g_object_unref)> found(
      pango_context_load_font(context.get(), wanted.get()), g_object_unref);
  const std::string remedy = "; install the package fonts-texgyre";
  if (!found) return std::string("no font is installed") + remedy;
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> description(
      pango_font_describe(found.get()), pango_font_description_free);
  const char* family = pango_font_description_get_family(description.get());
  if (family != nullptr && std::string_view(family) == figure_font_family) return std::nullopt;
  return std::string("the typeface ") + figure_font_family + " is not installed and " +
         (family == nullptr ? "another" : family) + " stands in for it" + remedy;
}

}  // namespace convguide
