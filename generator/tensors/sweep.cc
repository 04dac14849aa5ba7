#include "tensors/sweep.h"

#include <algorithm>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/matching.h"
#include "arithmetic/pooling_windows.h"
#include "arithmetic/relationship_table.h"
#include "arithmetic/sliding_axis.h"
#include "tensors/window.h"

namespace convguide {
namespace {

// A form of the size, behind the first one, that is another number than `placements`.
std::optional<Size> find_wrong_form(const Relationship& relationship, const Bindings& bindings, Size placements) {
  for (auto form = relationship.size.begin() + 1; form != relationship.size.end(); ++form) {
    const Size size = value_of(*form, bindings).value_or(0);
    if (size != placements) return size;
  }
  return std::nullopt;
}

// In ceil mode the size is only asked of legal axes: what becomes of windows that hold padding alone, nobody says.
bool has_size(const Axis& axis, const Bindings& bindings) {
  if (!axis.ceil_mode) return true;
  const auto fitting = value_of(general_relationship(Family::pooling).size.front(), bindings);
  return fitting > 0 && !window_of_padding_alone(axis, bindings.at(letter("k̂")), *fitting, bindings.at(letter("o")));
}

void check_axis(const Layer& layer, const std::vector<const Relationship*>& relationships, Sweep& sweep) {
  const Axis& axis = layer.axes.front();
  const auto bindings = axis_bindings(layer.operation, axis);
  if (!bindings || !has_size(axis, *bindings)) return;
  const Size placements = count_placements(sliding_axis(layer.operation, axis, *bindings));
  if (placements == 0) return;
  ++sweep.axes;
  for (std::size_t at = 0; at < relationships.size(); ++at) {
    const Relationship& relationship = *relationships[at];
    const auto size = size_by(relationship, *bindings);
    if (!size) continue;
    ++sweep.checks[at];
    const auto wrong = size == placements ? find_wrong_form(relationship, *bindings, placements) : size;
    if (wrong && !sweep.disagreement) {
      sweep.disagreement =
          Disagreement{.relationship = &relationship, .layer = layer, .formula = *wrong, .placements = placements};
    }
  }
}

// A layer of the family, of one axis.
Layer layer_of(Family family) {
  switch (family) {
    case Family::convolution:
    case Family::direct:
    case Family::whole_convolution:
    case Family::weighted:
    case Family::quantity: return {.operation = Operation::convolution, .axes = {{}}};
    case Family::pooling: return {.operation = Operation::max_pooling, .axes = {{}}};
    case Family::ceil_pooling: return {.operation = Operation::max_pooling, .axes = {{.ceil_mode = true}}};
    case Family::transposed: return {.operation = Operation::transposed_convolution, .axes = {{}}};
  }
  return {};
}

}  // namespace

const std::vector<Family>& swept_families() {
  static const std::vector<Family> families = {Family::convolution, Family::pooling, Family::ceil_pooling,
                                               Family::transposed};
  return families;
}

std::vector<const Relationship*> relationships_of(Family family) {
  std::vector<const Relationship*> all;
  for (const Relationship& relationship : relationships()) {
    if (speaks_of(relationship, family)) all.push_back(&relationship);
  }
  return all;
}

Sweep sweep(Family family, Size input, const SweepBounds& bounds,
            const std::vector<const Relationship*>& relationships) {
  Sweep swept = {.checks = std::vector<Size>(relationships.size(), 0)};
  Layer layer = layer_of(family);
  Axis& axis = layer.axes.front();
  axis.input = input;
  const auto sweep_output_paddings = [&] {
    const Size end = family == Family::transposed ? std::max(axis.stride, axis.dilation) : 1;
    for (axis.output_padding = 0; axis.output_padding < end; ++axis.output_padding) {
      check_axis(layer, relationships, swept);
    }
  };
  const auto sweep_paddings = [&] {
    for (axis.padding_before = 0; axis.padding_before <= bounds.padding; ++axis.padding_before) {
      for (axis.padding_after = 0; axis.padding_after <= bounds.padding; ++axis.padding_after) sweep_output_paddings();
    }
  };
  for (axis.kernel = 1; axis.kernel <= bounds.kernel; ++axis.kernel) {
    for (axis.stride = 1; axis.stride <= bounds.stride; ++axis.stride) {
      for (axis.dilation = 1; axis.dilation <= bounds.dilation; ++axis.dilation) sweep_paddings();
    }
  }
  return swept;
}

}  // namespace convguide
