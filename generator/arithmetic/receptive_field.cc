#include "arithmetic/receptive_field.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "arithmetic/evaluate.h"

namespace convguide {
namespace {

const Expression r = variable("r");
const Expression J = variable("J");
const Expression u = variable("u");

// Far enough inside of 64 bits for the sum of two such numbers.
constexpr Size largest_number = Size{1} << 61;

// The value of a part of a field.
Result<Size> bounded(const Expression& expression, const Bindings& bindings) {
  return evaluate(expression, bindings).and_then([](Size value) -> Result<Size> {
    if (value >= -largest_number && value <= largest_number) return value;
    return failure("a receptive field of " + std::to_string(value) + " cells", "is too large", "use smaller layers");
  });
}

Result<ReceptiveField> apply(const ReceptiveFieldRule& rule, const ReceptiveField& before, Bindings bindings) {
  bindings["r"] = before.size;
  bindings["J"] = before.jump;
  bindings["u"] = before.first;
  ReceptiveField after = before;
  const std::pair<const Expression*, Size*> entries[] = {
      {&rule.size, &after.size}, {&rule.jump, &after.jump}, {&rule.first, &after.first}};
  for (const auto& [expression, into] : entries) {
    const auto value = bounded(*expression, bindings);
    if (!value) return tl::unexpected(value.error());
    *into = *value;
  }
  return after;
}

// The field counted in parts that are `times` as fine.
Result<ReceptiveField> refined(const ReceptiveField& field, Size times) {
  return apply(stretching_rule(), field, {{"s", times}}).and_then([&](ReceptiveField fine) {
    return bounded(variable("s") * field.parts, {{"s", times}}).map([&](Size parts) {
      fine.parts = parts;
      return fine;
    });
  });
}

// The same field in the coarsest parts that leave all numbers whole.
ReceptiveField coarsened(ReceptiveField field) {
  const Size common = std::gcd(std::gcd(field.parts, field.jump), std::gcd(field.size - 1, field.first));
  field.size = (field.size - 1) / common + 1;
  field.jump /= common;
  field.first /= common;
  field.parts /= common;
  return field;
}

// The field in `parts` to a cell, a multiple of what it has; the jump's parts become finer too.
Result<ReceptiveField> in_parts(const ReceptiveField& field, Size parts) {
  const Size times = parts / field.parts;
  return refined(field, times).and_then([&](ReceptiveField fine) {
    return bounded(J * times, {{"J", field.jump}}).map([&](Size jump) {
      fine.jump = jump;
      return fine;
    });
  });
}

}  // namespace

const ReceptiveFieldRule& sliding_rule() {
  static const ReceptiveFieldRule rule = {
      .size = r + (variable("k̂") - 1) * J, .jump = variable("s") * J, .first = u - variable("p₁") * J};
  return rule;
}

const ReceptiveFieldRule& stretching_rule() {
  static const ReceptiveFieldRule rule = {.size = variable("s") * (r - 1) + 1, .jump = J, .first = variable("s") * u};
  return rule;
}

Result<ReceptiveField> field_after(const ReceptiveField& before, const SlidingAxis& axis) {
  return refined(before, axis.stretch)
      .and_then([&](const ReceptiveField& stretched) {
        return apply(sliding_rule(), stretched, {{"k̂", axis.extent}, {"s", axis.stride}, {"p₁", axis.padding_before}});
      })
      .map([&](ReceptiveField field) {
        field.at_most = before.at_most || axis.stretch > 1;
        return coarsened(field);
      });
}

Result<ReceptiveField> joint_field(const ReceptiveField& one, const ReceptiveField& other) {
  const auto parts = bounded(Expression(one.parts / std::gcd(one.parts, other.parts)) * other.parts, {});
  if (!parts) return tl::unexpected(parts.error());
  const auto first = in_parts(one, *parts);
  if (!first) return first;
  const auto second = in_parts(other, *parts);
  if (!second) return second;
  if (first->jump != second->jump) {
    return failure("maps with jumps of " + std::to_string(first->jump) + "/" + std::to_string(*parts) + " and " +
                       std::to_string(second->jump) + "/" + std::to_string(*parts) + " input cells",
                   "have no common receptive field", "join maps of the same jump");
  }
  const Size begin = std::min(first->first, second->first);
  const Size end = std::max(first->first + first->size, second->first + second->size);
  return coarsened({.size = end - begin,
                    .jump = first->jump,
                    .first = begin,
                    .parts = *parts,
                    .at_most = one.at_most || other.at_most});
}

Size cells_in(const ReceptiveField& field) { return (field.size - 1) / field.parts + 1; }

}  // namespace convguide
