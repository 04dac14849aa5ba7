// Fuzzes the layer syntax: one text of a layer in each line. A layer that can be read is written and read again, and
// its sizes are worked out.
#include <cstdlib>
#include <string>
#include <vector>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/derive.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/matching.h"
#include "fuzz/fuzz.h"
#include "parameters/choice_list.h"

namespace convguide {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines(1);
  for (char character : text) {
    if (character == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += character;
    }
  }
  return lines;
}

// The lines in the order of LayerText; one that is empty or missing leaves its text unset.
LayerText layer_text_of(const std::vector<std::string>& lines) {
  const auto line = [&](std::size_t index) -> std::optional<std::string> {
    if (index >= lines.size() || lines[index].empty()) return std::nullopt;
    return lines[index];
  };
  LayerText text{.operation = line(0).value_or("conv")};
  text.input = line(1);
  text.kernel = line(2);
  text.stride = line(3);
  text.padding = line(4);
  text.dilation = line(5);
  text.output_padding = line(6);
  text.dims = line(7);
  text.channels = line(8);
  text.groups = line(9);
  text.padding_mode = line(10);
  text.ceil_mode = line(11).has_value();
  text.count_include_pad = line(12).has_value();
  return text;
}

}  // namespace
}  // namespace convguide

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace convguide;
  const std::vector<std::string> lines = lines_of(as_text(data, size));
  if (const auto choices = parse_choices("stride", lines.front(), 0)) print_choices(*choices);

  const Result<Layer> layer = parse_layer(layer_text_of(lines));
  if (!layer) {
    if (message(layer.error()).empty()) std::abort();
    return 0;
  }
  const Result<Layer> again = parse_layer(layer_text(*layer));
  if (!again || *again != *layer) std::abort();
  for (const Axis& axis : layer->axes) {
    const Result<Bindings> bindings = axis_bindings(layer->operation, axis);
    if (!bindings) std::abort();
    for (const Relationship* relationship : matching_relationships(family_of(layer->operation, axis), *bindings)) {
      for (const Expression& formula : relationship->size) {
        if (!derive(formula, *bindings)) std::abort();
      }
    }
  }
  return 0;
}
