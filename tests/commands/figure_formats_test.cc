// convguide figure: formats, steps and names of files.
#include <catch2/catch.hpp>

#include "program.h"

using namespace convguide;

namespace {

// Runs `convguide figure conv --input 4 --kernel 3 …`, a layer of four steps.
Run figure(std::vector<std::string> arguments) {
  const std::vector<std::string> layer = {"figure", "conv", "--input", "4", "--kernel", "3"};
  arguments.insert(arguments.begin(), layer.begin(), layer.end());
  return run_program(arguments);
}

std::size_t count_of(const std::string& part, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("every format begins as its files do, in a file and on standard output") {
  const std::vector<std::pair<std::string, std::string>> beginnings = {
      {"svg", "<?xml"},  {"pdf", "%PDF-"},        {"png", "\x89PNG\r\n"},
      {"gif", "GIF89a"}, {"apng", "\x89PNG\r\n"}, {"html", "<!DOCTYPE html>"}};
  const TemporaryFolder folder;
  for (const auto& [format, beginning] : beginnings) {
    CAPTURE(format);
    const std::string file = (folder.path() / ("a." + format)).string();
    const Run into_file = figure({"-o", file});
    INFO(into_file.errors);
    CHECK(into_file.status == 0);
    CHECK(into_file.output.empty());
    CHECK(bytes_of(file).starts_with(beginning));
    const Run into_pipe = figure({"-o", "-", "--format", format});
    CHECK(into_pipe.status == 0);
    CHECK(into_pipe.output == bytes_of(file));
  }
  CHECK(figure({"-o", "-"}).output == bytes_of(folder.path() / "a.svg"));
}

TEST_CASE("the format can be named whatever the file is called, and endings may be in capitals") {
  const TemporaryFolder folder;
  CHECK(figure({"-o", folder.path() / "a", "--format", "pdf"}).status == 0);
  CHECK(bytes_of(folder.path() / "a").starts_with("%PDF-"));
  CHECK(figure({"-o", folder.path() / "A.PNG"}).status == 0);
  CHECK(bytes_of(folder.path() / "A.PNG").starts_with("\x89PNG"));
}

TEST_CASE("all steps are one animated SVG, or files with numbers that sort") {
  const TemporaryFolder folder;
  const std::string animated = (folder.path() / "a.svg").string();
  CHECK(figure({"--steps", "all", "-o", animated}).status == 0);
  for (const std::string step : {"1", "2", "3", "4"})
    CHECK(count_of("id=\"step-" + step + "\"", bytes_of(animated)) == 1);
  CHECK(count_of("id=\"step-5\"", bytes_of(animated)) == 0);

  CHECK(figure({"--steps", "all", "-o", folder.path() / "b.png"}).status == 0);
  CHECK(figure({"--steps", "all", "-o", folder.path() / "c-%d.svg"}).status == 0);
  CHECK(figure({"-o", folder.path() / "c-%d.svg"}).status == 0);
  CHECK(figure({"--steps", "2,3", "-o", folder.path() / "d%d.pdf"}).status == 0);
  CHECK(folder.names() == std::vector<std::string>{"a.svg", "b-1.png", "b-2.png", "b-3.png", "b-4.png", "c-1.svg",
                                                   "c-2.svg", "c-3.svg", "c-4.svg", "d2.pdf", "d3.pdf"});
  const Run ten = run_program(
      {"figure", "conv", "--input", "6x4", "--kernel", "2x3", "--steps", "all", "-o", folder.path() / "e.png"});
  CHECK(ten.status == 0);
  CHECK(std::filesystem::exists(folder.path() / "e-01.png"));
  CHECK(std::filesystem::exists(folder.path() / "e-10.png"));
}

TEST_CASE("a numbered file shows what the step alone shows") {
  const TemporaryFolder folder;
  CHECK(figure({"--steps", "all", "-o", folder.path() / "a-%d.svg"}).status == 0);
  CHECK(figure({"--step", "3", "-o", folder.path() / "b.svg"}).status == 0);
  CHECK(bytes_of(folder.path() / "a-3.svg") == bytes_of(folder.path() / "b.svg"));
}

TEST_CASE("animations have every step unless some are named") {
  const auto steps = [](std::vector<std::string> more) {
    more.insert(more.end(), {"-o", "-", "--format", "html"});
    return count_of("class=\"step\"", figure(more).output);
  };
  CHECK(steps({}) == 4);
  CHECK(steps({"--steps", "all"}) == 4);
  CHECK(steps({"--steps", "1,3"}) == 2);
  CHECK(steps({"--step", "3"}) == 1);
}

TEST_CASE("a sheet shows all steps on one picture, or those that are named") {
  const auto labels = [](std::vector<std::string> more) {
    more.insert(more.end(), {"-o", "-"});
    return count_of("<g id=\"step-", figure(more).output);
  };
  CHECK(labels({"--sheet"}) == 4);
  CHECK(labels({"--sheet", "--steps", "1,3"}) == 2);
  CHECK(labels({"--steps", "1,3"}) == 2);
}

TEST_CASE("options that do not go with one another or with the format are refused") {
  struct Row {
    std::vector<std::string> arguments;
    int status;
    std::vector<std::string> parts;
  };
  const std::vector<Row> rows = {
      {{"--step", "5"}, 1, {"step 5", "from 1 to 4"}},
      {{"--step", "0"}, 1, {"step \"0\"", "from 1"}},
      {{"--step", "1,2"}, 1, {"step \"1,2\"", "--steps"}},
      {{"--steps", "1,,2"}, 1, {"steps \"1,,2\""}},
      {{"--steps", "1,9"}, 1, {"step 9", "from 1 to 4"}},
      {{"--steps", "some"}, 1, {"steps \"some\"", "all"}},
      {{"--step", "1", "--steps", "2"}, 2, {"--steps", "does not go with --step"}},
      {{"--step", "1", "--sheet"}, 2, {"--sheet"}},
      {{"--cell", "0"}, 1, {"cell \"0\"", "from 1 to 200"}},
      {{"--cell", "nan"}, 1, {"cell \"nan\""}},
      {{"--scale", "100"}, 1, {"scale \"100\""}},
      {{"--fps", "0"}, 1, {"fps \"0\""}},
      {{"--hold", "-1"}, 1, {"hold \"-1\""}},
      {{"--loop", "1.5"}, 1, {"loop \"1.5\"", "whole"}},
      {{"--labels", "fll"}, 1, {"labels \"fll\"", "did you mean full?"}},
      {{"--theme", "drak"}, 1, {"theme \"drak\"", "did you mean dark?"}},
      {{"--format", "pngg"}, 1, {"format \"pngg\"", "did you mean png?"}},
      {{"--transparent"}, 1, {"option --transparent has no effect on a still svg", "use png"}},
      {{"--sheet", "--format", "gif"}, 1, {"option --sheet", "gif", "svg, pdf or png"}},
      {{"--scale", "3"}, 1, {"option --scale", "svg", "png, gif or apng"}},
      {{"--scale", "3", "--format", "html"}, 1, {"option --scale", "html"}},
      {{"--fps", "3"}, 1, {"option --fps has no effect on a still svg", "svg with --steps all"}},
      {{"--hold", "3", "--format", "png"}, 1, {"option --hold", "png"}},
      {{"--loop", "3", "--format", "pdf", "--steps", "all"}, 1, {"option --loop", "pdf"}},
      {{"--fps", "3", "--steps", "all", "--sheet"}, 1, {"option --fps", "still svg"}},
      {{"--columns", "2", "--step", "1"}, 1, {"option --columns", "several steps"}},
      {{"--columns", "2", "--steps", "all"}, 1, {"option --columns"}},
      {{"--columns", "2", "--format", "apng"}, 1, {"option --columns", "apng"}},
  };
  const TemporaryFolder folder;
  for (const Row& row : rows) {
    auto arguments = row.arguments;
    arguments.insert(arguments.end(), {"-o", folder.path() / "a.svg"});
    const Run run = figure(arguments);
    INFO(run.errors);
    CHECK(fails_with(run, row.status, row.parts));
  }
  CHECK(fails_with(figure({"-o", folder.path() / "a-%d.gif"}), 1, {"a-%d.gif", "leave out %d"}));
  CHECK(fails_with(figure({"-o", folder.path() / "a-%d.svg", "--sheet"}), 1, {"a-%d.svg", "--sheet"}));
  CHECK(fails_with(figure({"-o", folder.path() / "a.gif", "--cell", "200", "--scale", "20"}), 1,
                   {"pixels", "50 million"}));
  CHECK(fails_with(figure({"-o", "-", "--format", "png", "--steps", "all"}), 1, {"several files", "--sheet"}));
  CHECK(folder.names().empty());
}

TEST_CASE("options are taken where they have an effect") {
  const std::vector<std::vector<std::string>> lines = {
      {"--fps", "3", "--hold", "1", "--loop", "2", "--steps", "all"},
      {"--fps", "3", "--scale", "1", "--format", "gif"},
      {"--scale", "1", "--transparent", "--step", "1", "--format", "png"},
      {"--columns", "2", "--steps", "1,2,3", "--format", "pdf"},
      {"--columns", "2", "--sheet"},
  };
  for (auto line : lines) {
    line.insert(line.end(), {"-o", "-"});
    const Run run = figure(line);
    INFO(run.errors);
    CHECK(run.status == 0);
  }
}

TEST_CASE("more steps than anybody would look at are refused, with the limit") {
  const Run run = run_program({"figure", "conv", "--input", "200", "--kernel", "3", "-o", "-", "--format", "gif"});
  INFO(run.errors);
  CHECK(fails_with(run, 1, {"39204 steps", "10000"}));
}

TEST_CASE("a page to step through has the equation of each step, and for stamps what they add") {
  const auto page = [](std::vector<std::string> layer) {
    layer.insert(layer.begin(), "figure");
    layer.insert(layer.end(), {"-o", "-", "--format", "html"});
    return run_program(layer).output;
  };
  const std::vector<std::string> values = {"--input-values", "[[1,2]]", "--kernel-values", "[[10]]"};
  const auto with_values = [&](std::vector<std::string> layer) {
    layer.insert(layer.end(), values.begin(), values.end());
    return layer;
  };
  CHECK(page(with_values({"conv"})).find("2·10 = 20") != std::string::npos);
  CHECK(page(with_values({"transposed-conv", "--view", "stamp"})).find("y + 2·w") != std::string::npos);
}
