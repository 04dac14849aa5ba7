// Networks followed layer by layer: shapes and counts by hand, branches, and what is refused.
#include "arithmetic/trace.h"

#include <catch2/catch.hpp>

#include "arithmetic/published.h"

using namespace convguide;

namespace {

LayerText window(const std::string& operation, const std::string& kernel, const std::string& stride = "1") {
  return {.operation = operation, .kernel = kernel, .stride = stride};
}

NetworkLayer layer(const std::string& name, const std::vector<std::string>& from, NetworkOperation operation) {
  return {.name = name, .operation_word = "", .from = from, .operation = std::move(operation), .published = {}};
}

Network network(const std::string& input, Size channels, std::vector<NetworkLayer> layers) {
  return {.title = "",
          .source = "",
          .note = "",
          .input = input,
          .dims = {},
          .channels = channels,
          .published_parameters = {},
          .layers = std::move(layers)};
}

std::string refused(const Network& given) {
  const auto found = trace(given);
  REQUIRE_FALSE(found);
  return message(found.error());
}

}  // namespace

TEST_CASE("shapes and counts of each operation") {
  const Trace found =
      trace(network("6x8", 2,
                    {
                        layer("a", {"input"}, WindowLayer{.text = window("conv", "3"), .channels = 4}),
                        layer("b", {"a"}, WindowLayer{.text = window("max-pool", "2", "2"), .channels = {}}),
                        layer("c", {"b"},
                              WindowLayer{.text = window("transposed-conv", "2", "2"), .channels = 3, .bias = false}),
                        layer("d", {"b"}, Unpooling{.text = window("transposed-conv", "2", "2")}),
                        layer("e", {"c", "d"}, Concatenation{}),
                        layer("f", {"a", "d"}, Sum{}),
                        layer("g", {"f"}, Crop{.like = "b", .offset = "1x2"}),
                        layer("h", {"g"}, Dense{.outputs = 5}),
                        layer("i", {"h"}, Dense{.outputs = 7, .bias = false}),
                    }))
          .value();
  const auto is = [&](std::size_t at, const std::string& shape, Size parameters, Size multiply_adds) {
    INFO(shape);
    CHECK(print_shape(found.layers[at].output) == shape);
    CHECK(found.layers[at].parameters == parameters);
    CHECK(found.layers[at].multiply_adds == multiply_adds);
  };
  is(0, "4x6x4", 4 * 2 * 9 + 4, 4 * 6 * 4 * 2 * 9);
  is(1, "2x3x4", 0, 0);
  is(2, "4x6x3", 4 * 3 * 4, 2 * 3 * 4 * 3 * 4);
  is(3, "4x6x4", 0, 0);
  is(4, "4x6x7", 0, 0);
  is(5, "4x6x4", 0, 0);
  is(6, "2x3x4", 0, 0);
  is(7, "5", 24 * 5 + 5, 24 * 5);
  is(8, "7", 35, 35);
  CHECK(found.parameters == 76 + 48 + 125 + 35);
  CHECK(found.multiply_adds == 1728 + 288 + 120 + 35);
}

TEST_CASE("a dense layer sees everything, and grouped kernels have fewer weights") {
  LayerText grouped = window("conv", "3");
  grouped.groups = "2";
  const Trace found = trace(network("9", 4,
                                    {layer("a", {"input"}, WindowLayer{.text = grouped, .channels = 6}),
                                     layer("b", {"a"}, Dense{.outputs = 1})}))
                          .value();
  CHECK(found.layers[0].parameters == 6 * 2 * 9 + 6);
  CHECK(cells_in(found.layers[1].field.front()) == 9);
}

TEST_CASE("a crop moves the first cell that is seen; branches see what either does") {
  const Trace found =
      trace(network("9", 1,
                    {
                        layer("a", {"input"}, WindowLayer{.text = window("conv", "5"), .channels = 1}),
                        layer("b", {"input"}, Crop{.like = "a", .offset = "3"}),
                        layer("c", {"a", "b"}, Sum{}),
                        layer("d", {"input"}, WindowLayer{.text = window("conv", "1", "2"), .channels = 1}),
                        layer("e", {"a", "d"}, Concatenation{}),
                    }))
          .value();
  CHECK(found.layers[1].field.front() == ReceptiveField{.size = 1, .jump = 1, .first = 3, .parts = 1});
  CHECK(found.layers[2].field.front() == ReceptiveField{.size = 5, .jump = 1, .first = 0, .parts = 1});
  CHECK(found.layers[4].field.empty());
}

