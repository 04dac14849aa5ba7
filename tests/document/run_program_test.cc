// Covers document/run_program.h and document/scratch_folder.h.
#include "document/run_program.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "document/scratch_folder.h"

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

namespace {

// A variable of the environment while the test runs.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    setenv(name, value, 1);
  }
  ~Variable() {
    if (before_) {
      setenv(name_, before_->c_str(), 1);
    } else {
      unsetenv(name_);
    }
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("Pandoc reads its words as UTF-8 where there is no locale, as on servers") {
  const Variable none("LC_ALL", "C");
  const auto page = run_program({.words = {"pandoc", "--to", "plain", "--standalone", "--metadata", "title=2016 · ⌊i⌋"},
                                 .input = "",
                                 .folder = ".",
                                 .environment = {}},
                                "pandoc");
  REQUIRE(page);
  CHECK_THAT(*page, Catch::Contains("2016 · ⌊i⌋"));
}

TEST_CASE("a scratch folder is removed with its owner, and where it cannot be made the error names the place") {
  std::filesystem::path made;
  {
    const auto folder = make_scratch_folder();
    REQUIRE(folder);
    made = **folder;
    CHECK(std::filesystem::is_directory(made));
  }
  CHECK_FALSE(std::filesystem::exists(made));
  for (const std::string bad : {"/nonexistent", "/proc/self", "/etc/passwd"}) {
    const Variable files("TMPDIR", bad.c_str());
    const auto folder = make_scratch_folder();
    REQUIRE_FALSE(folder);
    CHECK_THAT(message(folder.error()),
               Catch::StartsWith("folder \"" + bad + "\" takes no folder for temporary files: ") &&
                   Catch::EndsWith("; set TMPDIR to one that can be written to"));
  }
}
