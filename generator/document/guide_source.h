// What all formats of the guide are made from.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "document/catalogue.h"
#include "document/pandoc_ast.h"
#include "document/run_program.h"
#include "parameters/error.h"
#include "scene/figure.h"

namespace convguide {

struct GuideSource {
  std::filesystem::path templates;
  std::vector<CatalogueEntry> catalogue;
  Json document;  // all chapters as one tree, before the filter
};

// Reads chapters and catalogue from the folder that holds templates/ and figures/. Fails where one of them cannot be
// read.
Result<GuideSource> read_guide_source(const std::filesystem::path& data);

// A call of Pandoc that turns a filtered `document` into one of the formats: `options`, and those that all formats
// share.
ProgramCall guide_call(const std::vector<std::string>& options, const GuideSource& source, const Json& document);

// The picture on the title page: a convolution half way through its steps. Fails where the catalogue has no such
// figure.
Result<Figure> draw_cover_figure(const GuideSource& source, const DrawOptions& options = {});

}  // namespace convguide
