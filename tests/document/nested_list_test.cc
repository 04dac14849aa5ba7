// Tensors from brackets and numbers. The errors that whole files lead to are in tests/commands/bad_values_test.cc.
#include "document/nested_list.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace convguide;

namespace {

// Reads a text of brackets and digits; other letters are skipped.
Result<Tensor> read(const std::string& text) {
  NestedList list;
  for (const char letter : text) {
    Result<bool> step = true;
    if (letter == '[') step = list.open();
    if (letter == ']') step = list.close();
    if (letter >= '0' && letter <= '9') step = list.add(letter - '0');
    if (!step) return tl::unexpected(step.error());
  }
  return std::move(list).finish();
}

}  // namespace

TEST_CASE("nested lists of equal length are a tensor") {
  CHECK(read("[7]").value() == Tensor{{1}, {7}});
  CHECK(read("[[1 2 3][4 5 6]]").value() == Tensor{{2, 3}, {1, 2, 3, 4, 5, 6}});
  CHECK(read("[[[1][2]][[3][4]][[5][6]]]").value() == Tensor{{3, 2, 1}, {1, 2, 3, 4, 5, 6}});
}

TEST_CASE("other lists are none") {
  for (const std::string text : {"", "1", "[]", "[[]]", "[[1][]]", "[[1 2][3]]", "[[1][2 3]]", "[1[2]]", "[[1]2]",
                                 "[[[1]][2]]", "[[[1 2]][[3 4][5 6]]]"}) {
    INFO(text);
    CHECK_FALSE(read(text));
  }
  CHECK(read(std::string(10, '[') + "1" + std::string(10, ']')).has_value());
  CHECK_FALSE(read(std::string(11, '[') + "1" + std::string(11, ']')));
}

TEST_CASE("numbers are finite") {
  for (const double number : {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    NestedList list;
    REQUIRE(list.open());
    CHECK_FALSE(list.add(number));
  }
}
