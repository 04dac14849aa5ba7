// The relationships about a layer as a whole: what they print, and for which layers they hold.
#include <catch2/catch.hpp>

#include "arithmetic/evaluate.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/legality.h"
#include "arithmetic/matching.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/relationship_table.h"

using namespace convguide;

namespace {

const Relationship& named(std::string_view identifier) {
  for (const Relationship& one : relationships()) {
    if (one.identifier == identifier) return one;
  }
  FAIL("no relationship is called " << identifier);
  return relationships().front();
}

std::vector<std::string_view> told_of(const LayerText& text) {
  std::vector<std::string_view> names;
  for (const Relationship* one : layer_wide_relationships(parse_layer(text).value())) {
    names.push_back(one->identifier);
  }
  return names;
}

}  // namespace

TEST_CASE("the relationships about whole layers as they are printed") {
  struct Row {
    std::string name;
    std::vector<std::string> conditions;
    std::vector<std::string> size;
    std::vector<std::string> besides;
  };
  const std::string general = "⌊(i + p₁ + p₂ − k̂)/s⌋ + 1";
  const Row rows[] = {
      {"grouped", {}, {"gmnK"}, {"M = gmnKN"}},
      {"depthwise", {"m = 1"}, {"gmnK", "gnK"}, {"M = gmnKN"}},
      {"sub-pixel",
       {"s = 1", "d = 1", "p₁ < k", "p₂ < k"},
       {"f(i + p₁ + p₂ − k + 1)"},
       {"k' = fk", "s' = f", "p₁' = f(k − p₁ − 1)", "p₂' = f(k − p₂ − 1)"}},
      {"circular-padding", {"p₁ ≤ i", "p₂ ≤ i"}, {general}, {"c = q mod i"}},
      {"reflecting-padding", {"p₁ < i", "p₂ < i"}, {general}, {"c = min(q mod 2(i − 1), 2(i − 1) − q mod 2(i − 1))"}},
      {"replicating-padding", {}, {general}, {"c = min(max(q, 0), i − 1)"}},
  };
  for (const Row& row : rows) {
    const Relationship& one = named(row.name);
    CAPTURE(row.name);
    CHECK_FALSE(speaks_of_an_axis(one));
    std::vector<std::string> conditions;
    for (const Condition& condition : one.conditions) conditions.push_back(print_plain(condition));
    CHECK(conditions == row.conditions);
    std::vector<std::string> size;
    for (const Expression& form : one.size) size.push_back(print_plain(form));
    CHECK(size == row.size);
    std::vector<std::string> besides;
    for (const Definition& letter : one.besides.letters) {
      besides.push_back(std::string(letter.symbol.name) + " = " + print_plain(letter.value));
    }
    CHECK(besides == row.besides);
    CHECK_FALSE(one.text.empty());
  }
}

TEST_CASE("a relationship about a whole layer holds for its own example, and for no axis by itself") {
  for (const Relationship& one : relationships()) {
    CAPTURE(one.identifier);
    if (one.family == Family::quantity) continue;
    CHECK(holds_for_layer(one, one.example) != speaks_of_an_axis(one));
    if (speaks_of_an_axis(one)) continue;
    CHECK(check_layer(one.example).has_value());
    for (const Family family : {Family::convolution, Family::pooling, Family::ceil_pooling, Family::transposed}) {
      CHECK_FALSE(speaks_of(one, family));
    }
  }
}

TEST_CASE("what is told of a layer as a whole") {
  using Names = std::vector<std::string_view>;
  CHECK(told_of({"conv", "5", "3"}).empty());
  CHECK(told_of({.operation = "conv", .input = "5", .kernel = "3", .channels = "4", .groups = "2"}) ==
        Names{"grouped"});
  CHECK(told_of({.operation = "conv", .input = "5", .kernel = "3", .channels = "4:8", .groups = "4"}) ==
        Names{"grouped", "depthwise"});
  CHECK(told_of({.operation = "transposed-conv", .input = "5", .kernel = "3", .channels = "4", .groups = "2"}) ==
        Names{"grouped"});
  CHECK(told_of({.operation = "conv", .input = "5", .kernel = "3", .padding = "1", .padding_mode = "circular"}) ==
        Names{"circular-padding"});
  CHECK(told_of({.operation = "conv", .input = "5", .kernel = "3", .padding = "1", .padding_mode = "reflect"}) ==
        Names{"reflecting-padding"});
  CHECK(told_of({"max-pool", "5", "3"}).empty());
}

TEST_CASE("a sub-pixel convolution has unit strides, no dilation and less padding than its kernel") {
  const auto holds = [](const LayerText& text) {
    return holds_for_layer(sub_pixel_relationship(), parse_layer(text).value());
  };
  CHECK(holds({"conv", "5", "3", {}, "2"}));
  CHECK_FALSE(holds({"conv", "5", "3", "2", "2"}));
  CHECK_FALSE(holds({"conv", "5", "3", {}, "2", "2"}));
  CHECK_FALSE(holds({"conv", "5", "3", {}, "3"}));
  CHECK_FALSE(holds({"transposed-conv", "5", "3"}));
  CHECK_FALSE(holds({.operation = "conv", .input = "5", .kernel = "3", .padding = "1", .padding_mode = "reflect"}));
}

TEST_CASE("padding as PyTorch documents it for three by three cells") {
  struct Row {
    std::string name;
    Size place, cell;
  };
  // torch.nn.CircularPad2d(2), ReflectionPad2d(2) and ReplicationPad2d(2) on 0 to 8 give first rows of 4 5 3 4 5 3 4,
  // 8 7 6 7 8 7 6 and 0 0 0 1 2 2 2: the columns, where rows of three are 3r, 3r + 1, 3r + 2.
  const Row rows[] = {{"circular-padding", -2, 1},   {"circular-padding", -1, 2},   {"circular-padding", 3, 0},
                      {"circular-padding", 4, 1},    {"reflecting-padding", -2, 2}, {"reflecting-padding", -1, 1},
                      {"reflecting-padding", 3, 1},  {"reflecting-padding", 4, 0},  {"replicating-padding", -2, 0},
                      {"replicating-padding", 3, 2}, {"replicating-padding", 4, 2}, {"circular-padding", 1, 1},
                      {"reflecting-padding", 2, 2},  {"replicating-padding", 1, 1}};
  for (const Row& row : rows) {
    CAPTURE(row.name, row.place);
    CHECK(evaluate(named(row.name).besides.letters.front().value, {{"i", 3}, {"q", row.place}}) == row.cell);
  }
}
