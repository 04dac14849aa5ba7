// The guide: from chapters, templates and catalogue to finished files.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"

namespace convguide {

enum class GuideFormat { pdf, html, epub };

inline constexpr std::array all_guide_formats = {GuideFormat::pdf, GuideFormat::html, GuideFormat::epub};

// The name of a format on command lines and as a file's ending: "pdf", "html", "epub".
std::string_view word(GuideFormat format);

// The formats of a list such as "pdf,html"; fails on an unknown one with "did you mean".
Result<std::vector<GuideFormat>> parse_guide_formats(std::string_view list);

struct GuideRequest {
  std::filesystem::path data;    // the folder that holds templates/ and figures/
  std::filesystem::path output;  // where guide.pdf, guide.html and guide.epub go
  std::vector<GuideFormat> formats;
  // Called with a few words when a stage begins, from any thread.
  std::function<void(std::string_view)> progress;
};

struct GuideResult {
  std::vector<std::filesystem::path> files;
  bool unchanged = false;  // whether all files were up to date, so that nothing was built
};

// Builds the guide. Nothing is done where neither the inputs nor the files have changed since the last time, which a
// record in the output folder's .convguide tells. All files are finished before the first is put in its place. Fails on
// missing programs, on an error in a chapter, and where the folder cannot be written.
Result<GuideResult> build_guide(const GuideRequest& request);

}  // namespace convguide
