// A document as a lecturer writes it, in a folder of its own, on which Pandoc runs the filter.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "temporary_folder.h"

namespace convguide {

struct Run {
  int status = -1;  // the exit status
  std::string output;
  std::string errors;
};

class WrittenDocument {
 public:
  explicit WrittenDocument(const std::string& markdown);

  // Runs Pandoc on the document with the filter and these words of the shell, such as "-s -o talk.pdf".
  Run pandoc(const std::string& words) const;
  // Runs a command line of the shell in the document's folder.
  Run run(const std::string& command) const;

  std::string bytes_of(const std::string& file) const;
  std::filesystem::path path(const std::string& file) const { return folder_.path() / file; }
  // What lies in the folder of figures, sorted.
  std::vector<std::string> pictures(const std::string& folder = "convguide-figures") const;

 private:
  TemporaryFolder folder_;
};

}  // namespace convguide
