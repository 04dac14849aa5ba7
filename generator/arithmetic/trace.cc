#include "arithmetic/trace.h"

#include <algorithm>
#include <map>

#include "arithmetic/evaluate.h"
#include "arithmetic/layer_counts.h"
#include "arithmetic/legality.h"
#include "parameters/nearest_name.h"
#include "parameters/size_list.h"

namespace convguide {
namespace {

using Fields = std::vector<ReceptiveField>;
using Maps = std::map<std::string, TracedLayer, std::less<>>;

Result<Size> sum(Size one, Size other) { return evaluate(Expression(one) + other, {}); }

Result<Fields> fields_after(const Fields& before, const std::vector<SlidingAxis>& axes) {
  Fields after;
  for (std::size_t axis = 0; axis < before.size(); ++axis) {
    const auto field = field_after(before[axis], axes[axis]);
    if (!field) return tl::unexpected(field.error());
    after.push_back(*field);
  }
  return after;
}

// What a window that slides over `before` makes.
Result<TracedLayer> slide(const TracedLayer& before, const Layer& layer, bool weights, bool bias) {
  const auto axes = sliding_axes(layer);
  if (!axes) return tl::unexpected(axes.error());
  const auto fields = fields_after(before.field, *axes);
  if (!fields) return tl::unexpected(fields.error());
  TracedLayer made = {.output = {.sizes = {}, .channels = layer.output_channels}, .field = *fields, .axes = *axes};
  for (const SlidingAxis& axis : *axes) made.output.sizes.push_back(axis.output);
  if (!weights || is_pooling(layer.operation)) return made;
  return layer_counts(layer).and_then([&](const LayerCounts& counts) -> Result<TracedLayer> {
    const auto parameters = evaluate(counts.weights + (bias ? layer.output_channels : 0), counts.bindings);
    if (!parameters) return tl::unexpected(parameters.error());
    const auto multiply_adds = evaluate(counts.multiply_adds, counts.bindings);
    if (!multiply_adds) return tl::unexpected(multiply_adds.error());
    made.parameters = *parameters;
    made.multiply_adds = *multiply_adds;
    return made;
  });
}

// The layer that `text` describes where it takes a map of `shape`.
Result<Layer> layer_on(const MapShape& shape, LayerText text, Size output_channels) {
  if (shape.sizes.empty()) {
    return failure("a vector of " + std::to_string(shape.channels), "has no axes for a window to slide along",
                   "put the layer before the dense one, or use dense");
  }
  text.input = print_sizes(shape.sizes);
  text.dims = std::to_string(shape.sizes.size());
  text.channels = std::to_string(shape.channels) + ":" + std::to_string(output_channels);
  return parse_layer(text);
}

// The map called `name`, which the file gives as `key`.
Result<const TracedLayer*> find_map(const std::string& key, const std::string& name, const Maps& known) {
  const auto found = known.find(name);
  if (found != known.end()) return &found->second;
  std::vector<std::string> names;
  for (const auto& [other, map] : known) names.push_back(other);
  const auto nearest = nearest_name(name, names);
  return failure(key + " \"" + name + "\"", "is no layer before this one",
                 nearest ? "did you mean " + *nearest + "?" : "name one that stands above, or input");
}

// The maps that a layer takes, and all that there are by name.
struct Taken {
  std::vector<const TracedLayer*> maps;
  const Maps& known;
};

Result<TracedLayer> apply(const WindowLayer& window, const Taken& taken) {
  const TracedLayer& before = *taken.maps.front();
  return layer_on(before.output, window.text, window.channels.value_or(before.output.channels))
      .and_then([&](const Layer& layer) { return slide(before, layer, true, window.bias); });
}

Result<TracedLayer> apply(const Unpooling& unpooling, const Taken& taken) {
  const TracedLayer& before = *taken.maps.front();
  LayerText text = unpooling.text;
  text.groups = std::to_string(before.output.channels);
  return layer_on(before.output, text, before.output.channels).and_then([&](const Layer& layer) {
    return slide(before, layer, false, false);
  });
}

// A dense layer is a convolution whose kernel is as large as its input.
Result<TracedLayer> apply(const Dense& dense, const Taken& taken) {
  const TracedLayer& before = *taken.maps.front();
  Layer layer = {.axes = {}, .input_channels = before.output.channels, .output_channels = dense.outputs};
  for (const Size size : before.output.sizes) layer.axes.push_back({.input = size, .kernel = size});
  // A vector is one cell of the input's axes.
  if (layer.axes.empty()) layer.axes.resize(std::max<std::size_t>(before.field.size(), 1));
  return check_layer(layer)
      .and_then([&](const Layer& legal) { return slide(before, legal, true, dense.bias); })
      .map([](TracedLayer made) {
        made.output.sizes.clear();
        return made;
      });
}

// The offsets of a crop for each axis of `before`, which is cut to `wanted`.
Result<std::vector<Size>> crop_offsets(const std::string& text, const MapShape& before, const MapShape& wanted) {
  return parse_sizes("offset", text, 0).and_then([&](std::vector<Size> offsets) -> Result<std::vector<Size>> {
    if (offsets.size() == 1) offsets.resize(before.sizes.size(), offsets.front());
    if (wanted.sizes.size() == before.sizes.size() && offsets.size() == before.sizes.size()) return offsets;
    return failure("offset " + text,
                   "does not suit a map of " + print_shape(before) + " cut like " + print_shape(wanted),
                   "crop maps with equally many axes, and give one offset or one for each axis");
  });
}

Result<TracedLayer> apply(const Crop& crop, const Taken& taken) {
  const TracedLayer& before = *taken.maps.front();
  const auto like = find_map("like", crop.like, taken.known);
  if (!like) return tl::unexpected(like.error());
  const MapShape& wanted = (*like)->output;
  const auto offsets = crop_offsets(crop.offset, before.output, wanted);
  if (!offsets) return tl::unexpected(offsets.error());
  std::vector<SlidingAxis> axes;
  for (std::size_t axis = 0; axis < offsets->size(); ++axis) {
    const Size offset = (*offsets)[axis];
    const Size size = wanted.sizes[axis];
    if (size > before.output.sizes[axis] - offset) {
      return failure("offset " + std::to_string(offset) + " and " + std::to_string(size) + " cells",
                     "go beyond the map of " + std::to_string(before.output.sizes[axis]),
                     "use a smaller offset, or crop a larger map");
    }
    // A window of one cell whose first place is inside of the map.
    axes.push_back({.padding_before = -offset});
  }
  return fields_after(before.field, axes).map([&](Fields fields) {
    return TracedLayer{
        .output = {.sizes = wanted.sizes, .channels = before.output.channels}, .field = std::move(fields), .axes = {}};
  });
}

// The field of a cell that looks at both maps; empty where they have none in common.
Fields joint_fields(const Fields& one, const Fields& other) {
  Fields joint;
  for (std::size_t axis = 0; axis < std::min(one.size(), other.size()); ++axis) {
    const auto field = joint_field(one[axis], other[axis]);
    if (!field) return {};
    joint.push_back(*field);
  }
  return joint;
}

// Joins all maps; their channels are put one behind the other, or must agree.
Result<TracedLayer> join(const Taken& taken, bool concatenated) {
  TracedLayer made = {.output = taken.maps.front()->output, .field = taken.maps.front()->field, .axes = {}};
  for (std::size_t index = 1; index < taken.maps.size(); ++index) {
    const TracedLayer& other = *taken.maps[index];
    if (made.output.sizes != other.output.sizes || (!concatenated && made.output.channels != other.output.channels)) {
      return failure("a map of " + print_shape(made.output),
                     "does not go together with one of " + print_shape(other.output),
                     concatenated ? "crop the larger one" : "make sizes and channels agree");
    }
    if (concatenated) made.output.channels += other.output.channels;
    if (made.output.channels > largest_size) {
      return failure(std::to_string(made.output.channels) + " channels", "are too many",
                     "use at most " + std::to_string(largest_size));
    }
    made.field = joint_fields(made.field, other.field);
  }
  return made;
}

Result<TracedLayer> apply(const Concatenation& /*unused*/, const Taken& taken) { return join(taken, true); }

Result<TracedLayer> apply(const Sum& /*unused*/, const Taken& taken) { return join(taken, false); }

Result<TracedLayer> trace_layer(const NetworkLayer& layer, const Maps& known) {
  if (known.contains(layer.name)) {
    return failure("the name", "is taken by a layer above, or by the input", "give each layer a name of its own");
  }
  Taken taken = {.maps = {}, .known = known};
  for (const std::string& name : layer.from) {
    const auto map = find_map("from", name, known);
    if (!map) return tl::unexpected(map.error());
    taken.maps.push_back(*map);
  }
  return std::visit([&](const auto& operation) { return apply(operation, taken); }, layer.operation);
}

Error in_layer(const NetworkLayer& layer, Error error) {
  error.given = "layer " + layer.name + ": " + error.given;
  return error;
}

Result<MapShape> input_shape(const Network& network) {
  // A window of one cell leaves the map as it is, so that sizes are read and checked as those of any layer.
  return parse_layer({.operation = "max-pool",
                      .input = network.input,
                      .kernel = "1",
                      .dims = network.dims,
                      .channels = std::to_string(network.channels)})
      .map([](const Layer& layer) {
        MapShape shape = {.sizes = {}, .channels = layer.input_channels};
        for (const Axis& axis : layer.axes) shape.sizes.push_back(axis.input);
        return shape;
      });
}

}  // namespace

Result<Trace> trace(const Network& network) {
  const auto input = input_shape(network);
  if (!input) return tl::unexpected(input.error());
  Maps known;
  known[std::string(network_input)] = {.output = *input, .field = Fields(input->sizes.size()), .axes = {}};
  Trace made = {.input = *input, .layers = {}};
  for (const NetworkLayer& layer : network.layers) {
    auto traced = trace_layer(layer, known);
    if (!traced) return tl::unexpected(in_layer(layer, traced.error()));
    const auto parameters = sum(made.parameters, traced->parameters);
    const auto multiply_adds = sum(made.multiply_adds, traced->multiply_adds);
    if (!parameters) return tl::unexpected(in_layer(layer, parameters.error()));
    if (!multiply_adds) return tl::unexpected(in_layer(layer, multiply_adds.error()));
    made.parameters = *parameters;
    made.multiply_adds = *multiply_adds;
    known[layer.name] = *traced;
    made.layers.push_back(std::move(*traced));
  }
  return made;
}

std::string print_shape(const MapShape& shape) {
  std::vector<Size> numbers = shape.sizes;
  numbers.push_back(shape.channels);
  return print_sizes(numbers);
}

}  // namespace convguide
