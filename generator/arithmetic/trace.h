// A network worked out layer by layer.
#pragma once

#include <string>
#include <vector>

#include "arithmetic/network.h"
#include "arithmetic/receptive_field.h"
#include "parameters/error.h"

namespace convguide {

// The extent of a map. A dense layer's output has no axes, only channels.
struct MapShape {
  std::vector<Size> sizes;
  Size channels = 1;

  bool operator==(const MapShape&) const = default;
};

struct TracedLayer {
  MapShape output;
  Size parameters = 0;  // weights and biases
  Size multiply_adds = 0;
  std::vector<ReceptiveField> field;  // for each axis of the network's input; empty where branches have no common one
  std::vector<SlidingAxis> axes;      // the window over the map before, for each axis; empty where none slides
};

struct Trace {
  MapShape input;
  std::vector<TracedLayer> layers;  // in the order of the network's
  Size parameters = 0;
  Size multiply_adds = 0;
};

// The shapes, counts and receptive fields of all layers. Fails, naming the layer, where a map that it takes does not
// exist before it, where the maps do not suit each other, and where the layer is not legal for the map that it gets.
Result<Trace> trace(const Network& network);

// "55x55x96": the sizes of the axes, then the channels.
std::string print_shape(const MapShape& shape);

}  // namespace convguide
