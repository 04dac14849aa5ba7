#include "commands/file_format.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "parameters/nearest_name.h"

namespace convguide {
namespace {

constexpr std::array all_formats = {FileFormat::svg, FileFormat::pdf,  FileFormat::png,
                                    FileFormat::gif, FileFormat::apng, FileFormat::html};

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; });
  return text;
}

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
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    const auto format = parse_format(list.substr(at, end - at));
    if (!format) return tl::unexpected(format.error());
    if (std::find(formats.begin(), formats.end(), *format) == formats.end()) formats.push_back(*format);
    at = end + 1;
  }
  return formats;
}

Result<FileFormat> format_of_file(const std::string& file) {
  const std::string ending = lower_case(std::filesystem::path(file).extension().string());
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
