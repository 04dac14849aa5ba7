// One file of the catalogue.
#pragma once

#include <filesystem>

#include "document/catalogue.h"

namespace convguide {

// The entry that the file at `path` declares; its values are looked for in the folder values/ beside it. For the format
// see docs/figures.md. Fails with the file's name and the key where it cannot be read.
Result<CatalogueEntry> read_catalogue_file(const std::filesystem::path& path);

}  // namespace convguide
