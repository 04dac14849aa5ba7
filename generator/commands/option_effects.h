// Options that say how a figure is drawn and mean nothing to some kinds of files: a still picture has no speed.
#pragma once

#include <vector>

#include "commands/command_line.h"
#include "commands/file_format.h"
#include "parameters/error.h"

namespace convguide {

// A file as far as options care.
struct FileKind {
  FileFormat format = FileFormat::svg;
  bool shows_every_step = false;  // one after another, where the format can do that
  bool has_rows = false;          // several steps side by side in one picture
};

// Fails where one of the options given has no effect on any of the files, saying on which it would have one.
Result<void> check_effects(const po::variables_map& given, const std::vector<FileKind>& files);

}  // namespace convguide
