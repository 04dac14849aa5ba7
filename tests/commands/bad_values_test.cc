// Files of values that cannot be used: exit status 1, and a line with the file, the place and the way out.
#include <catch2/catch.hpp>

#include "program.h"

using namespace convguide;

namespace {

// What max-pool says of such a file.
Run pool(const TemporaryFolder& folder, const std::string& name, const std::string& content) {
  return run_program({"explain", "max-pool", "--kernel", "1", "--input-values", folder.add(name, content)});
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t time = 0; time < times; ++time) all += text;
  return all;
}

}  // namespace

TEST_CASE("contents that are not values") {
  struct Row {
    std::string name;
    std::string content;
    std::vector<std::string> parts;
  };
  const std::vector<Row> rows = {
      {"empty.json", "", {"its content is missing"}},
      {"empty.csv", "", {"its content is missing"}},
      {"empty.npy", "", {"its content is missing"}},
      {"blank.csv", "\n\n", {"the table is empty"}},
      {"blank.json", " \n", {"breaks the JSON"}},
      {"list.json", "[]", {"the list is empty"}},
      {"lists.json", "[[], []]", {"list [0] is empty"}},
      {"ragged.json", "[[1, 2], [3]]", {"list [1] has 1 element where the one before has 2"}},
      {"ragged-deep.json", "[[[1], [2]], [[3], [4, 5]]]", {"list [1][1] has 2 elements"}},
      {"ragged.csv", "1,2\n3\n", {"row 2 has 1 number where the first has 2"}},
      {"longer.csv", "1,2\n3,4,5\n", {"row 2 has 3 numbers where the first has 2"}},
      {"mixed.json", "[1, [2]]", {"element [1] is a list where the others are numbers"}},
      {"mixed-too.json", "[[1], 2]", {"element [1] is a number where the others are lists"}},
      {"number.json", "7", {"a single number is not a list"}},
      {"object.json", "{\"a\": 1}", {"an object in { } is not a number"}},
      {"text.json", "[\"one\"]", {"the text \"one\" is not a number"}},
      {"hostile.json", "[\"a\\nb\\u001b[31m\"]", {"is not a number"}},
      {"null.json", "[1, null]", {"null is not a number"}},
      {"truth.json", "[true]", {"true is not a number"}},
      {"nan.json", "[NaN]", {"breaks the JSON"}},
      {"open.json", "[[1, 2], [3", {"breaks the JSON"}},
      {"twice.json", "[1] [2]", {"breaks the JSON"}},
      {"huge.json", "[1e999]", {"is too large"}},
      {"header.csv", "a,b\n1,2\n", {"row 1, column 1: \"a\" is not a number"}},
      {"gap.csv", "1,,3\n", {"row 1, column 2: \"\" is not a number"}},
      {"semicolon.csv", "1;2\n", {"\"1;2\" is not a number"}},
      {"nan.csv", "1,nan\n", {"row 1, column 2: nan is not a finite number"}},
      {"inf.csv", "inf\n", {"is not a finite number"}},
      {"huge.csv", "1e999\n", {"is not a finite number"}},
      {"quote.csv", "\"1\n", {"breaks the CSV"}},
      // 2^53 + 1 is the first whole number that a double does not hold.
      {"digits.json", "[[9007199254740993]]", {"the number 9007199254740993 has more digits", "9007199254740992"}},
      {"digits-below.json", "[-9007199254740993]", {"the number -9007199254740993 has more digits"}},
      {"digits-many.json", "[12345678901234567890123]", {"has more digits", "1e20"}},
      {"digits.csv", "1,2\n3,+9007199254740993\n", {"row 2, column 2: the number +9007199254740993 has more digits"}},
      {"binary.csv", std::string("\0\1\2", 3), {"is not a number"}},
      {"not.npy", "[[1]]", {"is not a NumPy array"}},
      {"nine-axes.json", "[[[[[[[[[1]]]]]]]]]", {"9 axes are too many"}},
  };
  const TemporaryFolder folder;
  for (const Row& row : rows) {
    const Run run = pool(folder, row.name, row.content);
    INFO(row.name << ": " << run.errors);
    CHECK(fails_with(run, 1, row.parts));
  }
}

TEST_CASE("large whole numbers that a double holds are taken, and so are exponents") {
  const TemporaryFolder folder;
  for (const std::string number : {"9007199254740992", "-9007199254740994", "1e20", "9007199254740993.0"}) {
    INFO(number);
    CHECK(pool(folder, "large.json", "[" + number + "]").status == 0);
    CHECK(pool(folder, "large.csv", number + "\n").status == 0);
  }
}

TEST_CASE("a text nested a million levels deep is refused and not followed") {
  const TemporaryFolder folder;
  constexpr std::size_t deep = 1'000'000;
  CHECK(fails_with(pool(folder, "deep.json", repeated("[", deep)), 1, {"is nested too deeply"}));
  CHECK(fails_with(pool(folder, "object.json", repeated("{\"a\":", deep)), 1, {"is not a number"}));
}

TEST_CASE("files that cannot be read") {
  const TemporaryFolder folder;
  const auto explain = [](const std::string& file) {
    return run_program({"explain", "max-pool", "--kernel", "1", "--input-values", file});
  };
  CHECK(
      fails_with(explain((folder.path() / "none.json").string()), 1, {"none.json", "No such file", "check the name"}));
  CHECK(fails_with(explain(folder.path().string()), 1, {"Is a directory"}));
  CHECK(fails_with(explain(folder.add("file", "1") + "/a.json"), 1, {"Not a directory"}));
  CHECK(fails_with(explain("-"), 1, {"standard input: its content is missing"}));
}

TEST_CASE("sizes that disagree with the values") {
  const TemporaryFolder folder;
  const std::string table = folder.add("table.json", "[[1, 2], [3, 4]]");
  const std::string list = folder.add("list.json", "[1, 2]");
  const auto explain = [&](const std::string& input, const std::string& kernel, std::vector<std::string> more) {
    more.insert(more.begin(), {"explain", "conv", "--input-values", input, "--kernel-values", kernel});
    return run_program(more);
  };
  CHECK(fails_with(explain(table, table, {"--input", "3"}), 1,
                   {"input 3 does not agree with its values, which are 2 × 2", "give 2x2"}));
  CHECK(fails_with(explain(table, table, {"--kernel", "2x1"}), 1, {"kernel 2x1 does not agree"}));
  CHECK(fails_with(explain(table, list, {}), 1, {"the values of the kernel have 1 level of lists"}));
  CHECK(fails_with(explain(list, list, {"--dims", "2"}), 1, {"the values of the input have 1 level of lists"}));
  CHECK(fails_with(explain(table, table, {"--dims", "3"}), 1, {"input with 2 axes does not agree with dims"}));
}

TEST_CASE("results that cannot be held") {
  const TemporaryFolder folder;
  const std::string one = folder.add("one.json", "[[1]]");
  CHECK(
      fails_with(run_program({"explain", "conv", "--input-values", one, "--kernel-values", one, "--padding", "100000"}),
                 1, {"use smaller sizes"}));
  const std::string large = folder.add("large.json", "[[1e200]]");
  CHECK(fails_with(run_program({"explain", "conv", "--input-values", large, "--kernel-values", large}), 1,
                   {"beyond what a floating-point number can hold"}));
}
