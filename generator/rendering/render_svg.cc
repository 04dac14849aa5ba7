// A figure as SVG.
#include "rendering/render.h"
#include "rendering/svg_palette.h"
#include "rendering/xml_escape.h"

namespace convguide {
namespace {

// The groups of steps keep their names as ids.
Result<SvgPainting> paint_svg(const Scene& scene, const Theme& theme, const std::string& id_prefix) {
  SvgCanvas canvas(scene.width, scene.height, theme);
  for (const Item& item : scene.items) {
    const auto* group = std::get_if<Group>(&item);
    if (group != nullptr && group->name.starts_with("step-")) {
      canvas.begin_group("id=\"" + xml_escape(id_prefix + group->name) + "\"");
      canvas.paint(group->items);
      canvas.end_group();
    } else {
      canvas.paint({item});
    }
  }
  return canvas.finish();
}

}  // namespace

Result<std::string> render_svg(const Figure& figure, const Theme& theme, const std::string& id_prefix) {
  return paint_svg(figure.scene, theme, id_prefix).map([&](const SvgPainting& painting) {
    return svg_document(painting, words_of(figure), {.id_prefix = id_prefix, .paint_for = plain_paint});
  });
}

Result<std::string> render_adaptive_svg(const Figure& figure, const Theme& light, const Theme& dark,
                                        const std::string& id_prefix) {
  return paint_svg(figure.scene, with_numbers(light), id_prefix).map([&](const SvgPainting& painting) {
    return adaptive_document(painting, words_of(figure), {.id_prefix = id_prefix}, light, dark);
  });
}

}  // namespace convguide
