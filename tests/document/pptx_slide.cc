#include "pptx_slide.h"

#include <catch2/catch.hpp>

#include "document/archive.h"
#include "document/run_program.h"
#include "document/write_file.h"
#include "temporary_folder.h"

using namespace convguide;

std::string slide_of(const std::string& markdown) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "slides.pptx";
  REQUIRE(run_program({.words = {"pandoc", "--from", "markdown", "--to", "pptx", "--output", file},
                       .input = markdown,
                       .folder = ".",
                       .environment = {}},
                      "pandoc"));
  std::string slide;
  REQUIRE(change_archive(read_file(file).value(), "slides", [&](const std::string& name, std::string part) {
    if (name == "ppt/slides/slide1.xml") slide = part;
    return part;
  }));
  return slide;
}
