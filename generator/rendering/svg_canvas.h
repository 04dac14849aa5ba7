// Paints scenes as Cairo's SVG, with groups, which Cairo does not know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rendering/cairo_surface.h"
#include "rendering/text_layout.h"
#include "rendering/theme.h"
#include "scene/scene.h"

namespace convguide {

// What Cairo wrote, in which marks stand for the beginnings and ends of groups, and the attributes of those groups in
// their order.
struct SvgPainting {
  std::string bytes;
  std::vector<std::string> groups;
};

class SvgCanvas {
 public:
  // Begins with paper of that size, in points.
  SvgCanvas(double width, double height, const Theme& theme);

  void paint(const std::vector<Item>& items);
  void begin_group(const std::string& attributes);
  void end_group();

  Result<SvgPainting> finish();

 private:
  void mark(double miter_limit);

  const Theme& theme_;
  TextLayout texts_;
  SvgPainting painting_;
  SurfacePointer surface_;
  ContextPointer cairo_;
};

// Whether a tag of Cairo's is a mark.
bool begins_group(std::string_view tag);
bool ends_group(std::string_view tag);

}  // namespace convguide
