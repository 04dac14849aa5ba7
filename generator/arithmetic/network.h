// A network as it is written down: a map that goes in, and layers that each take one or more of the maps before.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "arithmetic/layer_syntax.h"
#include "parameters/layer.h"

namespace convguide {

// A convolution, a transposed convolution or pooling, without the sizes and channels that come from the map before.
struct WindowLayer {
  LayerText text;
  std::optional<Size> channels;  // of the output; convolutions need them, pooling keeps the input's
  bool bias = true;              // whether each output channel has a bias
};

// Puts the cells that pooling kept back in their places: the sizes are those of a transposed convolution, and nothing
// is learnt.
struct Unpooling {
  LayerText text;
};

// Fully connected: each output sees every cell of the map before.
struct Dense {
  Size outputs = 1;
  bool bias = true;
};

// Cuts a map to the size of another, leaving out `offset` cells at the beginning of each axis ("5", or "5x7").
struct Crop {
  std::string like;
  std::string offset;
};

// Maps of one size, their channels one behind the other.
struct Concatenation {};

// The sum, cell by cell, of maps of one size with equally many channels.
struct Sum {};

using NetworkOperation = std::variant<WindowLayer, Unpooling, Dense, Crop, Concatenation, Sum>;

// What the network's authors say about a layer.
struct Published {
  std::optional<std::string> output;  // "55x55x96": the sizes of the axes, then the channels
  std::optional<Size> parameters;
  std::optional<Size> field;  // the receptive field along each axis
};

struct NetworkLayer {
  std::string name;
  std::string operation_word;     // as the file has it
  std::vector<std::string> from;  // names of layers before, or network_input; never empty
  NetworkOperation operation;
  Published published;
};

// What layers call the map that goes into the network.
inline constexpr std::string_view network_input = "input";

struct Network {
  std::string title;
  std::string source;               // where the sizes were published
  std::string note;                 // what a reader should know besides; may be empty
  std::string input;                // sizes of the axes: "227", or "224x320"
  std::optional<std::string> dims;  // the number of axes, where `input` does not tell: "1"
  Size channels = 1;
  std::optional<Size> published_parameters;  // of the whole network
  std::vector<NetworkLayer> layers;
};

// The most layers of a network.
inline constexpr std::size_t most_layers = 1000;

}  // namespace convguide
