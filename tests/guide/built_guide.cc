#include "guide/built_guide.h"

#include <catch2/catch.hpp>

#include "document/run_program.h"
#include "document/write_file.h"
#include "temporary_folder.h"

namespace convguide {
namespace {

std::string output_of(std::vector<std::string> words, const std::string& package) {
  const auto output = run_program({.words = std::move(words), .input = "", .folder = ".", .environment = {}}, package);
  if (!output) FAIL(message(output.error()));
  return *output;
}

}  // namespace

std::string with_single_spaces(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t width = 0;
    if (text[at] == ' ' || text[at] == '\n' || text[at] == '\f' || text[at] == '\t') width = 1;
    if (text.compare(at, 2, "\u00a0") == 0) width = 2;
    if (text.compare(at, 2, "\xe2\x80") == 0 && text.size() > at + 2 &&
        static_cast<unsigned char>(text[at + 2]) <= 0x8b) {
      width = 3;  // U+2000 to U+200B
    }
    if (width == 0) {
      result += text[at++];
      continue;
    }
    if (!result.empty() && result.back() != ' ') result += ' ';
    at += width;
  }
  return result;
}

Result<std::string> run_convguide(std::vector<std::string> words, const std::map<std::string, std::string>& changes) {
  words.insert(words.begin(), CONVGUIDE_PROGRAM);
  std::vector<std::string> call = {"/usr/bin/env"};
  for (const auto& [name, value] : changes) call.push_back(name + "=" + value);
  call.insert(call.end(), words.begin(), words.end());
  return run_program({.words = call, .input = "", .folder = ".", .environment = {}}, "convguide");
}

std::filesystem::path fresh_folder(const std::string& name) {
  static const TemporaryFolder all;
  const std::filesystem::path folder = all.path() / name;
  std::filesystem::create_directories(folder);
  return folder;
}

const std::filesystem::path& built_guide() {
  static const std::filesystem::path folder = [] {
    auto made = fresh_folder("guide-test");
    const auto built = run_convguide({"guide", "--output", made});
    if (!built) FAIL(message(built.error()));
    return made;
  }();
  return folder;
}

const std::string& pdf_text() {
  static const std::string text =
      with_single_spaces(output_of({"pdftotext", built_guide() / "guide.pdf", "-"}, "poppler-utils"));
  return text;
}

const std::string& html_text() {
  static const std::string text = with_single_spaces(output_of(
      {"pandoc", "--from", "html", "--to", "plain", "--wrap", "none", built_guide() / "guide.html"}, "pandoc"));
  return text;
}

const std::string& html() {
  static const std::string bytes = read_file(built_guide() / "guide.html").value();
  return bytes;
}

}  // namespace convguide
