// The table as a whole, and its first fifteen relationships against what the 2016 guide says of them.
#include "arithmetic/relationship_table.h"

#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/matching.h"
#include "arithmetic/padding_words.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/print_plain.h"
#include "naive_size.h"
#include "small_layers.h"

using namespace convguide;

namespace {

const Relationship& numbered(int number) { return relationships().at(static_cast<std::size_t>(number - 1)); }

Axis symmetric(Size input, Size kernel, Size stride, Size padding, Size dilation = 1, Size output_padding = 0) {
  return {.input = input,
          .kernel = kernel,
          .stride = stride,
          .padding_before = padding,
          .padding_after = padding,
          .dilation = dilation,
          .output_padding = output_padding};
}

// The sizes that one axis must have for a relationship to hold, written out once more and without expressions.
struct Sizes {
  Size i, k, s, p, d, a;
};

bool expected_to_hold(int number, const Sizes& of) {
  const bool undilated = of.d == 1;
  const bool unit_strides = of.s == 1;
  const bool half = of.k % 2 == 1 && of.p == of.k / 2;
  const bool full = of.p == of.k - 1;
  switch (number) {
    case 1:
    case 8: return undilated && unit_strides && of.p == 0;
    case 2:
    case 9: return undilated && unit_strides;
    case 3:
    case 10: return undilated && unit_strides && half;
    case 4:
    case 11: return undilated && unit_strides && full;
    case 5:
    case 7: return undilated && of.p == 0;
    case 6: return undilated;
    case 12: return undilated && of.p == 0 && (of.i - of.k) % of.s == 0;
    case 13: return undilated && (of.i + 2 * of.p - of.k) % of.s == 0;
    case 14: return undilated && of.a == (of.i + 2 * of.p - of.k) % of.s;
    case 15: return true;
    default: return false;
  }
}

Sizes sizes_of(const Bindings& bound) {
  return {.i = bound.at("i"),
          .k = bound.at("k"),
          .s = bound.at("s"),
          .p = bound.at("p"),
          .d = bound.at("d"),
          .a = bound.contains("a") ? bound.at("a") : 0};
}

}  // namespace

TEST_CASE("relationships are in the order of their numbers, with names of their own") {
  REQUIRE(relationships().size() > 15);
  std::set<std::string_view> names;
  std::set<std::string_view> titles;
  for (std::size_t index = 0; index < relationships().size(); ++index) {
    CHECK(relationships()[index].number == static_cast<int>(index) + 1);
    names.insert(relationships()[index].identifier);
    titles.insert(relationships()[index].title);
  }
  CHECK(names.size() == relationships().size());
  CHECK(titles.size() == relationships().size());
}

