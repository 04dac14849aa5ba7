#include "rendering/text_layout.h"

#include <string>

#include "scene/text_extent.h"

namespace convguide {
namespace {

// The part of its width by which a text may be wider than estimated, since estimates are rounded.
constexpr double tolerance = 0.01;

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
    key += static_cast<char>('1' + static_cast<int>(run.script));
    key += run.text;
  }
  return key;
}

double width_of(PangoLayout* layout) {
  PangoRectangle extent;
  pango_layout_get_extents(layout, nullptr, &extent);
  return pango_units_to_double(extent.width);
}

// From a type size to one in which what is `measured` wide takes no more than is `estimated`.
double shrinking(double measured, double estimated) {
  return measured > estimated * (1 + tolerance) ? estimated / measured : 1;
}

}  // namespace

TextLayout::TextLayout(const std::string& family) : family_(family), context_(font_context()) {
  // Glyphs keep their places at any scale.
  const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
      cairo_font_options_create(), cairo_font_options_destroy);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options.get());
  pango_context_set_round_glyph_positions(context_.get(), FALSE);

  const Text digits = {.at = {}, .runs = {{"0123456789"}}};
  factor_ = shrinking(width_of(set(digits, digits.size).get()), estimated_width(digits.runs, digits.size));
}

TextLayout::LayoutPointer TextLayout::set(const Text& text, double size) const {
  const std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> attributes(pango_attr_list_new(),
                                                                                    pango_attr_list_unref);
  std::string letters;
  for (const Run& run : text.runs) {
    const std::size_t begin = letters.size();
    letters += run.text;
    if (run.slant == Slant::italic) {
      insert(attributes.get(), pango_attr_style_new(PANGO_STYLE_ITALIC), begin, letters.size());
    }
    if (run.script != Script::normal) {
      const double rise = run.script == Script::superscript ? superscript_rise : -subscript_drop;
      insert(attributes.get(), pango_attr_scale_new(script_size), begin, letters.size());
      insert(attributes.get(), pango_attr_rise_new(pango_units(rise * size)), begin, letters.size());
    }
  }
  insert(attributes.get(), pango_attr_font_features_new("tnum, lnum"), 0, letters.size());

  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(pango_font_description_new(),
                                                                                           pango_font_description_free);
  pango_font_description_set_family(font.get(), family_.c_str());
  pango_font_description_set_size(font.get(), pango_units(size));
  LayoutPointer layout(pango_layout_new(context_.get()), g_object_unref);
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_text(layout.get(), letters.data(), static_cast<int>(letters.size()));
  pango_layout_set_attributes(layout.get(), attributes.get());
  return layout;
}

const TextLayout::FittedText& TextLayout::fitted(const Text& text) {
  const std::string key = key_of(text);
  if (const auto known = texts_.find(key); known != texts_.end()) return known->second;
  FittedText fitted = {.layout = set(text, text.size * factor_), .size = text.size * factor_};
  const double further = shrinking(width_of(fitted.layout.get()), estimated_width(text.runs, text.size));
  if (further < 1) {
    fitted.size *= further;
    fitted.layout = set(text, fitted.size);
  }
  return texts_.emplace(key, std::move(fitted)).first->second;
}

void TextLayout::show(const Text& text, cairo_t* cairo) {
  const FittedText& fitting = fitted(text);
  PangoLayout* layout = fitting.layout.get();
  double left = text.at.x;
  if (text.horizontal == Horizontal::centre) left -= width_of(layout) / 2;
  if (text.horizontal == Horizontal::right) left -= width_of(layout);
  Text placed = text;
  placed.size = fitting.size;
  const double above_baseline = pango_units_to_double(pango_layout_get_baseline(layout));
  cairo_move_to(cairo, left, baseline_of(placed) - above_baseline);
  pango_cairo_show_layout(cairo, layout);
}

}  // namespace convguide
