// Which layers take maps of one size to maps of another.
#pragma once

#include <optional>
#include <vector>

#include "arithmetic/size_search.h"
#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// What is looked for.
struct SizeQuestion {
  Operation operation = Operation::convolution;
  std::vector<Size> inputs;   // one for each axis
  std::vector<Size> outputs;  // as many
  ParameterChoices choices;
};

// The output sizes next to one that cannot be reached.
struct NearestOutputs {
  std::optional<Size> below;
  std::optional<Size> above;
};

struct Solutions {
  // The simplest layers. First those that have the same parameters on every axis, then the others. By is_simpler;
  // where axes differ, by how many parameters of all axes together are unusual, then by is_simpler axis by axis.
  std::vector<Layer> simplest;
  Size count = 0;  // all layers
  Size alike = 0;  // those of them that have the same parameters on every axis
  // For each axis: nothing where it can be solved, and else the nearest output sizes that can be reached.
  std::vector<std::optional<NearestOutputs>> nearest;
};

// The most combinations of choices, and the most solutions of one axis, that are looked at. The second is more than the
// numbers up to 64 for every parameter have.
inline constexpr Size most_combinations = 2'000'000'000;
inline constexpr Size most_solutions = 2'000'000;

// Every legal layer that takes the inputs to the outputs with parameters among the choices; all are counted, and the
// `most` simplest given. Axes with the same input and output have the same parameters. Fails where there are more than
// most_combinations or most_solutions, or more solutions than a Size can count.
Result<Solutions> solve(const SizeQuestion& question, std::size_t most);

}  // namespace convguide
