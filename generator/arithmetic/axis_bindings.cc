#include "arithmetic/axis_bindings.h"

#include "arithmetic/evaluate.h"
#include "arithmetic/relationship_table.h"

namespace convguide {
namespace {

// The bindings with the value of `expression` under `name`, or the reason why there is none.
Result<Bindings> with_value(Bindings bindings, std::string_view name, const Expression& expression) {
  const auto value = evaluate(expression, bindings);
  if (!value) return tl::unexpected(value.error());
  bindings[name] = *value;
  return bindings;
}

Result<Bindings> bind_equivalent(Bindings bindings, const EquivalentConvolution& equivalent) {
  return with_value(std::move(bindings), "ĩ'", equivalent.stretched_input)
      .and_then([&](Bindings bound) { return with_value(std::move(bound), "k'", equivalent.kernel); })
      .and_then([&](Bindings bound) { return with_value(std::move(bound), "s'", equivalent.stride); })
      .and_then([&](Bindings bound) { return with_value(std::move(bound), "p₁'", equivalent.padding_before); })
      .and_then([&](Bindings bound) { return with_value(std::move(bound), "p₂'", equivalent.padding_after); })
      .map([](Bindings bound) {
        if (bound["p₁'"] == bound["p₂'"]) bound["p'"] = bound["p₁'"];
        return bound;
      });
}

}  // namespace

Result<Bindings> axis_bindings(Operation operation, const Axis& axis) {
  Bindings given = {{"k", axis.kernel},
                    {"s", axis.stride},
                    {"d", axis.dilation},
                    {"p₁", axis.padding_before},
                    {"p₂", axis.padding_after}};
  if (axis.padding_before == axis.padding_after) given["p"] = axis.padding_before;
  const Family family = family_of(operation);
  const Relationship& general = general_relationship(family);
  const bool transposed = family == Family::transposed;
  given[transposed ? "i'" : "i"] = axis.input;
  if (transposed) given["a"] = axis.output_padding;
  const auto sized =
      with_value(std::move(given), "k̂", dilated_kernel())
          .and_then([&](Bindings bound) { return with_value(std::move(bound), "t", same_padding(family)); })
          .and_then([&](Bindings bound) {
            return with_value(std::move(bound), transposed ? "o'" : "o", general.size.front());
          });
  if (!sized || !transposed) return sized;
  Bindings bound = *sized;
  bound["i"] = bound["o'"];
  bound["o"] = bound["i'"];
  return bind_equivalent(std::move(bound), *general.equivalent);
}

}  // namespace convguide
