#include "parameters/padding_mode.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("padding modes have PyTorch's words") {
  CHECK(padding_mode_of_word("zeros") == PaddingMode::zeros);
  CHECK(padding_mode_of_word("circular") == PaddingMode::circular);
  CHECK(padding_mode_of_word("reflect") == PaddingMode::reflect);
  CHECK(padding_mode_of_word("replicate") == PaddingMode::replicate);
  CHECK(padding_mode_of_word("mirror") == std::nullopt);
  for (const PaddingMode mode : all_padding_modes) CHECK(padding_mode_of_word(word(mode)) == mode);
}
