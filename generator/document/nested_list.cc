#include "document/nested_list.h"

#include <cmath>

#include "arithmetic/layer_syntax.h"

namespace convguide {
namespace {

// Kernels have two axes of channels before the others.
constexpr std::size_t most_levels = most_axes + 2;

std::string items(Size count) { return std::to_string(count) + (count == 1 ? " element" : " elements"); }

}  // namespace

std::string NestedList::place(const std::string& noun) const {
  std::string text = noun + " ";
  for (const Size length : lengths_) text += "[" + std::to_string(length) + "]";
  return text;
}

Result<bool> NestedList::open() {
  if (lengths_.size() == most_levels) {
    return failure("a list of more than " + std::to_string(most_levels) + " levels", "is nested too deeply",
                   "use one level of brackets for each axis");
  }
  if (rank_ != 0 && lengths_.size() == rank_) {
    return failure(place("element"), "is a list where the others are numbers", "nest all numbers equally deep");
  }
  lengths_.push_back(0);
  if (shape_.size() < lengths_.size()) shape_.push_back(0);
  return true;
}

Result<bool> NestedList::add(double number) {
  if (lengths_.empty()) return failure("a single number", "is not a list", "write [[1, 2], [3, 4]], say");
  if (rank_ == 0) rank_ = lengths_.size();
  if (lengths_.size() != rank_) {
    return failure(place("element"), "is a number where the others are lists", "nest all numbers equally deep");
  }
  if (!std::isfinite(number)) return failure(place("element"), "is not a finite number", "replace it by one");
  if (static_cast<Size>(values_.size()) == most_values) {
    return failure("a list of more than " + std::to_string(most_values) + " numbers", "is too large to hold",
                   "use a smaller one");
  }
  values_.push_back(number);
  ++lengths_.back();
  return true;
}

Result<bool> NestedList::close() {
  const Size length = lengths_.back();
  Size& expected = shape_[lengths_.size() - 1];
  lengths_.pop_back();
  if (length == 0) {
    return failure(lengths_.empty() ? "the list" : place("list"), "is empty", "give at least one number");
  }
  if (expected != 0 && expected != length) {
    return failure(place("list"), "has " + items(length) + " where the one before has " + items(expected),
                   "make all rows equally long");
  }
  expected = length;
  if (!lengths_.empty()) ++lengths_.back();
  return true;
}

Result<Tensor> NestedList::finish() && {
  if (shape_.empty()) return failure("the list", "is missing", "write [[1, 2], [3, 4]], say");
  return Tensor{std::move(shape_), std::move(values_)};
}

}  // namespace convguide
