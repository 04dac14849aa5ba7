#include "rendering/font.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include "parameters/error.h"
#include "rendering/font_configuration.h"
#include "rendering/theme.h"

namespace convguide {
namespace {

// Whether a font has exactly that family. Quicker than Pango, which looks for fonts that could stand in as well.
bool is_installed(const std::string& family) {
  load_font_configuration();
  const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> wanted(FcPatternCreate(), FcPatternDestroy);
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  const std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)> nothing(FcObjectSetCreate(), FcObjectSetDestroy);
  const std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)> found(FcFontList(nullptr, wanted.get(), nothing.get()),
                                                                      FcFontSetDestroy);
  return found && found->nfont > 0;
}

}  // namespace

PangoContextPointer font_context() {
  load_font_configuration();
  // One point is one unit of a scene. Set for all contexts, since Pango makes some of its own, to measure a font, and
  // would look every font up a second time for another resolution.
  PangoFontMap* fonts = pango_cairo_font_map_get_default();
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts), 72);
  return {pango_font_map_create_context(fonts), g_object_unref};
}

std::optional<std::string> font_warning(const std::string& family) {
  if (is_installed(family)) return std::nullopt;
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> wanted(
      pango_font_description_new(), pango_font_description_free);
  pango_font_description_set_family(wanted.get(), family.c_str());
  const PangoContextPointer context = font_context();
  const std::unique_ptr<PangoFont, decltype(&g_object_unref)> found(
      pango_context_load_font(context.get(), wanted.get()), g_object_unref);
  const std::string remedy =
      family == usual_font ? "; install the package fonts-texgyre" : "; install it, or name one that fc-list shows";
  if (!found) return "no font is installed" + remedy;
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> description(
      pango_font_describe(found.get()), pango_font_description_free);
  const char* given = pango_font_description_get_family(description.get());
  if (given != nullptr && g_ascii_strcasecmp(given, family.c_str()) == 0) return std::nullopt;
  return "the typeface " + shortened(family) + " is not installed and " + (given == nullptr ? "another" : given) +
         " stands in for it" + remedy;
}

}  // namespace convguide
