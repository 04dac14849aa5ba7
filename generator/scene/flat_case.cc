#include "scene/flat_case.h"

#include <algorithm>
#include <string>

namespace convguide {
namespace {

Span drawn_span(const SlidingAxis& axis) {
  const Size window_end = first_position(axis) + (axis.output - 1) * axis.stride + axis.extent;
  return {std::min<Size>(0, first_position(axis)),
          std::max({axis.stretched_input + axis.extra, end_position(axis), window_end})};
}

CellRange range_of(const Span& rows, const Span& columns) { return {rows.begin, columns.begin, rows.end, columns.end}; }

Result<void> check_range(const CellRange& range, std::optional<double> cell) {
  const std::string given =
      "a map of " + std::to_string(range.rows()) + " × " + std::to_string(range.columns()) + " cells";
  if (range.rows() > most_cells_along_axis || range.columns() > most_cells_along_axis) {
    return failure(given, "is too large to draw",
                   "draw at most " + std::to_string(most_cells_along_axis) + " cells along an axis");
  }
  if (cell && *cell >= smallest_told_cell && range.rows() * range.columns() > most_drawn_cells) {
    return failure(given, "is too large to draw with cells of a given size",
                   "leave the size of cells open, or draw at most " + std::to_string(most_drawn_cells) + " cells");
  }
  return {};
}

Span span_of(const std::vector<AxisTap>& taps) { return {taps.front().position, taps.back().position + 1}; }

std::vector<AxisTap> axis_window(const SlidingAxis& axis, Size output) {
  std::vector<AxisTap> taps;
  visit_window({axis}, {output}, [&](const Tap& tap) { taps.push_back({tap.weight.front(), tap.position.front()}); });
  return taps;
}

}  // namespace

Result<FlatCase> flat_case(const Case& of, std::optional<double> cell) {
  const bool has_rows = of.axes.size() >= 2;
  const FlatCase flat = {.of = &of,
                         .rows = has_rows ? of.axes[of.axes.size() - 2] : SlidingAxis{},
                         .columns = of.axes.back(),
                         .has_rows = has_rows};
  for (const CellRange& range : {input_range(flat), output_range(flat)}) {
    const auto checked = check_range(range, cell);
    if (!checked) return tl::unexpected(checked.error());
  }
  return flat;
}

CellRange input_range(const FlatCase& flat) { return range_of(drawn_span(flat.rows), drawn_span(flat.columns)); }

CellRange slid_range(const FlatCase& flat) {
  if (flat.slice.cropped) return {};
  return range_of({first_position(flat.rows), end_position(flat.rows)},
                  {first_position(flat.columns), end_position(flat.columns)});
}

CellKind kind_at(const FlatCase& flat, Size row, Size column) {
  return std::max(flat.slice.kind, kind_at({flat.rows, flat.columns}, {row, column}));
}

CellRange output_range(const FlatCase& flat) { return {0, 0, flat.rows.output, flat.columns.output}; }

Cell output_cell(const FlatCase& flat, Size step) {
  const Index index = index_of_step({flat.rows.output, flat.columns.output}, step - 1);
  return {index[0], index[1]};
}

FlatWindow flat_window(const FlatCase& flat, Size step) {
  const Cell cell = output_cell(flat, step);
  return {axis_window(flat.rows, cell.row), axis_window(flat.columns, cell.column)};
}

FlatWindow window_of(const std::vector<Tap>& taps) {
  FlatWindow window;
  for (const Tap& tap : taps) {
    if (tap.position[1] == taps.front().position[1]) window.rows.push_back({tap.weight[0], tap.position[0]});
    if (tap.position[0] == taps.front().position[0]) window.columns.push_back({tap.weight[1], tap.position[1]});
  }
  return window;
}

std::vector<Span> tap_spans(const std::vector<AxisTap>& taps) {
  std::vector<Span> spans;
  for (const AxisTap& tap : taps) {
    if (!spans.empty() && spans.back().end == tap.position) {
      ++spans.back().end;
    } else {
      spans.push_back({tap.position, tap.position + 1});
    }
  }
  return spans;
}

CellRange tap_range(const FlatWindow& window) { return range_of(span_of(window.rows), span_of(window.columns)); }

}  // namespace convguide
