// convguide figure --again: a file draws itself again, and can do nothing else.
#include <catch2/catch.hpp>

#include "document/shell_words.h"
#include "program.h"

using namespace convguide;

namespace {

Run figure(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "figure");
  return run_program(arguments);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a file that is drawn again is the same, in every format that can carry its parameters") {
  const TemporaryFolder folder;
  const std::string theme = folder.add("mine.toml", "based-on = \"dark\"\ninput = \"#336699\"\n");
  const std::string values = folder.add("values.json", "[[1, 2.5, -3], [4, 5, 6], [7, 8, 9]]");
  const std::vector<std::vector<std::string>> lines = {
      {"padding-strides"},
      {"padding-strides", "--input", "7", "--theme", "dark", "--labels", "numbers"},
      {"numerical-average-pooling"},
      {"conv", "--input", "5", "--kernel", "3", "--step", "4", "--cell", "17.5"},
      {"conv", "--input", "4x7", "--kernel", "2x3", "--padding", "1:0x2", "--steps", "3,1"},
      {"conv", "--input", "5", "--kernel", "3", "--seed", "9", "--sheet"},
      {"conv", "--input-values", values, "--kernel-values", "[[0.5]]", "--theme", theme},
      {"max-pool", "--input", "6", "--kernel", "2", "--stride", "2", "--channels", "3", "--step", "1"},
      {"matrix"},
      {"transposed-conv", "--input", "3", "--kernel", "3", "--stride", "2", "--output-padding", "1", "--view", "axis"},
  };
  for (const auto& line : lines) {
    for (const std::string ending : {".svg", ".png", ".pdf"}) {
      CAPTURE(line, ending);
      const std::string first = (folder.path() / ("first" + ending)).string();
      const std::string second = (folder.path() / ("second" + ending)).string();
      auto arguments = line;
      arguments.insert(arguments.end(), {"-o", first});
      const Run drawn = figure(arguments);
      INFO(drawn.errors);
      REQUIRE(drawn.status == 0);
      const Run again = figure({"--again", first, "-o", second});
      INFO(again.errors);
      REQUIRE(again.status == 0);
      CHECK(bytes_of(first) == bytes_of(second));
    }
  }
}

TEST_CASE("what is said besides changes the picture") {
  const TemporaryFolder folder;
  const std::string first = (folder.path() / "first.svg").string();
  REQUIRE(figure({"conv", "--input", "5", "--kernel", "3", "--step", "2", "-o", first}).status == 0);
  const auto same = [&](const std::vector<std::string>& more, const std::vector<std::string>& line) {
    auto again = more;
    again.insert(again.begin(), {"--again", first});
    again.insert(again.end(), {"-o", "-"});
    auto direct = line;
    direct.insert(direct.end(), {"-o", "-"});
    return figure(again).output == figure(direct).output;
  };
  CHECK(same({"--theme", "dark"}, {"conv", "--input", "5", "--kernel", "3", "--step", "2", "--theme", "dark"}));
  CHECK(same({"--steps", "all"}, {"conv", "--input", "5", "--kernel", "3", "--steps", "all"}));
  CHECK(same({"--input", "6"}, {"conv", "--input", "6", "--kernel", "3", "--step", "2"}));
}

TEST_CASE("steps that nobody asked for are those of the new picture") {
  const TemporaryFolder folder;
  const std::string first = (folder.path() / "first.svg").string();
  REQUIRE(figure({"conv", "--input", "5", "--kernel", "3", "-o", first}).status == 0);
  const auto again = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"--again", first});
    more.insert(more.end(), {"-o", "-"});
    return figure(more).output;
  };
  CHECK(again({"--input", "7"}) == figure({"conv", "--input", "7", "--kernel", "3", "-o", "-"}).output);
  CHECK(again({"--view", "axis"}) ==
        figure({"conv", "--input", "5", "--kernel", "3", "--view", "axis", "-o", "-"}).output);
  CHECK(again({"--format", "gif"}) ==
        figure({"conv", "--input", "5", "--kernel", "3", "-o", "-", "--format", "gif"}).output);
}

