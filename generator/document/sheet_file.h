// A sheet of exercises as a file.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "document/exercise_sheet.h"
#include "parameters/error.h"

namespace convguide {

enum class SheetFormat { pdf, html, markdown, moodle };

// The format that the ending of a file's name says: .pdf, .html, .md or .xml, in upper or lower case.
Result<SheetFormat> sheet_format_of_file(const std::filesystem::path& file);

struct SheetFile {
  std::filesystem::path path;
  std::filesystem::path templates;  // the folder templates/ of the program's data
  bool with_solutions = false;      // whether answers come with worked steps
};

// Writes the sheet and returns the files that were written. A Markdown file has its figures beside it, as SVG in a
// folder that is named after it ("sheet-figures" for sheet.md); all other files need no others. Everything is made
// before the first file is written, and where one cannot be written, those that are new are removed again. Fails where
// sheet_format_of_file and write_file do, and, for PDF and HTML, where Pandoc or TeX is missing or fails.
Result<std::vector<std::filesystem::path>> write_sheet(const ExerciseSheet& sheet, const SheetFile& file);

}  // namespace convguide
