// JAX's functions, as jax.lax documents them: https://docs.jax.dev/en/latest/jax.lax.html (conv_general_dilated,
// conv_transpose, reduce_window) and https://docs.jax.dev/en/latest/_autosummary/jax.numpy.pad.html. Maps are NCHW and
// kernels OIHW, which is the usual order of conv_general_dilated.
#include <algorithm>

#include "arithmetic/framework_call.h"
#include "arithmetic/framework_layer.h"
#include "arithmetic/framework_words.h"

namespace convguide {
namespace {

constexpr std::string_view jax = "JAX";
constexpr std::size_t batch_and_channels = 2;

// The sizes with those of batch and channels before them.
std::vector<Size> with_channels(Size usual, std::vector<Size> sizes) {
  sizes.insert(sizes.begin(), batch_and_channels, usual);
  return sizes;
}

std::vector<Sides> with_channels(std::vector<Sides> pairs) {
  pairs.insert(pairs.begin(), batch_and_channels, Sides{});
  return pairs;
}

void add_dilation(CallArguments& arguments, std::string_view name, const Layer& layer) {
  if (has_dilation(layer)) arguments.add(name, python_tuple(along_axes(layer, &Axis::dilation)));
}

std::string convolution(const Layer& layer) {
  CallArguments arguments = {{"x", "w"}};
  arguments.add("window_strides", python_tuple(along_axes(layer, &Axis::stride)));
  arguments.add("padding", has_padding(layer) ? python_pairs(paddings(layer)) : "\"VALID\"");
  add_dilation(arguments, "rhs_dilation", layer);
  arguments.add("feature_group_count", std::to_string(layer.groups), "1");
  return written_call("jax.lax.conv_general_dilated", arguments);
}

FrameworkCall convolution_call(const Layer& layer) {
  if (layer.padding_mode == PaddingMode::zeros || !has_padding(layer)) return {jax, {convolution(layer)}};
  return {jax,
          {"x = jnp.pad(x, " + python_pairs(with_channels(paddings(layer))) + ", mode=\"" +
               std::string(numpy_pad_mode(layer.padding_mode)) + "\")",
           convolution(without_padding(layer))},
          "conv_general_dilated pads with zeros only, so jnp.pad comes before."};
}

// The padding of the equivalent direct convolution, output padding included. Below zero it crops.
std::vector<Sides> equivalent_paddings(const Layer& layer) {
  std::vector<Sides> pairs;
  for (const SlidingAxis& axis : sliding_forms(layer)) {
    pairs.push_back({axis.padding_before, axis.padding_after + axis.extra});
  }
  return pairs;
}

// ("NCHW", "OIHW", "NCHW"); more than three axes are called by digits.
std::string dimension_numbers(std::size_t axes) {
  const std::string names = axes <= 3 ? std::string("DHW").substr(3 - axes) : std::string("01234567").substr(0, axes);
  return "(\"NC" + names + "\", \"OI" + names + "\", \"NC" + names + "\")";
}

// conv_transpose has no groups, so the weights of a grouped layer are turned by hand and the input stretched by
// lhs_dilation.
FrameworkCall grouped_transposed_call(const Layer& layer) {
  std::vector<Size> spatial;
  for (std::size_t n = 0; n < layer.axes.size(); ++n) spatial.push_back(static_cast<Size>(n + batch_and_channels));
  std::vector<Size> apart = {layer.groups, layer.input_channels / layer.groups, layer.output_channels / layer.groups};
  std::vector<Size> together = {layer.output_channels, layer.input_channels / layer.groups};
  for (const Axis& axis : layer.axes) {
    apart.push_back(axis.kernel);
    together.push_back(axis.kernel);
  }
  CallArguments arguments = {{"x", "w"}};
  arguments.add("window_strides", python_tuple(std::vector<Size>(layer.axes.size(), 1)));
  arguments.add("padding", python_pairs(equivalent_paddings(layer)));
  arguments.add("lhs_dilation", python_tuple(along_axes(layer, &Axis::stride)));
  add_dilation(arguments, "rhs_dilation", layer);
  arguments.add("feature_group_count", std::to_string(layer.groups));
  return {jax,
          {"w = jnp.flip(w, " + python_tuple(spatial) + ").reshape" + python_tuple(apart),
           "w = w.swapaxes(1, 2).reshape" + python_tuple(together),
           written_call("jax.lax.conv_general_dilated", arguments)},
          "conv_transpose has no groups. The padding is that of the equivalent direct convolution."};
}

FrameworkCall transposed_call(const Layer& layer) {
  if (layer.groups > 1) return grouped_transposed_call(layer);
  CallArguments arguments = {{"x", "w"}};
  arguments.add("strides", python_tuple(along_axes(layer, &Axis::stride)));
  arguments.add("padding", python_pairs(equivalent_paddings(layer)));
  add_dilation(arguments, "rhs_dilation", layer);
  arguments.add("dimension_numbers", dimension_numbers(layer.axes.size()));
  arguments.add("transpose_kernel", "True");
  return {jax,
          {written_call("jax.lax.conv_transpose", arguments)},
          "conv_transpose's padding is that of the equivalent direct convolution, output padding included."};
}

CallArguments windows(const Layer& layer, const std::vector<Sides>& padding) {
  CallArguments arguments;
  arguments.add("window_dimensions", python_tuple(with_channels(1, along_axes(layer, &Axis::kernel))));
  arguments.add("window_strides", python_tuple(with_channels(1, along_axes(layer, &Axis::stride))));
  if (std::any_of(padding.begin(), padding.end(), [](const Sides& pair) { return !(pair == Sides{}); })) {
    arguments.add("padding", python_pairs(with_channels(padding)));
  }
  if (has_dilation(layer)) {
    arguments.add("window_dilation", python_tuple(with_channels(1, along_axes(layer, &Axis::dilation))));
  }
  return arguments;
}

std::string reduction(const std::vector<std::string>& first, const CallArguments& windows) {
  CallArguments arguments = {first};
  arguments.texts.insert(arguments.texts.end(), windows.texts.begin(), windows.texts.end());
  return written_call("jax.lax.reduce_window", arguments);
}

// Sums divided by how many cells of the map each window holds.
std::vector<std::string> average_by_counting(const Layer& layer, const std::vector<Sides>& padding) {
  return {"windows = " + written_call("dict", windows(layer, padding)),
          "total = jax.lax.reduce_window(x, 0.0, jax.lax.add, **windows)",
          "count = jax.lax.reduce_window(jnp.ones_like(x), 0.0, jax.lax.add, **windows)", "total / count"};
}

FrameworkCall average_pooling_call(const Layer& layer) {
  const Layer plain = without_ceil_mode(layer);
  if (!padding_counts(layer)) {
    if (has_padding(plain)) {
      return {jax, average_by_counting(plain, paddings(plain)), "The divisor counts the input cells of each window."};
    }
  } else {
    // Zeros are put where windows reach the padding; what ceil mode reaches beyond them does not count.
    std::vector<Sides> zeros = paddings(plain);
    std::vector<Sides> beyond(zeros.size());
    for (std::size_t n = 0; n < zeros.size(); ++n) {
      const Size reached = zeros[n].after;
      zeros[n].after = std::min(reached, layer.axes[n].padding_after);
      beyond[n].after = reached - zeros[n].after;
    }
    if (std::any_of(beyond.begin(), beyond.end(), [](const Sides& pair) { return pair.after > 0; })) {
      std::vector<std::string> lines = {"x = jnp.pad(x, " + python_pairs(with_channels(zeros)) + ")"};
      for (std::string& line : average_by_counting(plain, beyond)) lines.push_back(std::move(line));
      return {jax, std::move(lines), "The divisor counts the cells of the padded input in each window."};
    }
  }
  std::string cells;
  for (const Axis& axis : layer.axes) cells += (cells.empty() ? "" : " * ") + std::to_string(axis.kernel);
  return {jax, {reduction({"x", "0.0", "jax.lax.add"}, windows(plain, paddings(plain))) + " / (" + cells + ")"}};
}

}  // namespace

FrameworkCall jax_call(const Layer& layer) {
  switch (layer.operation) {
    case Operation::convolution: return convolution_call(layer);
    case Operation::transposed_convolution: return transposed_call(layer);
    case Operation::max_pooling: {
      const Layer plain = without_ceil_mode(layer);
      return {jax, {reduction({"x", "-jnp.inf", "jax.lax.max"}, windows(plain, paddings(plain)))}};
    }
    case Operation::average_pooling: return average_pooling_call(layer);
  }
  return {};
}

}  // namespace convguide
