#include "parameters/operation.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("the four operations have the words of the command line") {
  CHECK(operation_of_word("conv") == Operation::convolution);
  CHECK(operation_of_word("transposed-conv") == Operation::transposed_convolution);
  CHECK(operation_of_word("max-pool") == Operation::max_pooling);
  CHECK(operation_of_word("average-pool") == Operation::average_pooling);
  CHECK(operation_of_word("") == std::nullopt);
  CHECK(operation_of_word("Conv") == std::nullopt);
}

TEST_CASE("every operation's word leads back to it") {
  for (const Operation operation : all_operations) CHECK(operation_of_word(word(operation)) == operation);
}

TEST_CASE("names in running text") {
  CHECK(name_in_text(Operation::convolution) == "convolution");
  CHECK(name_in_text(Operation::transposed_convolution) == "transposed convolution");
  CHECK(name_in_text(Operation::max_pooling) == "max pooling");
  CHECK(name_in_text(Operation::average_pooling) == "average pooling");
}

TEST_CASE("pooling takes no weights") {
  CHECK_FALSE(is_pooling(Operation::convolution));
  CHECK_FALSE(is_pooling(Operation::transposed_convolution));
  CHECK(is_pooling(Operation::max_pooling));
  CHECK(is_pooling(Operation::average_pooling));
}
