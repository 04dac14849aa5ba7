#include "commands/explain_json.h"

#include <cmath>

#include "arithmetic/matching.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/size_derivation.h"
#include "commands/collapse_text.h"
#include "commands/convention_text.h"
#include "commands/explain_counts.h"
#include "commands/framework_text.h"
#include "commands/parameters_json.h"
#include "document/relationship_block.h"

namespace convguide {
namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson number(double value) {
  constexpr double whole_up_to = 9007199254740992;  // 2^53
  if (std::trunc(value) == value && std::abs(value) <= whole_up_to) return static_cast<std::int64_t>(value);
  return value;
}

// Nested lists of the last `axes` axes, from `next` on, which moves behind them.
OrderedJson nested(const Tensor& tensor, std::size_t axes, std::vector<double>::const_iterator& next) {
  if (axes == 0) return number(*next++);
  OrderedJson list = OrderedJson::array();
  const Size length = tensor.shape[tensor.shape.size() - axes];
  for (Size element = 0; element < length; ++element) list.push_back(nested(tensor, axes - 1, next));
  return list;
}

OrderedJson shape_and_values(const Shape& shape, const std::optional<Tensor>& tensor) {
  OrderedJson object = {{"shape", shape}};
  if (!tensor) return object;
  auto next = tensor->values.begin();
  object["values"] = nested(*tensor, shape.size(), next);
  return object;
}

OrderedJson equivalent(const std::vector<SlidingAxis>& axes) {
  const auto each = [&](const auto& make) { return for_each_axis(axes, make); };
  return {
      {"input", each([](const SlidingAxis& axis) { return axis.input; })},
      {"stretched_input", each([](const SlidingAxis& axis) { return axis.stretched_input; })},
      {"kernel", each([](const SlidingAxis& axis) { return axis.kernel; })},
      {"stride", each([](const SlidingAxis& axis) { return axis.stride; })},
      {"dilation", each([](const SlidingAxis& axis) { return axis.dilation; })},
      {"padding", each([](const SlidingAxis& axis) { return padding_json(axis.padding_before, axis.padding_after); })},
      {"extra", each([](const SlidingAxis& axis) { return axis.extra; })}};
}

Result<OrderedJson> explain_axis(Family family, const Bindings& bindings) {
  const Relationship& relationship = *matching_relationships(family, bindings).front();
  return size_derivation(relationship, bindings).map([&](const std::vector<Expression>& forms) {
    std::string plain(output_symbol(relationship));
    std::string latex(symbol_named(output_symbol(relationship)).latex);
    for (const Expression& form : forms) {
      plain += " = " + print_plain(form);
      latex += " = " + print_latex(form);
    }
    return OrderedJson{{"relationship", relationship.number},
                       {"title", relationship.title},
                       {"derivation", {{"plain", plain}, {"latex", latex}}}};
  });
}

OrderedJson relationship_numbers(const Case& of) {
  OrderedJson numbers = OrderedJson::array();
  for (const Relationship* relationship : of.relationships) {
    numbers.push_back(relationship->number);
  }
  for (const Relationship* relationship : of.layer_wide) numbers.push_back(relationship->number);
  return numbers;
}

}  // namespace

Result<std::string> explain_as_json(const Case& of, bool with_collapse) {
  Shape input;
  Shape kernel;
  for (const Axis& axis : of.layer.axes) {
    input.push_back(axis.input);
    kernel.push_back(axis.kernel);
  }
  OrderedJson axes = OrderedJson::array();
  for (std::size_t index = 0; index < of.bindings.size(); ++index) {
    auto axis = explain_axis(family_of(of.layer.operation, of.layer.axes[index]), of.bindings[index]);
    if (!axis) return tl::unexpected(axis.error());
    axes.push_back(std::move(*axis));
  }
  OrderedJson object = {{"operation", word(of.layer.operation)},
                        {"parameters", parameters_json(of.layer)},
                        {"input", shape_and_values(input, of.input_values)},
                        {"kernel", shape_and_values(kernel, of.kernel_values)},
                        {"output", shape_and_values(of.output, of.output_values)},
                        {"relationships", relationship_numbers(of)},
                        {"axes", std::move(axes)}};
  if (of.layer.operation == Operation::transposed_convolution) {
    object["equivalent"] = equivalent(of.axes);
    object["touches"] = touches_as_json(of.layer);
  }
  if (!is_pooling(of.layer.operation)) object["counts"] = counts_as_json(of.layer);
  object["frameworks"] = frameworks_as_json(of.layer);
  object["conventions"] = conventions_as_json(of);
  if (with_collapse) {
    auto collapse = collapse_as_json(of.layer);
    if (!collapse) return tl::unexpected(collapse.error());
    object["collapse"] = std::move(*collapse);
  }
  return object.dump() + "\n";
}

}  // namespace convguide
