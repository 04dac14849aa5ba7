// Covers document/run_program.h.
#include "document/run_program.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("a program gets its input, its folder and its environment") {
  CHECK(run_program({.words = {"cat"}, .input = "text", .folder = ".", .environment = {}}, "coreutils").value() ==
        "text");
  CHECK(run_program({.words = {"pwd"}, .input = "", .folder = "/", .environment = {}}, "coreutils").value() == "/\n");
  CHECK(run_program({.words = {"sh", "-c", "printf %s \"$WORD\""},
                     .input = "",
                     .folder = ".",
                     .environment = {{"WORD", "value"}}},
                    "dash")
            .value() == "value");
}

TEST_CASE("a large input comes back whole") {
  const std::string large(5'000'000, 'x');
  CHECK(run_program({.words = {"cat"}, .input = large, .folder = ".", .environment = {}}, "coreutils").value() ==
        large);
}

TEST_CASE("a missing program is reported with its package") {
  const auto result =
      run_program({.words = {"no-such-program"}, .input = "", .folder = ".", .environment = {}}, "some-package");
  REQUIRE_FALSE(result);
  CHECK(message(result.error()) ==
        "the program no-such-program is not installed; install it, for example with apt-get install some-package");
}

TEST_CASE("a failing program is reported with its last words") {
  const auto result = run_program(
      {.words = {"sh", "-c", "echo first >&2; echo last >&2; exit 3"}, .input = "", .folder = ".", .environment = {}},
      "dash");
  REQUIRE_FALSE(result);
  CHECK(message(result.error()) == "the program sh failed; it said: last");
}
