// Changing the files inside of a ZIP archive, such as an EPUB or a presentation.
#pragma once

#include <functional>
#include <string>

#include "parameters/error.h"

namespace convguide {

// What becomes of a file of that name with these bytes.
using FileChange = std::function<std::string(const std::string& name, std::string bytes)>;

// The archive with each file changed. All files get the same date, so that the same files make the same bytes. Fails
// where the bytes are no archive that Pandoc would write; `given` says what they were to be.
Result<std::string> change_archive(std::string bytes, const std::string& given, const FileChange& change);

}  // namespace convguide
