#include "rendering/text_layout.h"

#include <string>

#include "scene/text_extent.h"

namespace convguide {
namespace {

int pango_units(double points) { return pango_units_from_double(points); }

// Adds `attribute` for the bytes [begin, end).
void insert(PangoAttrList* attributes, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(attributes, attribute);
}

// What tells texts of different looks apart, wherever they stand.
std::string key_of(const Text& text) {
  std::string key = std::to_string(pango_units(text.size));
  for (const Run& run : text.runs) {
    key += run.slant == Slant::italic ? '\1' : '\2';
    key += run.script == Script::subscript ? '\1' : '\2';
    key += run.text;
  }
  return key;
}

}  // namespace

TextLayout::TextLayout(const std::string& family)
    : family_(family), context_(pango_font_map_create_context(pango_cairo_font_map_get_default()), g_object_unref) {
  // Glyphs keep their places at any scale.
  const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
      cairo_font_options_create(), cairo_font_options_destroy);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options.get());
  pango_cairo_context_set_resolution(context_.get(), 72);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

PangoLayout* TextLayout::layout_of(const Text& text) {
  const auto [entry, added] = layouts_.try_emplace(key_of(text), nullptr, g_object_unref);
  if (!added) return entry->second.get();
  entry->second.reset(pango_layout_new(context_.get()));
  PangoLayout* layout = entry->second.get();

  const std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> attributes(pango_attr_list_new(),
                                                                                    pango_attr_list_unref);
  std::string letters;
  for (const Run& run : text.runs) {
    const std::size_t begin = letters.size();
    letters += run.text;
    if (run.slant == Slant::italic) {
      insert(attributes.get(), pango_attr_style_new(PANGO_STYLE_ITALIC), begin, letters.size());
    }
    if (run.script == Script::subscript) {
      insert(attributes.get(), pango_attr_scale_new(subscript_size), begin, letters.size());
      insert(attributes.get(), pango_attr_rise_new(-pango_units(subscript_drop * text.size)), begin, letters.size());
    }
  }
  insert(attributes.get(), pango_attr_font_features_new("tnum, lnum"), 0, letters.size());

  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(pango_font_description_new(),
                                                                                           pango_font_description_free);
  pango_font_description_set_family(font.get(), family_.c_str());
  pango_font_description_set_size(font.get(), pango_units(text.size));
  pango_layout_set_font_description(layout, font.get());
  pango_layout_set_text(layout, letters.data(), static_cast<int>(letters.size()));
  pango_layout_set_attributes(layout, attributes.get());
  return layout;
}

void TextLayout::show(const Text& text, cairo_t* cairo) {
  PangoLayout* layout = layout_of(text);
  PangoRectangle extent;
  pango_layout_get_extents(layout, nullptr, &extent);
  double left = text.at.x;
  if (text.horizontal == Horizontal::centre) left -= pango_units_to_double(extent.width) / 2;
  if (text.horizontal == Horizontal::right) left -= pango_units_to_double(extent.width);
  const double above_baseline = pango_units_to_double(pango_layout_get_baseline(layout));
  cairo_move_to(cairo, left, baseline_of(text) - above_baseline);
  pango_cairo_show_layout(cairo, layout);
}

}  // namespace convguide
