// Running TeX until its pages no longer change.
#pragma once

#include <filesystem>
#include <string>

#include "parameters/error.h"

namespace convguide {

// The TeX engine, and the Debian package that brings it with all that the guide's template uses.
inline constexpr auto tex_engine = "pdflatex";
inline constexpr auto tex_package = "texlive-latex-recommended";

// When the guide was made, as TeX and Cairo should see it: the environment's SOURCE_DATE_EPOCH, or a fixed second.
std::string source_date();

// Runs the engine on `folder`/`name`.tex as often as it takes for page numbers, contents and bookmarks to settle: once
// where the files of an earlier run still fit, two or three times where there are none. Returns the bytes of the PDF.
// Fails with TeX's own first error line.
Result<std::string> run_tex(const std::filesystem::path& folder, const std::string& name);

}  // namespace convguide
