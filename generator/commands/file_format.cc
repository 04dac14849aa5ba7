#include "commands/file_format.h"

#include <algorithm>
#include <array>

#include "parameters/comma_list.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

constexpr std::array all_formats = {FileFormat::svg, FileFormat::pdf,  FileFormat::png,
                                    FileFormat::gif, FileFormat::apng, FileFormat::html};

}  // namespace

std::string_view word(FileFormat format) {
  switch (format) {
    case FileFormat::svg: return "svg";
    case FileFormat::pdf: return "pdf";
    case FileFormat::png: return "png";
    case FileFormat::gif: return "gif";
    case FileFormat::apng: return "apng";
    case FileFormat::html: return "html";
  }
  return {};
}

Result<FileFormat> parse_format(const std::string& name) {
  std::vector<std::string> known;
  for (const FileFormat format : all_formats) {
    if (word(format) == name) return format;
    known.emplace_back(word(format));
  }
  return failure("format \"" + name + "\"", "is unknown", suggest(name, known));
}

Result<std::vector<FileFormat>> parse_formats(const std::string& list) {
  std::vector<FileFormat> formats;
  for (const std::string_view name : parts_of(list)) {
    const auto format = parse_format(std::string(name));
    if (!format) return tl::unexpected(format.error());
    if (std::find(formats.begin(), formats.end(), *format) == formats.end()) formats.push_back(*format);
  }
  return formats;
}

std::string ending_of(const std::filesystem::path& file) {
  std::string ending = file.extension();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; });
  return ending;
}

Result<FileFormat> format_of_file(const std::string& file) {
  const std::string ending = ending_of(file);
  for (const FileFormat format : all_formats) {
    if (ending == "." + std::string(word(format))) return format;
  }
  return failure("file \"" + file + "\"",
                 ending.empty() ? "has no ending that names a format" : "has an unknown ending",
                 "use .svg, .pdf, .png, .gif, .apng or .html, or say --format");
}

bool is_animation(FileFormat format) {
  switch (format) {
    case FileFormat::gif:
    case FileFormat::apng:
    case FileFormat::html: return true;
    case FileFormat::svg:
    case FileFormat::pdf:
    case FileFormat::png: return false;
  }
  return false;
}

}  // namespace convguide
