#include "arithmetic/axis_bindings.h"

#include <initializer_list>

#include "arithmetic/evaluate.h"
#include "arithmetic/relationship_table.h"

namespace convguide {
namespace {

struct Meaning {
  const Symbol& symbol;
  const Expression& value;
};

// Binds each symbol to the value that its expression has with those before it.
Result<void> bind(Bindings& bindings, std::initializer_list<Meaning> meanings) {
  for (const auto& [symbol, expression] : meanings) {
    const auto value = evaluate(expression, bindings);
    if (!value) return tl::unexpected(value.error());
    bindings[symbol] = *value;
  }
  return {};
}

Result<void> bind_transposed(Bindings& bindings, const Relationship& general) {
  const EquivalentConvolution& equivalent = *general.equivalent;
  return bind(bindings, {{letter("o'"), general.size.front()}}).and_then([&] {
    bindings[letter("i")] = bindings.at(letter("o'"));
    bindings[letter("o")] = bindings.at(letter("i'"));
    return bind(bindings, {{letter("ĩ'"), equivalent.stretched_input},
                           {letter("k'"), equivalent.kernel},
                           {letter("s'"), equivalent.stride},
                           {letter("p₁'"), equivalent.padding_before},
                           {letter("p₂'"), equivalent.padding_after}});
  });
}

}  // namespace

Result<Bindings> axis_bindings(Operation operation, const Axis& axis) {
  Bindings bindings;
  bindings[letter("k")] = axis.kernel;
  bindings[letter("s")] = axis.stride;
  bindings[letter("d")] = axis.dilation;
  bindings[letter("p₁")] = axis.padding_before;
  bindings[letter("p₂")] = axis.padding_after;
  if (axis.padding_before == axis.padding_after) bindings[letter("p")] = axis.padding_before;
  const Family family = family_of(operation, axis);
  const bool transposed = family == Family::transposed;
  bindings[transposed ? letter("i'") : letter("i")] = axis.input;
  if (transposed) bindings[letter("a")] = axis.output_padding;

  const Relationship& general = general_relationship(family);
  const auto bound =
      bind(bindings, {{letter("k̂"), dilated_kernel()}, {letter("t"), same_padding(family)}}).and_then([&] {
        return transposed ? bind_transposed(bindings, general) : bind(bindings, {{letter("o"), general.size.front()}});
      });
  if (!bound) return tl::unexpected(bound.error());
  if (transposed && bindings.at(letter("p₁'")) == bindings.at(letter("p₂'"))) {
    bindings[letter("p'")] = bindings.at(letter("p₁'"));
  }
  return bindings;
}

}  // namespace convguide