TEST_CASE("names are fit for links and file names") {
  for (const Relationship& relationship : relationships()) {
    CHECK(relationship.identifier.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
  }
}

TEST_CASE("the figures of the direct relationships have the sizes that the 2016 guide states") {
  struct Row {
    int number;
    Operation operation;
    Axis axis;
    Size output;
  };
  const Row rows[] = {
      {1, Operation::convolution, symmetric(4, 3, 1, 0), 2},      // no_padding_no_strides
      {2, Operation::convolution, symmetric(5, 4, 1, 2), 6},      // arbitrary_padding_no_strides
      {3, Operation::convolution, symmetric(5, 3, 1, 1), 5},      // same_padding_no_strides
      {4, Operation::convolution, symmetric(5, 3, 1, 2), 7},      // full_padding_no_strides
      {5, Operation::convolution, symmetric(5, 3, 2, 0), 2},      // no_padding_strides
      {6, Operation::convolution, symmetric(5, 3, 2, 1), 3},      // padding_strides, numerical_padding_strides
      {6, Operation::convolution, symmetric(6, 3, 2, 1), 3},      // padding_strides_odd
      {7, Operation::max_pooling, symmetric(5, 3, 1, 0), 3},      // numerical_max_pooling
      {7, Operation::average_pooling, symmetric(5, 3, 1, 0), 3},  // numerical_average_pooling
      {15, Operation::convolution, symmetric(7, 3, 1, 0, 2), 3},  // dilation
  };
  for (const Row& row : rows) {
    CAPTURE(row.number);
    const Bindings bound = axis_bindings(row.operation, row.axis).value();
    CHECK(matching_relationships(family_of(row.operation, row.axis), bound).front() == &numbered(row.number));
    CHECK(evaluate(numbered(row.number).size.front(), bound) == row.output);
  }
}

TEST_CASE("the figures of the transposed relationships have the sizes that the 2016 guide states") {
  struct Row {
    int number;
    Axis axis;
    Size stretched, padding, output;
  };
  // The transposed figures map the direct ones' output back to their input.
  const Row rows[] = {
      {8, symmetric(2, 3, 1, 0), 2, 2, 4},         // no_padding_no_strides_transposed
      {9, symmetric(6, 4, 1, 2), 6, 1, 5},         // arbitrary_padding_no_strides_transposed
      {10, symmetric(5, 3, 1, 1), 5, 1, 5},        // same_padding_no_strides_transposed
      {11, symmetric(7, 3, 1, 2), 7, 0, 5},        // full_padding_no_strides_transposed
      {12, symmetric(2, 3, 2, 0), 3, 2, 5},        // no_padding_strides_transposed
      {13, symmetric(3, 3, 2, 1), 5, 1, 5},        // padding_strides_transposed
      {14, symmetric(3, 3, 2, 1, 1, 1), 5, 1, 6},  // padding_strides_odd_transposed
  };
  for (const Row& row : rows) {
    CAPTURE(row.number);
    const Bindings bound = axis_bindings(Operation::transposed_convolution, row.axis).value();
    const Relationship& relationship = numbered(row.number);
    CHECK(matching_relationships(Family::transposed, bound).front() == &relationship);
    CHECK(evaluate(relationship.size.front(), bound) == row.output);
    REQUIRE(relationship.equivalent.has_value());
    CHECK(evaluate(relationship.equivalent->stretched_input, bound) == row.stretched);
    CHECK(evaluate(relationship.equivalent->kernel, bound) == row.axis.kernel);
    CHECK(evaluate(relationship.equivalent->stride, bound) == 1);
    CHECK(evaluate(relationship.equivalent->padding_before, bound) == row.padding);
    CHECK(evaluate(relationship.equivalent->padding_after, bound) == row.padding);
    CHECK(evaluate(relationship.equivalent->extra, bound) == row.axis.output_padding);
  }
}

TEST_CASE("each relationship is the most specific one of its own example") {
  for (const Relationship& relationship : relationships()) {
    CAPTURE(relationship.identifier);
    if (!speaks_of_an_axis(relationship)) continue;
    const Layer& example = relationship.example;
    REQUIRE(check_layer(example).has_value());
    CHECK(speaks_of(relationship, family_of(example.operation, example.axes.front())));
    for (const Axis& axis : example.axes) {
      const Bindings bound = axis_bindings(example.operation, axis).value();
      CHECK(matching_relationships(family_of(example.operation, axis), bound).front() == &relationship);
    }
  }
}

TEST_CASE("the general rows' examples obey no other relationship") {
  for (const Family family : {Family::convolution, Family::ceil_pooling, Family::transposed}) {
    const Relationship& general = general_relationship(family);
    REQUIRE(check_layer(general.example).has_value());
    const Bindings bound = axis_bindings(general.example.operation, general.example.axes.front()).value();
    CHECK(matching_relationships(family, bound) == std::vector<const Relationship*>{&general});
  }
}

TEST_CASE("formulas and conditions as the guide prints them") {
  struct Row {
    int number;
    std::vector<std::string> conditions;
    std::vector<std::string> size;
  };
  const Row rows[] = {
      {1, {"s = 1", "p = 0"}, {"i − k + 1"}},
      {2, {"s = 1"}, {"i − k + 2p + 1"}},
      {3, {"s = 1", "k mod 2 = 1", "p = ⌊k/2⌋"}, {"i + 2⌊k/2⌋ − (k − 1)", "i"}},
      {4, {"s = 1", "p = k − 1"}, {"i + 2(k − 1) − (k − 1)", "i + k − 1"}},
      {5, {"p = 0"}, {"⌊(i − k)/s⌋ + 1"}},
      {6, {}, {"⌊(i + 2p − k)/s⌋ + 1"}},
      {7, {"p = 0"}, {"⌊(i − k)/s⌋ + 1"}},
      {8, {"s = 1", "p = 0"}, {"i' + k − 1"}},
      {9, {"s = 1"}, {"i' + k − 1 − 2p"}},
      {10, {"s = 1", "k mod 2 = 1", "p = ⌊k/2⌋"}, {"i' + k − 1 − 2p", "i'"}},
      {11, {"s = 1", "p = k − 1"}, {"i' + k − 1 − 2p", "i' − (k − 1)"}},
      {12, {"p = 0", "(i − k) mod s = 0"}, {"s(i' − 1) + k"}},
      {13, {"(i + 2p − k) mod s = 0"}, {"s(i' − 1) + k − 2p"}},
      {14, {"a = (i + 2p − k) mod s"}, {"s(i' − 1) + a + k − 2p"}},
      {15, {}, {"⌊(i + 2p − k − (k − 1)(d − 1))/s⌋ + 1"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.number);
    std::vector<std::string> conditions;
    for (const Condition& condition : numbered(row.number).conditions) conditions.push_back(print_plain(condition));
    CHECK(conditions == row.conditions);
    std::vector<std::string> size;
    for (const Expression& form : numbered(row.number).size) size.push_back(print_plain(form));
    CHECK(size == row.size);
    for (const Condition& condition : numbered(row.number).conditions) CHECK_FALSE(print_latex(condition).empty());
  }
}

TEST_CASE("the dilated kernel and the padded input") {
  CHECK(print_plain(dilated_kernel()) == "k + (k − 1)(d − 1)");
  CHECK(print_plain(padded_input()) == "i + 2p");
  CHECK(print_plain(padded_input_with_sides()) == "i + p₁ + p₂");
  CHECK(evaluate(dilated_kernel(), {{"k", 3}, {"d", 2}}) == 5);
}

TEST_CASE("every relationship holds where the 2016 guide says so, over all small layers") {
  for (const Operation operation :
       {Operation::convolution, Operation::transposed_convolution, Operation::max_pooling}) {
    for (const Layer& layer : small_layers(operation)) {
      const Bindings bound = axis_bindings(operation, layer.axes.front()).value();
      for (const Relationship& relationship : relationships()) {
        if (relationship.number > 15 || relationship.family != family_of(operation, layer.axes.front())) continue;
        if (applies(relationship, bound) != expected_to_hold(relationship.number, sizes_of(bound))) {
          FAIL(relationship.identifier << ": i " << bound.at("i") << ", k " << bound.at("k") << ", s " << bound.at("s")
                                       << ", p " << bound.at("p") << ", d " << bound.at("d"));
        }
      }
    }
  }
}

TEST_CASE("all forms of every relationship that holds give the counted size, over all small layers") {
  for (const Operation operation : all_operations) {
    for (const Layer& layer : small_layers(operation)) {
      const Bindings bound = axis_bindings(operation, layer.axes.front()).value();
      const Size counted = naive_size(operation, layer.axes.front());
      for (const Relationship* relationship : matching_relationships(family_of(operation, layer.axes.front()), bound)) {
        for (const Expression& form : relationship->size) {
          if (evaluate(form, bound) != counted) {
            FAIL(relationship->identifier << ": " << print_plain(form) << " is not " << counted);
          }
        }
      }
    }
  }
}

TEST_CASE("every transposed relationship that holds gives the general equivalent convolution") {
  for (const Layer& layer : small_layers(Operation::transposed_convolution)) {
    const Bindings bound = axis_bindings(Operation::transposed_convolution, layer.axes.front()).value();
    for (const Relationship* relationship : matching_relationships(Family::transposed, bound)) {
      REQUIRE(relationship->equivalent.has_value());
      const EquivalentConvolution& equivalent = *relationship->equivalent;
      if (evaluate(equivalent.stretched_input, bound) != bound.at("ĩ'") ||
          evaluate(equivalent.kernel, bound) != bound.at("k'") ||
          evaluate(equivalent.stride, bound) != bound.at("s'") ||
          evaluate(equivalent.padding_before, bound) != bound.at("p₁'") ||
          evaluate(equivalent.padding_after, bound) != bound.at("p₂'") ||
          evaluate(equivalent.extra, bound) != bound.at("a")) {
        FAIL(relationship->identifier << ": i' " << bound.at("i'") << ", k " << bound.at("k"));
      }
    }
  }
}

TEST_CASE("the equivalent convolution is a direct one with the transposed one's output size") {
  for (const Layer& layer : small_layers(Operation::transposed_convolution)) {
    const Bindings bound = axis_bindings(Operation::transposed_convolution, layer.axes.front()).value();
    // A negative padding crops: the input is shorter by it.
    const Axis direct = {.input = bound.at("ĩ'") + bound.at("a") + 2 * bound.at("p'"),
                         .kernel = bound.at("k'"),
                         .stride = bound.at("s'"),
                         .dilation = bound.at("d")};
    CHECK(naive_size(Operation::convolution, direct) == bound.at("o'"));
  }
}

TEST_CASE("undoing a convolution gives its input size back, with the right output padding") {
  for (const Layer& layer : small_layers(Operation::convolution)) {
    const Axis& axis = layer.axes.front();
    if (axis.dilation != 1) continue;
    const Bindings bound = axis_bindings(Operation::convolution, axis).value();
    Axis back = axis;
    back.input = bound.at("o");
    back.output_padding = evaluate(numbered(14).conditions.front().right, bound).value();
    const Bindings undone = axis_bindings(Operation::transposed_convolution, back).value();
    CHECK(undone.at("o'") == axis.input);
    CHECK(applies(numbered(14), undone));
  }
}

TEST_CASE("only transposed relationships have an equivalent convolution") {
  for (const Relationship& relationship : relationships()) {
    CHECK(relationship.equivalent.has_value() == (relationship.family == Family::transposed));
  }
}

TEST_CASE("a padding's word stands for the padding of its relationship") {
  const std::pair<std::string_view, int> rows[] = {{"valid", 1}, {"half", 3}, {"full", 4}};
  for (const auto& [name, number] : rows) {
    const PaddingWord* word = padding_word(name);
    REQUIRE(word != nullptr);
    // The last condition of these relationships is the one on p.
    const Condition& on_padding = numbered(number).conditions.back();
    CHECK(print_plain(on_padding.left) == "p");
    for (Size kernel = 1; kernel <= 6; ++kernel) {
      const auto padding = evaluate(on_padding.right, {{"k", kernel}});
      CHECK(evaluate(word->before, {{"k̂", kernel}}) == padding.value());
      CHECK(evaluate(word->after, {{"k̂", kernel}}) == padding.value());
    }
  }
}
