#include "arithmetic/matching.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/relationship_table.h"
#include "small_layers.h"

using namespace convguide;

namespace {

std::vector<int> numbers(Operation operation, const Axis& axis) {
  std::vector<int> found;
  for (const Relationship* one :
       matching_relationships(family_of(operation, axis), axis_bindings(operation, axis).value())) {
    found.push_back(one->number);
  }
  return found;
}

}  // namespace

TEST_CASE("the relationships of a layer, the most specific first, the general row last") {
  using Numbers = std::vector<int>;
  CHECK(numbers(Operation::convolution, {.input = 4, .kernel = 3}) == Numbers{1, 2, 5, 6, 15, 16});
  CHECK(numbers(Operation::convolution, {.input = 5, .kernel = 3, .padding_before = 1, .padding_after = 1}) ==
        Numbers{3, 2, 6, 19, 17, 18, 15, 16});
  CHECK(numbers(Operation::convolution, {.input = 7, .kernel = 3, .dilation = 2}) == Numbers{15, 16});
  CHECK(numbers(Operation::convolution, {.input = 5, .kernel = 3, .padding_before = 1}) == Numbers{16});
  // A kernel of one cell is unpadded, half padded and fully padded at once.
  CHECK(numbers(Operation::convolution, {.input = 4, .kernel = 1}) ==
        Numbers{3, 1, 4, 2, 5, 6, 19, 17, 18, 20, 15, 16});
  CHECK(numbers(Operation::max_pooling, {.input = 5, .kernel = 3}) == Numbers{7, 26, 16});
  CHECK(numbers(Operation::average_pooling, {.input = 5, .kernel = 2, .padding_before = 1, .padding_after = 1}) ==
        Numbers{26, 16});
  CHECK(numbers(Operation::max_pooling, {.input = 5, .kernel = 2, .stride = 2, .ceil_mode = true}) == Numbers{27});
  CHECK(numbers(Operation::transposed_convolution, {.input = 2, .kernel = 3}) == Numbers{8, 12, 9, 13, 14, 21, 22, 25});
  CHECK(numbers(Operation::transposed_convolution, {.input = 3, .kernel = 3, .stride = 2, .output_padding = 1}) ==
        Numbers{14, 22, 25});
  CHECK(numbers(Operation::transposed_convolution, {.input = 3, .kernel = 3, .dilation = 2}) == Numbers{21, 22, 25});
  CHECK(numbers(Operation::transposed_convolution, {.input = 3, .kernel = 3, .dilation = 2, .output_padding = 1}) ==
        Numbers{25});
}

TEST_CASE("whenever one relationship's layers are a part of another's, it stands before it") {
  for (const Operation operation :
       {Operation::convolution, Operation::max_pooling, Operation::transposed_convolution}) {
    // For each relationship, which of the small layers obey it.
    std::map<const Relationship*, std::set<std::size_t>> obeyed;
    std::vector<std::vector<const Relationship*>> lists;
    auto layers = small_layers(operation);
    const auto lopsided = small_lopsided_layers(operation);
    layers.insert(layers.end(), lopsided.begin(), lopsided.end());
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
      const Bindings bound = axis_bindings(operation, layers[layer].axes.front()).value();
      lists.push_back(matching_relationships(family_of(operation, layers[layer].axes.front()), bound));
      for (const Relationship* one : lists.back()) obeyed[one].insert(layer);
    }
    std::set<std::pair<const Relationship*, const Relationship*>> narrower;
    for (const auto& [one, of_one] : obeyed) {
      for (const auto& [other, of_other] : obeyed) {
        if (of_one.size() < of_other.size() &&
            std::includes(of_other.begin(), of_other.end(), of_one.begin(), of_one.end())) {
          narrower.insert({one, other});
        }
      }
    }
    CHECK_FALSE(narrower.empty());
    for (const auto& list : lists) {
      for (std::size_t first = 0; first < list.size(); ++first) {
        for (std::size_t second = first + 1; second < list.size(); ++second) {
          if (narrower.contains({list[second], list[first]})) {
            FAIL(list[second]->identifier << " is listed after " << list[first]->identifier);
          }
        }
      }
      if (list.back() != &general_relationship(family_of(operation, Axis{}))) FAIL("the general row is not last");
    }
  }
}
