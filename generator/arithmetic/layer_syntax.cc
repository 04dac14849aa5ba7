#include "arithmetic/layer_syntax.h"

#include <algorithm>
#include <functional>

#include "arithmetic/evaluate.h"
#include "arithmetic/legality.h"
#include "arithmetic/padding_words.h"
#include "arithmetic/relationship_table.h"
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
  for (const PaddingWord& word : padding_words()) {
    if (word.word == text) {
      lists.padding = {Sides{}};
      lists.padding_word = &word;
      return lists;
    }
  }
  const bool looks_like_word = !text.empty() && text.find_first_of("0123456789") == std::string::npos;
  if (looks_like_word) {
    std::vector<std::string> known;
    for (const PaddingWord& word : padding_words()) known.emplace_back(word.word);
    return failure("padding \"" + text + "\"", "is neither a number nor a known word", suggest(text, known));
  }
  return parse_sides("padding", text).map([&](std::vector<Sides> sides) {
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
    const auto given = parse_sizes("dims", *dims, 1);
    if (!given) return tl::unexpected(given.error());
    if (given->size() != 1 || given->front() > static_cast<Size>(most_axes)) {
      return failure("dims " + *dims, "must be one number from 1 to " + std::to_string(most_axes), "use 1, 2 or 3");
    }
    count = static_cast<std::size_t>(given->front());
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
                     "give one number, or " + std::to_string(count) + " of them");
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

Result<Axis> make_axis(const Lists& lists, std::size_t index) {
  const auto pick = [index](const auto& list) { return list.size() == 1 ? list.front() : list[index]; };
  Axis axis = {.input = pick(lists.input),
               .kernel = pick(lists.kernel),
               .stride = pick(lists.stride),
               .padding_before = pick(lists.padding).before,
               .padding_after = pick(lists.padding).after,
               .dilation = pick(lists.dilation),
               .output_padding = pick(lists.output_padding)};
  if (lists.padding_word == nullptr) return axis;
  Bindings bindings = {{"k", axis.kernel}, {"d", axis.dilation}};
  return evaluate(dilated_kernel(), bindings)
      .and_then([&](Size extent) {
        bindings["k̂"] = extent;
        return evaluate(lists.padding_word->padding, bindings);
      })
      .map([&](Size padding) {
        axis.padding_before = padding;
        axis.padding_after = padding;
        return axis;
      });
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
    const auto axis = make_axis(*lists, index);
    if (!axis) return tl::unexpected(axis.error());
    layer.axes.push_back(*axis);
  }
  return check_layer(layer);
}

std::string print_layer(const Layer& layer) {
  std::string line(word(layer.operation));
  const auto add = [&](const char* option, const std::string& usual,
                       const std::function<std::string(const Axis&)>& print) {
    const std::string text = print_axes(layer, print);
    if (text != usual) line += std::string(" --") + option + " " + text;
  };
  add("input", "", [](const Axis& axis) { return std::to_string(axis.input); });
  add("kernel", "", [](const Axis& axis) { return std::to_string(axis.kernel); });
  add("stride", "1", [](const Axis& axis) { return std::to_string(axis.stride); });
  add("padding", "0", [](const Axis& axis) {
    const std::string before = std::to_string(axis.padding_before);
    return axis.padding_before == axis.padding_after ? before : before + ":" + std::to_string(axis.padding_after);
  });
  add("dilation", "1", [](const Axis& axis) { return std::to_string(axis.dilation); });
  add("output-padding", "0", [](const Axis& axis) { return std::to_string(axis.output_padding); });
  // Two axes are what a reader of the line would assume, unless some text shows how many there are.
  if (layer.axes.size() != 2 && line.find('x', line.find("--")) == std::string::npos) {
    line += " --dims " + std::to_string(layer.axes.size());
  }
  return line;
}

}  // namespace convguide
