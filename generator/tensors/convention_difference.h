// Where the values of two conventions part.
#pragma once

#include <cstdint>
#include <optional>

#include "arithmetic/conventions.h"
#include "tensors/case.h"

namespace convguide {

// One output cell as one of two conventions has it.
struct CellReading {
  double value = 0;
  Index first_read;  // the input cells under its window lie from here to there on each axis; empty where none does
  Index last_read;
};

// The first output cell, in row-major order, that the two conventions do not share.
struct FirstDifference {
  Index cell;                        // (channel, axis 1, …, axis N)
  std::optional<CellReading> here;   // nothing where the layer's output has no such cell
  std::optional<CellReading> there;  // nothing where the convention's output has none
};

// A case with values in which conventions can be compared: the case itself where it has values, else one map in and out
// with the values that the seed makes. Fails where that would take more than most_compared_products.
Result<Case> comparable_case(const Case& of, std::uint64_t seed);

inline constexpr Size most_compared_products = 1'000'000;

// The first output cell of `of`, a case with values, that is another one by the convention; nothing where all agree.
// Fails where the convention's layer does not suit the values.
Result<std::optional<FirstDifference>> first_difference(const Case& of, const Convention& convention);

}  // namespace convguide
