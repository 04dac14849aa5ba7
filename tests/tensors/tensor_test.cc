#include "tensors/tensor.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("cells are counted, up to a limit") {
  CHECK(cell_count({2, 3, 4}) == 24);
  CHECK(cell_count({}) == 1);
  CHECK(cell_count({5, 0}) == 0);
  CHECK(cell_count({most_values}) == most_values);
  CHECK(cell_count({8192, 8192}) == most_values);
  const auto too_many = cell_count({8192, 8193});
  REQUIRE_FALSE(too_many.has_value());
  CHECK(message(too_many.error()) ==
        "shape 8192x8193 has more than 67108864 values; use smaller sizes or fewer channels");
  // The product of these leaves the 64-bit range.
  CHECK_FALSE(cell_count({largest_size, largest_size, largest_size}).has_value());
  CHECK_FALSE(zeros({largest_size, largest_size, largest_size}).has_value());
}

TEST_CASE("a tensor of zeros") { CHECK(zeros({2, 2}).value() == Tensor{.shape = {2, 2}, .values = {0, 0, 0, 0}}); }

TEST_CASE("steps, indices and offsets walk a shape in the same, row-major order") {
  const Shape shape = {2, 3, 4};
  Index index(3, 0);
  std::vector<Index> walked;
  for (Size step = 0; step < 24; ++step) {
    CHECK(offset(shape, index) == static_cast<std::size_t>(step));
    CHECK(index_of_step(shape, step) == index);
    walked.push_back(index);
    CHECK(advance(index, shape) == (step < 23));
  }
  CHECK(index == Index{0, 0, 0});
  CHECK(walked[1] == Index{0, 0, 1});
  CHECK(walked[4] == Index{0, 1, 0});
  CHECK(walked[23] == Index{1, 2, 3});
}
