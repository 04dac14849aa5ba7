// Covers document/fingerprint.h.
#include "document/fingerprint.h"

#include <catch2/catch.hpp>

#include "document/write_file.h"
#include "temporary_folder.h"

using namespace convguide;

TEST_CASE("checksums are SHA-256") {
  // The example of FIPS 180-4.
  CHECK(checksum("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a fingerprint changes with a file's bytes, its name and the words") {
  const TemporaryFolder temporary;
  const std::filesystem::path folder = temporary.path() / "files";
  REQUIRE(write_file(folder / "one.md", "text"));
  const auto files = files_below(folder);
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  const std::string before = fingerprint(*files, {"word"}).value();
  CHECK(fingerprint(*files, {"word"}).value() == before);
  CHECK(fingerprint(*files, {"other"}).value() != before);
  REQUIRE(write_file(folder / "one.md", "changed"));
  CHECK(fingerprint(*files, {"word"}).value() != before);
  std::filesystem::rename(folder / "one.md", folder / "two.md");
  CHECK_FALSE(fingerprint(*files, {"word"}));
  std::filesystem::remove_all(folder);
  CHECK_FALSE(files_below(folder));
}
