#include "arithmetic/simplicity.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("unusual parameters are those away from stride 1, dilation 1 and no padding of either kind") {
  CHECK(unusual_parameters({.input = 9, .kernel = 5}) == 0);
  CHECK(unusual_parameters({.kernel = 3, .stride = 2}) == 1);
  CHECK(unusual_parameters({.kernel = 3, .padding_before = 1, .padding_after = 1}) == 1);
  CHECK(unusual_parameters({.kernel = 3, .padding_after = 1}) == 1);
  CHECK(unusual_parameters(
            {.kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .dilation = 2, .output_padding = 1}) ==
        4);
}

TEST_CASE("the simplest comes first") {
  // Each one is simpler than the next.
  const std::vector<Axis> axes = {
      {.kernel = 1},
      {.kernel = 7},
      {.kernel = 1, .padding_before = 1, .padding_after = 1},
      {.kernel = 5, .padding_before = 1, .padding_after = 1},
      {.kernel = 5, .padding_before = 2, .padding_after = 2},
      {.kernel = 2, .dilation = 2},
      {.kernel = 1, .stride = 2},
      {.kernel = 3, .stride = 2},
      {.kernel = 1, .stride = 3},
      {.kernel = 3, .padding_before = 1, .padding_after = 1, .dilation = 2},
      {.kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1},
      {.kernel = 1, .stride = 2, .dilation = 2},
      {.kernel = 1, .stride = 2, .padding_before = 1, .padding_after = 1, .output_padding = 1},
  };
  for (std::size_t one = 0; one < axes.size(); ++one) {
    for (std::size_t other = 0; other < axes.size(); ++other) {
      INFO(one << " and " << other);
      CHECK(is_simpler(axes[one], axes[other]) == (one < other));
    }
  }
}
