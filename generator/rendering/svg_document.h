// Turns what Cairo writes as SVG into a document of ours: with words, licence and styles, and with ids that depend on
// nothing but the figure.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "rendering/file_words.h"
#include "rendering/svg_canvas.h"

namespace convguide {

// What becomes of the colour of a fill or stroke.
struct Paint {
  std::string class_name;  // set where a style sheet gives the colour
  std::string colour;      // set otherwise, as CSS
};

struct SvgOptions {
  std::string id_prefix = {};    // begins every id
  std::string style_sheet = {};  // empty for none
  // The paint for one of Cairo's colours, such as "rgb(100%,0%,0%)"; `property` is "fill" or "stroke".
  std::function<Paint(std::string_view property, std::string_view colour)> paint_for = {};
  std::string root_id = {};  // after the prefix; empty for none
  bool share = false;        // whether what repeats is written once, as shared_svg does
};

std::string svg_document(const SvgPainting& painting, const FileWords& words, const SvgOptions& options);

}  // namespace convguide
