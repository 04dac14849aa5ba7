// Random choices that are the same on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "parameters/layer.h"

namespace convguide {

// The engine is the same everywhere; the distributions of the standard library are not, so numbers are made from what
// the engine gives.
struct Dice {
  explicit Dice(std::uint64_t seed) : engine(seed) {}

  // A whole number from `least` to `most`, both included, each as likely as any other.
  Size between(Size least, Size most) {
    return least + static_cast<Size>(engine() % static_cast<std::uint64_t>(most - least + 1));
  }

  template <class Value>
  Value one_of(const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(between(0, static_cast<Size>(values.size()) - 1))];
  }

  template <class Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t left = values.size(); left > 1; --left) {
      std::swap(values[left - 1], values[static_cast<std::size_t>(between(0, static_cast<Size>(left) - 1))]);
    }
  }

  std::mt19937_64 engine;
};

}  // namespace convguide
