// convguide verify: what it covers, and what it refuses.
#include <catch2/catch.hpp>

#include "program.h"

using namespace convguide;

TEST_CASE("verify covers every relationship, and says the same each time") {
  const Run run = run_program({"verify", "--input", "8", "--kernel", "4", "--padding", "3"});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  for (int number = 1; number <= 27; ++number) {
    INFO(number);
    CHECK(run.output.find("\n  " + std::string(number < 10 ? " " : "") + std::to_string(number) + "  ") !=
          std::string::npos);
  }
  CHECK(run.output.find("  0\n") == std::string::npos);
  CHECK(run_program({"verify", "--input", "8", "--kernel", "4", "--padding", "3"}).output == run.output);
}

TEST_CASE("verify counts axes and checks") {
  // On an input of 1 and a kernel of 1, without anything else, the rows 1 and 2 hold, and so on: each once.
  const Run run =
      run_program({"verify", "--input", "2", "--kernel", "1", "--stride", "1", "--padding", "0", "--dilation", "1"});
  CHECK(run.status == 0);
  CHECK(
      run.output.starts_with("All axes with an input up to 2, a kernel up to 1, a stride up to 1, a dilation up to 1 "
                             "and up to 0\nzeros of padding on each side:\n\nconvolution "));
  CHECK(run.output.find(" checks on 8 axes: ") != std::string::npos);
}

TEST_CASE("verify refuses bounds that are no sizes") {
  CHECK(fails_with(run_program({"verify", "--input", "0"}), 1, {"input 0"}));
  CHECK(fails_with(run_program({"verify", "--kernel", "3x3"}), 1,
                   {"kernel \"3x3\" is not a whole number", "write one number"}));
  CHECK(fails_with(run_program({"verify", "--stride", "2000"}), 1, {"stride 2000", "use at most 1000"}));
  CHECK(fails_with(run_program({"verify", "--paddings", "2"}), 2, {"--paddings is unknown"}));
  CHECK(fails_with(run_program({"verify", "more"}), 2, {"is a word too many"}));
}
