// The layer that a directive speaks of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/catalogue.h"
#include "document/directive.h"
#include "parameters/error.h"

namespace convguide {

struct DirectiveLayer {
  Case of;
  std::optional<CatalogueEntry> entry = {};  // the figure of the catalogue that it was taken from
  std::optional<std::string> seed = {};      // what its values were made from
};

// The attributes that describe a layer: a figure of the catalogue at `name_key` (name or of), a command line's words at
// `layer`, or `operation`; and all sizes and values, which change what the figure or the words say. A source beside
// these attributes, such as a file, cannot be named: directives come from authors whom nobody vouches for.
std::vector<std::string> layer_attributes(const std::string& name_key);

// The layer that these attributes describe. Fails with the attribute's name where one is missing or wrong.
Result<DirectiveLayer> directive_layer(const Directive& directive, const std::string& name_key,
                                       const std::vector<CatalogueEntry>& catalogue);

}  // namespace convguide
