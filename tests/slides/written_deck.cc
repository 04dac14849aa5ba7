#include "slides/written_deck.h"

#include <catch2/catch.hpp>

#include "handouts/run_reader.h"

namespace convguide {

std::string written_deck(const TemporaryFolder& folder, const std::string& name,
                         const std::vector<std::string>& arguments) {
  const std::string file = folder.path() / name;
  std::vector<std::string> words = {CONVGUIDE_PROGRAM, "slides", "--output", file};
  words.insert(words.end(), arguments.begin(), arguments.end());
  CHECK(output_of(words, "convguide") == file + "\n");
  CHECK(folder.names() == std::vector<std::string>{name});
  return file;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

std::string pdf_text(const std::string& file) { return output_of({"pdftotext", file, "-"}, "poppler-utils"); }

std::size_t pdf_pages(const std::string& file) {
  const std::string label = "Pages:";
  const std::string information = output_of({"pdfinfo", file}, "poppler-utils");
  return std::stoul(information.substr(information.find(label) + label.size()));
}

}  // namespace convguide
