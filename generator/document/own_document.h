// A document that somebody else has written, which the filter is run on by Pandoc. Its author is not trusted.
#pragma once

#include <string>
#include <vector>

#include "document/figure_format.h"
#include "document/figure_picture.h"
#include "document/pandoc_ast.h"
#include "parameters/error.h"

namespace convguide {

struct OwnDocument {
  std::string format;  // Pandoc's name for what it writes
  FigureFormat figure_format = FigureFormat::svg;
  bool has_figure_block = false;  // from Pandoc 3 on
  bool shows_steps = false;       // whether a figure can show its steps one after another
  std::string folder;             // where figures go, below the current one
  std::string theme;              // of figures that name none
  std::vector<FigurePicture> pictures = {};
};

// What stands for the folder of figures in metadata, and what it is called where nobody says.
inline constexpr auto folder_key = "convguide-figures";
inline constexpr auto theme_key = "convguide-theme";

// What the document's metadata and version say. Fails where they name a folder outside of the current one, or a theme
// that did not come with the program.
Result<OwnDocument> read_own_document(const Json& document, const std::string& format);

}  // namespace convguide
