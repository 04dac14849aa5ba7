#include "document/layer_case.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "document/seed.h"
#include "document/shell_words.h"
#include "scene/word_list.h"
#include "tensors/layer_shapes.h"
#include "tensors/random_values.h"

namespace convguide {
namespace {

Result<LayerValues> seeded_values(const Layer& layer, const std::string& seed_text) {
  return parse_seed(seed_text).and_then([&](std::uint64_t seed) -> Result<LayerValues> {
    auto input = random_values(input_shape(layer), usual_input_values, seed);
    if (!input) return tl::unexpected(input.error());
    if (is_pooling(layer.operation)) return LayerValues{std::move(*input), {}};
    // The kernel's own seed, so that it does not repeat the input's numbers.
    return random_values(kernel_shape(layer), usual_kernel_values, seed + 1).map([&](Tensor kernel) {
      return LayerValues{std::move(*input), std::move(kernel)};
    });
  });
}

// Fails where values that were given do not have one level of lists for each axis, besides those for channels.
Result<void> check_axes(const std::string& name, const std::optional<Tensor>& values, std::size_t channel_axes,
                        const Layer& layer) {
  if (!values || values->shape.size() == layer.axes.size() + channel_axes) return {};
  const auto levels = static_cast<Size>(values->shape.size() - channel_axes);
  return failure("the values of " + name,
                 "have " + counted(levels, "level") + " of lists where the layer has " +
                     (layer.axes.size() == 1 ? "1 axis" : std::to_string(layer.axes.size()) + " axes"),
                 "nest the lists once for each axis, or change --dims");
}

Result<Case> case_with_values(const Layer& layer, const LayerValues& values) {
  if (!values.input) return make_case(layer);
  auto of = make_case(layer, *values.input, values.kernel);
  if (!of) return of;
  const std::vector<double>& results = of->output_values->values;
  if (std::all_of(results.begin(), results.end(), [](double value) { return std::isfinite(value); })) return of;
  return failure("the result of these values", "is beyond what a floating-point number can hold",
                 "scale the values down");
}

std::string spelled(const std::string& name, const std::string& value, const Spelling& spelling) {
  return spelling.before_name + name + spelling.before_value + value;
}

}  // namespace

Result<void> check_sources(const LayerRequest& request) {
  const Spelling& spelling = request.spelling;
  const ValueSources& given = request.values;
  const auto named = [&](const std::string& name) { return spelling.noun + name; };
  const std::string& operation = request.text.operation;
  const bool pools = is_pooling(operation_of_word(operation).value_or(Operation::convolution));
  if (pools && given.kernel) {
    return failure(named("kernel-values"), "does not go with " + operation + ", whose window has no weights",
                   "leave it out, and give the window's size with " + (spelling.before_name + std::string("kernel")));
  }
  const std::pair<std::string, bool> sizes[] = {{"input", request.text.input || given.input},
                                                {"kernel", request.text.kernel || given.kernel}};
  for (const auto& [name, known] : sizes) {
    if (!known) {
      return failure(named(name), "is missing", "give the size, such as " + spelled(name, "3", spelling));
    }
  }
  if (given.seed && (given.input || given.kernel)) {
    return failure(named("seed"), "makes values, which are given too", "leave one of them out");
  }
  const bool has_input = given.input || request.known.input;
  const bool has_kernel = given.kernel || request.known.kernel;
  if (!pools && has_input != has_kernel) {
    return failure(named(has_input ? "kernel-values" : "input-values"), "is missing",
                   "give the values of input and kernel, or of neither");
  }
  return {};
}

Result<Case> layer_case(const LayerRequest& request, const ValueReader& reader) {
  LayerText text = request.text;
  auto given = read_layer_values(request.values, reader, text);
  if (!given) return tl::unexpected(given.error());
  const auto layer = parse_layer(text);
  if (!layer) return tl::unexpected(layer.error());
  if (request.values.seed) {
    return seeded_values(*layer, *request.values.seed).and_then([&](const LayerValues& values) {
      return case_with_values(*layer, values);
    });
  }
  const auto input_fits = check_axes("the input", given->input, 1, *layer);
  if (!input_fits) return tl::unexpected(input_fits.error());
  const auto kernel_fits = check_axes("the kernel", given->kernel, 2, *layer);
  if (!kernel_fits) return tl::unexpected(kernel_fits.error());
  const LayerValues& known = request.known;
  const bool keeps_some = (!given->input && known.input) || (!given->kernel && known.kernel);
  if (!given->input) given->input = known.input;
  if (!given->kernel) given->kernel = known.kernel;
  return case_with_values(*layer, *given).map_error([&](Error error) {
    if (keeps_some) {
      error.remedy =
          "add " + spelled("seed", "1", request.spelling) + " for other values, or give values of that shape";
    }
    return error;
  });
}

std::string case_words(const Case& of, const std::optional<std::string>& seed) {
  std::string words = print_layer(of.layer);
  if (seed) return words + " --seed " + *seed;
  if (!of.input_values) return words;
  // Channels of a layer that has but one are not written, so its lists have no level for them either.
  const LayerText text = layer_text(of.layer);
  const bool has_channels = text.channels || text.groups;
  const auto add = [&](const std::string& option, const std::optional<Tensor>& values, std::size_t channel_axes) {
    if (!values) return;
    Tensor printed = *values;
    if (!has_channels) printed.shape = without_channels(values->shape, channel_axes);
    words += " --" + option + " " + shell_word(print_values(printed));
  };
  add("input-values", of.input_values, 1);
  add("kernel-values", of.kernel_values, 2);
  return words;
}

}  // namespace convguide
