#include "tensors/case.h"

#include <catch2/catch.hpp>

#include "numeric_example.h"

using namespace convguide;

namespace {

std::vector<int> numbers(const Case& of) {
  std::vector<int> found;
  for (const Relationship* relationship : of.relationships) found.push_back(relationship->number);
  return found;
}

std::string error_of(const Layer& layer, const Tensor& input, const std::optional<Tensor>& kernel) {
  const auto made = make_case(layer, input, kernel);
  return made ? "no error" : message(made.error());
}

}  // namespace

TEST_CASE("a case without values knows its sizes, symbols and relationships") {
  const Case made = make_case(example_layer(Operation::convolution, 2, 1)).value();
  CHECK(made.output == Shape{3, 3});
  CHECK(made.axes.size() == 2);
  CHECK(made.axes[0].output == 3);
  CHECK(made.bindings.size() == 2);
  CHECK(made.bindings[1].at("o") == 3);
  CHECK(numbers(made) == std::vector<int>{6, 17, 18, 15, 16});
  CHECK_FALSE(made.input_values.has_value());
  CHECK_FALSE(made.output_values.has_value());
}

TEST_CASE("only relationships that hold on every axis are a case's own") {
  // By itself the first axis obeys 1, 2, 5, 6, 15 and 16, and the second, half padded, 3, 2, 6, 15 to 19.
  const Case made = make_case({.operation = Operation::convolution,
                               .axes = {{.input = 5, .kernel = 3},
                                        {.input = 5, .kernel = 3, .padding_before = 1, .padding_after = 1}}})
                        .value();
  CHECK(numbers(made) == std::vector<int>{2, 6, 15, 16});
  // Paddings that differ on one axis leave the general row alone.
  const Case general = make_case({.operation = Operation::convolution,
                                  .axes = {{.input = 5, .kernel = 3}, {.input = 5, .kernel = 3, .padding_before = 1}}})
                           .value();
  CHECK(numbers(general) == std::vector<int>{16});
}

TEST_CASE("a case with values computes its output") {
  const Case made = make_case(example_layer(Operation::convolution, 2, 1), example_input(), example_kernel()).value();
  CHECK(made.input_values == example_input());
  CHECK(made.kernel_values == example_kernel());
  REQUIRE(made.output_values.has_value());
  CHECK(made.output_values->values == std::vector<double>{6, 17, 3, 8, 17, 13, 6, 4, 4});
  const Case pooled = make_case(example_layer(Operation::max_pooling), example_input(), std::nullopt).value();
  CHECK(pooled.output_values->values == std::vector<double>{3, 3, 3, 3, 3, 3, 3, 2, 3});
  CHECK_FALSE(pooled.kernel_values.has_value());
  const Case transposed =
      make_case(example_layer(Operation::transposed_convolution), example_input(), example_kernel()).value();
  CHECK(transposed.output_values->shape == Shape{1, 7, 7});
}

TEST_CASE("a layer that is not legal makes no case") {
  const auto made = make_case({.operation = Operation::convolution, .axes = {{.input = 2, .kernel = 3}}});
  REQUIRE_FALSE(made.has_value());
  CHECK(message(made.error()).starts_with("kernel 3 does not fit the padded input of 2 + 2·0 = 2;"));
}

TEST_CASE("values that do not suit the layer make no case") {
  const Layer layer = example_layer(Operation::convolution);
  CHECK(error_of(layer, example_input(), std::nullopt) ==
        "the kernel's values are missing; give values of shape 1x1x3x3");
  CHECK(error_of(layer, example_kernel(), example_kernel()) ==
        "input of shape 1x1x3x3 does not suit the layer, whose input has shape 1x5x5; give values of that shape, "
        "channels first");
  CHECK(error_of(example_layer(Operation::max_pooling), example_input(), example_kernel()) ==
        "kernel of shape 1x1x3x3 has no place in max pooling, which has no weights; leave the kernel out");
}

TEST_CASE("values that would take too long are refused, and the same layer without values is not") {
  const Layer layer = {.operation = Operation::convolution, .axes = {{.input = 60'000, .kernel = 20'000}}};
  CHECK(make_case(layer));
  const auto refused = make_case(layer, zeros({1, 60'000}).value(), zeros({1, 1, 20'000}).value());
  REQUIRE_FALSE(refused);
  CHECK_THAT(message(refused.error()), Catch::Contains("products") && Catch::Contains("use smaller sizes"));
}