TEST_CASE("a seed and values take the place of one another") {
  const TemporaryFolder folder;
  const std::string seeded = (folder.path() / "seeded.svg").string();
  const std::string valued = (folder.path() / "valued.svg").string();
  const std::vector<std::string> values = {"--input-values", "[[1,2],[3,4]]", "--kernel-values", "[[1]]"};
  std::vector<std::string> line = {"conv"};
  line.insert(line.end(), values.begin(), values.end());
  line.insert(line.end(), {"-o", valued});
  REQUIRE(figure(line).status == 0);
  REQUIRE(figure({"conv", "--input", "2", "--kernel", "1", "--seed", "1", "-o", seeded}).status == 0);
  std::vector<std::string> again = {"--again", seeded, "-o", "-"};
  again.insert(again.end(), values.begin(), values.end());
  CHECK(figure(again).output == bytes_of(valued));
  CHECK(figure({"--again", valued, "--seed", "1", "-o", "-"}).output == bytes_of(seeded));
}

TEST_CASE("a file without parameters, or with others than a figure's, is refused") {
  const TemporaryFolder folder;
  const std::string first = (folder.path() / "first.svg").string();
  REQUIRE(figure({"conv", "--input-values", "[[1,2],[3,4]]", "--kernel-values", "[[1]]", "-o", first}).status == 0);
  const std::string secret = folder.add("secret.json", "[[1, 2], [3, 4]]");
  const std::string svg = bytes_of(first);
  struct Row {
    std::string bytes;
    std::string part;
  };
  const std::vector<Row> rows = {
      {"", "carries no command line"},
      {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "carries no command line"},
      {replaced(svg, "convguide figure", "convguide guide"), "not one of convguide figure"},
      {replaced(svg, "--view", "--output /tmp/x.svg --view"), "more than draw"},
      {replaced(svg, "--view", "--again /tmp/x.svg --view"), "more than draw"},
      {replaced(svg, "--view", "--theme /tmp/x.toml --view"), "more than draw"},
      {replaced(svg, "[[1,2],[3,4]]", secret), "more than draw"},
      {replaced(svg, "--view", "--help --view"), "more than draw"},
      {replaced(svg, "--view", "--veiw"), "cannot be read"},
      {replaced(svg, "--view", "\"--view"), "not one of convguide figure"},
  };
  for (const Row& row : rows) {
    const std::string file = folder.add("other.svg", row.bytes);
    const Run run = figure({"--again", file, "-o", folder.path() / "out.svg"});
    INFO(run.errors);
    CHECK(fails_with(run, 1, {"other.svg", row.part}));
    CHECK(!std::filesystem::exists(folder.path() / "out.svg"));
  }
}

TEST_CASE("words survive being written as a line and split again") {
  for (const std::string word : {"plain", "", "two words", "it's", "a\"b", "$HOME", "`ls`", "[[1,2],[3,4]]",
                                 "back\\slash", "line\nbreak", "ü ĩ 中"}) {
    CAPTURE(word);
    CHECK(split_words("a " + shell_word(word) + " b").value() == std::vector<std::string>{"a", word, "b"});
  }
  CHECK(shell_word("--input") == "--input");
  CHECK_FALSE(split_words("'open").has_value());
}

TEST_CASE("options of a file that mean nothing to the new one are left out, those given for it are not") {
  const TemporaryFolder folder;
  const std::string picture = (folder.path() / "a.png").string();
  const std::string vector = (folder.path() / "b.svg").string();
  REQUIRE(figure({"padding-strides", "--scale", "3", "--transparent", "-o", picture}).status == 0);
  const Run run = figure({"--again", picture, "-o", vector});
  INFO(run.errors);
  CHECK(run.status == 0);
  CHECK(fails_with(figure({"--again", picture, "-o", vector, "--scale", "2"}), 1, {"option --scale", "svg"}));
}

TEST_CASE("a file without an end is not read for long") {
  CHECK(fails_with(figure({"--again", "/dev/zero", "-o", "-"}), 1, {"/dev/zero", "is larger than 64 MiB"}));
}
