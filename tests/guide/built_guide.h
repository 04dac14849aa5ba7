// The guide, built once for all tests of it, and what independent readers find in it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "parameters/error.h"

namespace convguide {

// Runs the program in an environment with `changes`; gives what it prints, or the last line of its errors.
Result<std::string> run_convguide(std::vector<std::string> words,
                                  const std::map<std::string, std::string>& changes = {});

// A new empty folder of that name; removed when the program ends. Each name may be asked for once.
std::filesystem::path fresh_folder(const std::string& name);

// The folder with guide.pdf, guide.html and guide.epub.
const std::filesystem::path& built_guide();

// `text` with any white space, no-break spaces and those of mathematics included, as one plain space.
std::string with_single_spaces(const std::string& text);

// Text of guide.pdf as poppler reads it, and of guide.html as Pandoc reads it, with all white space as single spaces.
const std::string& pdf_text();
const std::string& html_text();

// The bytes of guide.html.
const std::string& html();

}  // namespace convguide
