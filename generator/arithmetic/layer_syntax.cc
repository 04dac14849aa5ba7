#include "arithmetic/layer_syntax.h"

#include <algorithm>
#include <functional>

#include "arithmetic/legality.h"
#include "arithmetic/padding_words.h"
#include "parameters/nearest_name.h"
#include "parameters/size_list.h"

namespace convguide {
namespace {

// The parameters of all axes as they are read; a list with one entry serves all axes.
struct Lists {
  std::vector<Size> input, kernel, stride, dilation, output_padding;
  std::vector<Sides> padding;
  const PaddingWord* padding_word = nullptr;
};

Result<Operation> parse_operation(const std::string& given) {
  if (const auto operation = operation_of_word(given)) return *operation;
  std::vector<std::string> known;
  known.reserve(all_operations.size());
  for (const Operation operation : all_operations) known.emplace_back(word(operation));
  return failure("operation \"" + given + "\"", "is unknown", suggest(given, known));
}

Result<Lists> parse_padding(Lists lists, const std::string& text) {
  lists.padding_word = padding_word(text);
  if (lists.padding_word != nullptr) {
    lists.padding = {Sides{}};
    return lists;
  }
  const bool looks_like_word = !text.empty() && text.find_first_of("0123456789") == std::string::npos;
  if (looks_like_word) {
    std::vector<std::string> known;
    for (const PaddingWord& word : padding_words()) known.emplace_back(word.word);
    return failure("padding \"" + text + "\"", "is neither a number nor a known word", suggest(text, known));
  }
  constexpr std::string_view form = "write 3, 3x5 for axes that differ, or before:after for sides, such as 2:0";
  return parse_sides("padding", text, 0, form).map([&](std::vector<Sides> sides) {
    lists.padding = std::move(sides);
    return lists;
  });
}

Result<Lists> parse_lists(const LayerText& text) {
  Lists lists;
  if (!text.input) return failure("the input size", "is missing", "give one, such as --input 5");
  if (!text.kernel) return failure("the kernel size", "is missing", "give one, such as --kernel 3");
  struct Entry {
    std::string_view name;
    std::string text;
    Size smallest;
    std::vector<Size>* into;
  };
  const Entry entries[] = {{"input", *text.input, 1, &lists.input},
                           {"kernel", *text.kernel, 1, &lists.kernel},
                           {"stride", text.stride.value_or("1"), 1, &lists.stride},
                           {"dilation", text.dilation.value_or("1"), 1, &lists.dilation},
                           {"output padding", text.output_padding.value_or("0"), 0, &lists.output_padding}};
  for (const Entry& entry : entries) {
    const auto sizes = parse_sizes(entry.name, entry.text, entry.smallest);
    if (!sizes) return tl::unexpected(sizes.error());
    *entry.into = *sizes;
  }
  return parse_padding(std::move(lists), text.padding.value_or("0"));
}

// How many axes the lists speak of; `dims` is what the user asked for.
Result<std::size_t> count_axes(const Lists& lists, const std::optional<std::string>& dims) {
  std::size_t count = 1;
  if (dims) {
    const auto given = parse_one_size("dims", *dims, 1);
    if (!given) return tl::unexpected(given.error());
    if (*given > static_cast<Size>(most_axes)) {
      return failure("dims " + *dims, "must be one number from 1 to " + std::to_string(most_axes), "use 1, 2 or 3");
    }
    count = static_cast<std::size_t>(*given);
  }
  const std::pair<std::string_view, std::size_t> lengths[] = {
      {"input", lists.input.size()},       {"kernel", lists.kernel.size()},
      {"stride", lists.stride.size()},     {"padding", lists.padding.size()},
      {"dilation", lists.dilation.size()}, {"output padding", lists.output_padding.size()}};
  std::string_view counted_from = "dims";
  bool decided = dims.has_value();
  for (const auto& [name, length] : lengths) {
    if (length == 1 || (decided && length == count)) continue;
    if (decided) {
      return failure(std::string(name) + " with " + std::to_string(length) + " axes",
                     "does not agree with " + std::string(counted_from) + ", which has " + std::to_string(count),
                     "give one number" + (count == 1 ? "" : ", or " + std::to_string(count) + " of them"));
    }
    count = length;
    counted_from = name;
    decided = true;
  }
  if (count > most_axes) {
    return failure(std::to_string(count) + " axes", "are too many", "use at most " + std::to_string(most_axes));
  }
  return decided ? count : 2;
}

Result<Axis> make_axis(Operation operation, const Lists& lists, std::size_t index) {
  const auto pick = [index](const auto& list) { return list.size() == 1 ? list.front() : list[index]; };
  const Axis axis = {.input = pick(lists.input),
                     .kernel = pick(lists.kernel),
                     .stride = pick(lists.stride),
                     .padding_before = pick(lists.padding).before,
                     .padding_after = pick(lists.padding).after,
                     .dilation = pick(lists.dilation),
                     .output_padding = pick(lists.output_padding)};
  return lists.padding_word == nullptr ? axis : with_padding(*lists.padding_word, operation, axis);
}

// Sets how the padding is filled and counted, and whether the last window may stick out.
Result<Layer> with_modes(Layer layer, const LayerText& text) {
  const std::string given = text.padding_mode.value_or(std::string(word(PaddingMode::zeros)));
  const auto mode = padding_mode_of_word(given);
  if (!mode) {
    std::vector<std::string> known;
    for (const PaddingMode one : all_padding_modes) known.emplace_back(word(one));
    return failure("padding mode \"" + given + "\"", "is unknown", suggest(given, known));
  }
  layer.padding_mode = *mode;
  layer.counts_padding = text.count_include_pad;
  return layer;
}

// "3" where all axes agree, "3x5" where they differ.
std::string print_axes(const Layer& layer, const std::function<std::string(const Axis&)>& print) {
  std::vector<std::string> texts;
  for (const Axis& axis : layer.axes) texts.push_back(print(axis));
  if (std::all_of(texts.begin(), texts.end(), [&](const std::string& text) { return text == texts.front(); })) {
    return texts.front();
  }
  std::string joined;
  for (const std::string& text : texts) joined += (joined.empty() ? "" : "x") + text;
  return joined;
}

// "2" where both are equal, else "2:3".
std::string print_pair(Size first, Size second) {
  return first == second ? std::to_string(first) : std::to_string(first) + ":" + std::to_string(second);
}

// Sets the channels and groups that the texts give.
Result<Layer> with_channels(Layer layer, const LayerText& text) {
  constexpr std::string_view form = "write 3, or 3:8 for three maps in and eight out";
  const auto channels = parse_sides("channels", text.channels.value_or("1"), 1, form);
  if (!channels) return tl::unexpected(channels.error());
  if (channels->size() != 1) {
    return failure("channels \"" + *text.channels + "\"", "must be one number, or one for each side of the layer",
                   std::string(form));
  }
  const auto groups = parse_one_size("groups", text.groups.value_or("1"), 1);
  if (!groups) return tl::unexpected(groups.error());
  layer.input_channels = channels->front().before;
  layer.output_channels = channels->front().after;
  layer.groups = *groups;
  return layer;
}

}  // namespace

Result<Layer> parse_layer(const LayerText& text) {
  const auto operation = parse_operation(text.operation);
  if (!operation) return tl::unexpected(operation.error());
  const auto lists = parse_lists(text);
  if (!lists) return tl::unexpected(lists.error());
  const auto count = count_axes(*lists, text.dims);
  if (!count) return tl::unexpected(count.error());
  Layer layer = {.operation = *operation, .axes = {}};
  for (std::size_t index = 0; index < *count; ++index) {
    const auto axis = make_axis(*operation, *lists, index);
    if (!axis) return tl::unexpected(axis.error());
    layer.axes.push_back(*axis);
    layer.axes.back().ceil_mode = text.ceil_mode;
  }
  return with_channels(std::move(layer), text)
      .and_then([&](Layer channelled) { return with_modes(std::move(channelled), text); })
      .and_then(check_layer);
}

LayerText layer_text(const Layer& layer) {
  using OptionalText = std::optional<std::string>;
  const auto unless = [](const std::string& usual, std::string text) {
    return text == usual ? OptionalText() : OptionalText(std::move(text));
  };
  const auto sizes = [&](Size Axis::*member) {
    return print_axes(layer, [&](const Axis& axis) { return std::to_string(axis.*member); });
  };
  LayerText text = {
      .operation = std::string(word(layer.operation)),
      .input = sizes(&Axis::input),
      .kernel = sizes(&Axis::kernel),
      .stride = unless("1", sizes(&Axis::stride)),
      .padding = unless(
          "0", print_axes(layer, [](const Axis& axis) { return print_pair(axis.padding_before, axis.padding_after); })),
      .dilation = unless("1", sizes(&Axis::dilation)),
      .output_padding = unless("0", sizes(&Axis::output_padding)),
      .dims = {},
      .channels = unless("1", print_pair(layer.input_channels, layer.output_channels)),
      .groups = unless("1", std::to_string(layer.groups)),
      .padding_mode = unless(std::string(word(PaddingMode::zeros)), std::string(word(layer.padding_mode))),
      .ceil_mode = layer.axes.front().ceil_mode,
      .count_include_pad = layer.counts_padding};
  // Two axes are what a reader of the texts would assume, unless one of them shows how many there are.
  const OptionalText shows_axes[] = {text.input,   text.kernel,   text.stride,
                                     text.padding, text.dilation, text.output_padding};
  const bool shown = std::any_of(std::begin(shows_axes), std::end(shows_axes),
                                 [](const OptionalText& one) { return one && one->find('x') != std::string::npos; });
  if (layer.axes.size() != 2 && !shown) text.dims = std::to_string(layer.axes.size());
  return text;
}

std::string print_layer(const Layer& layer) {
  const LayerText text = layer_text(layer);
  std::string line = text.operation;
  const auto add = [&](const char* option, const std::optional<std::string>& value) {
    if (value) line += std::string(" --") + option + " " + *value;
  };
  add("input", text.input);
  add("kernel", text.kernel);
  add("stride", text.stride);
  add("padding", text.padding);
  add("dilation", text.dilation);
  add("output-padding", text.output_padding);
  add("dims", text.dims);
  add("channels", text.channels);
  add("groups", text.groups);
  add("padding-mode", text.padding_mode);
  if (text.ceil_mode) line += " --ceil-mode";
  if (text.count_include_pad) line += " --count-include-pad";
  return line;
}

}  // namespace convguide
