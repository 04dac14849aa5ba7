// The layers that exercises are about: random ones of a level, and how a question describes them.
#pragma once

#include <string>

#include "arithmetic/padding_words.h"
#include "document/dice.h"
#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// Whether a layer's cells are worked out one by one, or only counted.
enum class LayerScale { cells, counts };

// A legal layer of two axes that are alike. A padding that has a name, SAME, keeps it.
struct ExerciseLayer {
  Layer layer;
  const PaddingWord* padding = nullptr;

  const Axis& axis() const { return layer.axes.front(); }
};

// A random layer of a level (see exercise.h), with an output of at least two cells along each axis.
ExerciseLayer random_layer(int level, LayerScale scale, Dice& dice);

// The same axis twice.
Layer square_layer(Operation operation, const Axis& axis);

// What a description leaves out, since it is asked for.
enum class Omitted { nothing, padding, output_padding };

// "a convolution with a 3 × 3 kernel, stride 2 and padding 1".
std::string layer_phrase(const ExerciseLayer& layer, Omitted omitted = Omitted::nothing);

// "5 × 5", of maps with that size along both axes.
std::string square_words(Size size);

}  // namespace convguide
