// The folder in which the pictures of a document lie.
//
// Its name comes from the document's author, so nothing here follows a symbolic link: what is written stays below the
// current folder, whoever has put links there.
#pragma once

#include <string>
#include <string_view>

#include "parameters/error.h"

namespace convguide {

class FigureFolder {
 public:
  // Opens the folder at `path`, a checked one with "/" between its parts, and makes it where it is missing. Fails where
  // a part of it is a symbolic link or no folder.
  static Result<FigureFolder> open(const std::string& path);
  FigureFolder(FigureFolder&& other) noexcept;
  FigureFolder(const FigureFolder&) = delete;
  FigureFolder& operator=(const FigureFolder&) = delete;
  FigureFolder& operator=(FigureFolder&&) = delete;
  ~FigureFolder();

  // Whether the file is there and this program, as it is now, has written it: it is not older than the program.
  bool holds(const std::string& name) const;

  // Writes the file as a whole: others see the earlier one or all of the new one. Several programs may write at once.
  Result<void> write(const std::string& name, std::string_view bytes) const;

 private:
  FigureFolder(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}

  std::string path_;
  int descriptor_;
};

}  // namespace convguide
