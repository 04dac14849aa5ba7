// A drawing as bytes and as files.
#pragma once

#include <filesystem>
#include <string>

#include "commands/drawing.h"
#include "commands/file_format.h"
#include "parameters/error.h"

namespace convguide {

// Where a file's name has this, a file is written for each step, with the step's number in its place.
inline constexpr const char* step_mark = "%d";

// Whether the file's own name, its folders aside, has a step mark.
bool has_step_mark(const std::filesystem::path& path);

// Whether the drawing becomes several files: the name has a step mark, or the format can hold but one step and all were
// asked for.
bool makes_several_files(const Drawing& drawing, FileFormat format, const std::filesystem::path& path);

// Writes the drawing into the file, or into one file for each step, as write_file does. Steps that were all asked for
// become pages of a PDF and an animation in all other formats. Fails where the format cannot hold what is asked for.
Result<void> write_drawing(const Drawing& drawing, FileFormat format, const std::filesystem::path& path);

// The bytes of the file. Fails where there would be several.
Result<std::string> drawing_bytes(const Drawing& drawing, FileFormat format);

}  // namespace convguide
