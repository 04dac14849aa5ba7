// The formats in which figures are written.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"

namespace convguide {

enum class FileFormat { svg, pdf, png, gif, apng, html };

// The name of a format, which is also the ending of its files.
std::string_view word(FileFormat format);

// The format of that name; fails with "did you mean" where there is none.
Result<FileFormat> parse_format(const std::string& name);

// The formats of a list such as "pdf,gif".
Result<std::vector<FileFormat>> parse_formats(const std::string& list);

// ".svg", in lower case whatever the name has; empty where it has no ending.
std::string ending_of(const std::filesystem::path& file);

// The format that the ending of a file's name says, in upper or lower case.
Result<FileFormat> format_of_file(const std::string& file);

// Whether a file of the format holds steps one after another whether or not all were asked for.
bool is_animation(FileFormat format);

}  // namespace convguide
