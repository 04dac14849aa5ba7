#include "scene/field_rows.h"

#include <algorithm>

#include "tensors/window.h"

namespace convguide {
namespace {

tl::unexpected<Error> undrawable(const std::string& layer, const std::string& rule) {
  return failure("layer " + layer, rule, "draw a chain of convolutions and pooling");
}

Result<FieldRow> row_above(const FieldRow& below, const NetworkLayer& layer, const TracedLayer& traced) {
  if (layer.from != std::vector<std::string>{below.name}) {
    return undrawable(layer.name, "does not take the map of the layer before it");
  }
  if (traced.axes.empty()) return undrawable(layer.name, "slides no window over a map");
  const SlidingAxis& window = traced.axes.front();
  if (window.stretch > 1) return undrawable(layer.name, "makes cells that see differently much");
  const double uncovered = static_cast<double>(window.extent - 1 - window.padding_before - window.padding_after);
  return FieldRow{.name = layer.name,
                  .cells = window.output,
                  .first = below.first + below.distance * uncovered / 2,
                  .distance = below.distance * static_cast<double>(window.stride),
                  .seen = {},
                  .padding = {},
                  .field = traced.field.front(),
                  .window = window};
}

// The middle one of the cells whose fields lie inside of the input, or of all cells where none does.
Size looking_cell(const FieldRow& row, Size input) {
  std::vector<Size> inside;
  for (Size cell = 0; cell < row.cells; ++cell) {
    const Size begin = row.field.first + cell * row.field.jump;
    if (begin >= 0 && begin + row.field.size <= input) inside.push_back(cell);
  }
  return inside.empty() ? (row.cells - 1) / 2 : inside[(inside.size() - 1) / 2];
}

void look_down(const FieldRow& from, FieldRow& below) {
  for (const Size cell : from.seen) {
    visit_window({from.window}, {cell}, [&](const Tap& tap) {
      if (tap.kind == CellKind::input) {
        below.seen.insert(tap.position.front());
      } else {
        below.padding.insert(tap.position.front());
      }
    });
  }
}

}  // namespace

Result<std::vector<FieldRow>> field_rows(const Network& network, const Trace& found) {
  std::vector<FieldRow> rows = {
      {.name = std::string(network_input), .cells = found.input.sizes.front(), .seen = {}, .padding = {}, .field = {}}};
  for (std::size_t index = 0; index < network.layers.size(); ++index) {
    auto row = row_above(rows.back(), network.layers[index], found.layers[index]);
    if (!row) return tl::unexpected(row.error());
    rows.push_back(*std::move(row));
  }
  rows.back().seen = {looking_cell(rows.back(), rows.front().cells)};
  for (std::size_t index = rows.size() - 1; index > 0; --index) look_down(rows[index], rows[index - 1]);
  return rows;
}

}  // namespace convguide
