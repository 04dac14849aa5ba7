// Standard output that does not take what is printed.
#include <catch2/catch.hpp>

#include "program.h"

using namespace convguide;

TEST_CASE("a full device is reported") {
  CHECK(fails_with(run_redirected({"relationships"}, "> /dev/full"), 1,
                   {"standard output cannot be written: No space left on device; free some space"}));
  CHECK(fails_with(run_redirected({"--help"}, "> /dev/full"), 1, {"standard output"}));
}

TEST_CASE("a closed standard output is reported") {
  CHECK(fails_with(run_redirected({"relationships"}, ">&-"), 1, {"standard output cannot be written"}));
}

TEST_CASE("a reader that goes away is reported, and does not kill the program") {
  // The shell gives the status of the last command of a pipe, so the first one's goes to a file of its own.
  const TemporaryFolder folder;
  const std::string status = (folder.path() / "status").string();
  const Run run =
      run_redirected({"--version"}, "> /dev/null; { { sleep 0.2; '" CONVGUIDE_PROGRAM "' relationships; echo $? >'" +
                                        status + "'; } | true; }");
  CHECK(bytes_of(status) == "1\n");
  CHECK(run.errors == "convguide: standard output cannot be written: Broken pipe; read all of it\n");
}
