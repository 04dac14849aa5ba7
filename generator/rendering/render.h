// A figure as the bytes of a file.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"
#include "rendering/byte_sink.h"
#include "rendering/frame_series.h"
#include "rendering/theme.h"
#include "scene/figure.h"

namespace convguide {

// One SVG document with <title>, <desc> and licence metadata; text as outlines. The same figure and theme always give
// the same bytes, whatever was rendered before. Ids begin with `id_prefix`, which parts several figures in one page.
Result<std::string> render_svg(const Figure& figure, const Theme& theme, const std::string& id_prefix = "");

// The same document with both palettes: the light one, and the dark one for screens that prefer a dark colour scheme.
// Font and hatching are those of `light`.
Result<std::string> render_adaptive_svg(const Figure& figure, const Theme& light, const Theme& dark,
                                        const std::string& id_prefix = "");

// One PDF with a page for each figure, each of its figure's size; title and licence in its metadata. Reproducible: its
// date is SOURCE_DATE_EPOCH, or a fixed one. Fails where there is no figure.
Result<std::string> render_pdf(const std::vector<Figure>& figures, const Theme& theme);

// The same with a page for each frame, written as they are drawn. Fails as for_each_frame does, and where the sink
// does; nothing is written before the first frame is drawn. May be called from several threads at once.
Result<void> write_pdf(const FrameSeries& series, const Theme& theme, const ByteSink& sink);

struct PngOptions {
  double scale = 2;          // pixels a point
  bool transparent = false;  // without the theme's paper
};

// One PNG with title, description, licence, generator and command in its metadata. Fails where a side would have more
// than 32,767 pixels, or none.
Result<std::string> render_png(const Figure& figure, const Theme& theme, const PngOptions& options = {});

}  // namespace convguide