TEST_CASE("a layer that does not fit is named with the rule that it breaks") {
  const auto conv = [](const std::string& name, const std::string& from, const std::string& kernel) {
    return layer(name, {from}, WindowLayer{.text = window("conv", kernel), .channels = 2});
  };
  const auto ends = [](std::vector<NetworkLayer> layers) { return refused(network("4", 2, std::move(layers))); };
  using Catch::StartsWith;
  CHECK_THAT(ends({conv("a", "input", "3"), conv("b", "a", "5")}),
             StartsWith("layer b: kernel 5 does not fit the padded"));
  CHECK_THAT(ends({conv("conv1", "input", "3"), conv("b", "conv2", "1")}),
             StartsWith("layer b: from \"conv2\" is no layer before this one; did you mean conv1?"));
  CHECK_THAT(ends({conv("a", "input", "3"), conv("a", "a", "1")}), StartsWith("layer a: the name is taken"));
  CHECK_THAT(ends({conv("input", "input", "3")}), StartsWith("layer input: the name is taken"));
  CHECK_THAT(ends({conv("a", "input", "3"), layer("b", {"a", "input"}, Sum{})}),
             StartsWith("layer b: a map of 2x2x2 does not go together with one of 4x4x2"));
  CHECK_THAT(ends({conv("a", "input", "3"), layer("b", {"a", "input"}, Concatenation{})}),
             StartsWith("layer b: a map of"));
  CHECK_THAT(ends({conv("a", "input", "3"), layer("b", {"input"}, Crop{.like = "a", .offset = "3"})}),
             StartsWith("layer b: offset 3 and 2 cells go beyond the map of 4"));
  CHECK_THAT(ends({layer("b", {"input"}, Crop{.like = "a", .offset = "3"})}),
             StartsWith("layer b: like \"a\" is no layer"));
  CHECK_THAT(ends({layer("b", {"input"}, Crop{.like = "input", .offset = "1x1x1"})}),
             StartsWith("layer b: offset 1x1x1"));
  CHECK_THAT(ends({layer("a", {"input"}, Dense{.outputs = 3}), conv("b", "a", "1")}),
             StartsWith("layer b: a vector of 3 has no axes"));
}

TEST_CASE("channels and counts that grow too large are an error") {
  std::vector<NetworkLayer> doubling = {layer("0", {"input", "input"}, Concatenation{})};
  for (int count = 1; count < 100; ++count) {
    const std::string before = std::to_string(count - 1);
    doubling.push_back(layer(std::to_string(count), {before, before}, Concatenation{}));
  }
  CHECK(refused(network("1", 1, doubling)).find("channels are too many") != std::string::npos);
  std::vector<NetworkLayer> wide;
  for (const std::string name : {"a", "b", "c"}) {
    wide.push_back(layer(name, {wide.empty() ? "input" : wide.back().name},
                         WindowLayer{.text = window("transposed-conv", "1000000", "1000"), .channels = 1000000}));
  }
  CHECK(refused(network("1000000", 1000000, wide)).starts_with("layer "));
}

TEST_CASE("published numbers are compared") {
  Network given = network("4", 1, {layer("a", {"input"}, WindowLayer{.text = window("conv", "3"), .channels = 2})});
  given.layers.front().published = {.output = "2x2x2", .parameters = 21, .field = 3};
  given.published_parameters = 20;
  const auto list = compare_published(given, trace(given).value());
  REQUIRE(list.size() == 4);
  CHECK(list[0].agrees);
  CHECK(list[1].quantity == "parameters");
  CHECK(list[1].published == "21");
  CHECK(list[1].traced == "20");
  CHECK_FALSE(list[1].agrees);
  CHECK(list[2].agrees);
  CHECK(list[3].layer.empty());
  CHECK(list[3].agrees);
}
