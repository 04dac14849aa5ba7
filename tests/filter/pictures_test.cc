// The files of figures: drawn when their parameters change, and only then.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>

#include "written_document.h"

using namespace convguide;

namespace {

std::string talk(const std::string& stride, const std::string& metadata = "") {
  return metadata +
         "``` {.conv show=figure operation=conv input=5 kernel=3}\n```\n\n"
         "``` {.conv show=figure operation=conv input=5 kernel=3 stride=" +
         stride + "}\n```\n";
}

// When each picture was written.
std::map<std::string, std::filesystem::file_time_type> times(const WrittenDocument& document) {
  std::map<std::string, std::filesystem::file_time_type> found;
  for (const std::string& name : document.pictures()) {
    found[name] = std::filesystem::last_write_time(document.path("convguide-figures/" + name));
  }
  return found;
}

}  // namespace

TEST_CASE("nothing is drawn again where nothing has changed") {
  const WrittenDocument document(talk("2"));
  REQUIRE(document.pandoc("-t html -o talk.html").status == 0);
  const auto first = times(document);
  CHECK(first.size() == 2);
  REQUIRE(document.pandoc("-t html -o talk.html").status == 0);
  CHECK(times(document) == first);
}

TEST_CASE("a changed parameter draws one figure under a new name, and leaves the others") {
  const WrittenDocument document(talk("2"));
  REQUIRE(document.pandoc("-t html -o talk.html").status == 0);
  const auto first = times(document);
  std::ofstream(document.path("talk.md")) << talk("1x2");
  REQUIRE(document.pandoc("-t html -o talk.html").status == 0);
  auto second = times(document);
  CHECK(second.size() == 3);
  for (const auto& [name, time] : first) CHECK(second[name] == time);
}

TEST_CASE("a picture that is older than the program is drawn again") {
  const WrittenDocument document(talk("2"));
  REQUIRE(document.pandoc("-t html -o talk.html").status == 0);
  const std::string name = "convguide-figures/" + document.pictures().front();
  const std::string bytes = document.bytes_of(name);
  std::ofstream(document.path(name)) << "what an earlier program drew";
  std::filesystem::last_write_time(document.path(name), std::filesystem::file_time_type::min());
  REQUIRE(document.pandoc("-t html -o talk.html").status == 0);
  CHECK(document.bytes_of(name) == bytes);
}

TEST_CASE("two runs side by side leave whole pictures and nothing else") {
  const WrittenDocument document(talk("2"));
  const std::string line = "pandoc talk.md --filter '" CONVGUIDE_PROGRAM "' -t html -o ";
  REQUIRE(document.run(line + "a.html & " + line + "b.html & " + line + "c.html & wait").status == 0);
  CHECK(document.pictures().size() == 2);
  CHECK(document.bytes_of("a.html") == document.bytes_of("b.html"));
  for (const std::string& name : document.pictures()) {
    CHECK_THAT(document.bytes_of("convguide-figures/" + name), Catch::EndsWith("</svg>\n"));
  }
}

TEST_CASE("the document's metadata name the folder and the theme") {
  const WrittenDocument document(talk("2", "---\nconvguide-figures: img/conv\nconvguide-theme: dark\n---\n\n"));
  REQUIRE(document.pandoc("-t html -o talk.html").status == 0);
  CHECK(document.pictures("img/conv").size() == 2);
  CHECK(document.pictures().empty());
  CHECK_THAT(document.bytes_of("talk.html"), Catch::Contains("src=\"img/conv/conv-"));
  const WrittenDocument light(talk("2"));
  REQUIRE(light.pandoc("-t html -o talk.html").status == 0);
  CHECK(light.pictures() != document.pictures("img/conv"));
}

TEST_CASE("a document without figures makes no folder") {
  const WrittenDocument document("`o`{.conv operation=conv input=5 kernel=3}\n");
  const Run run = document.pandoc("-t plain");
  CHECK(run.output == "3\n");
  CHECK_FALSE(std::filesystem::exists(document.path("convguide-figures")));
}
