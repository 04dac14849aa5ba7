#include "scene/flat_case.h"

#include <algorithm>
#include <string>

namespace convguide {
namespace {

Span drawn_span(const SlidingAxis& axis) {
  return {std::min<Size>(0, first_position(axis)), std::max(axis.stretched_input + axis.extra, end_position(axis))};
}

CellRange range_of(const Span& rows, const Span& columns) { return {rows.begin, columns.begin, rows.end, columns.end}; }

// Whether rows times columns is above the limit; both may be as large as sizes get, so they are never multiplied then.
bool too_many(const CellRange& range) {
  return range.rows() > most_drawn_cells || range.columns() > most_drawn_cells ||
         range.rows() * range.columns() > most_drawn_cells;
}

std::string product(const CellRange& range) {
  return std::to_string(range.rows()) + " × " + std::to_string(range.columns()) + " cells";
}

}  // namespace

Result<FlatCase> flat_case(const Case& of) {
  const bool has_rows = of.axes.size() == 2;
  const FlatCase flat = {
      .of = &of, .rows = has_rows ? of.axes[0] : SlidingAxis{}, .columns = of.axes.back(), .has_rows = has_rows};
  for (const CellRange& range : {input_range(flat), output_range(flat)}) {
    if (too_many(range)) {
      return failure("a map of " + product(range), "is too large to draw",
                     "draw at most " + std::to_string(most_drawn_cells) + " cells");
    }
  }
  return flat;
}

CellRange input_range(const FlatCase& flat) { return range_of(drawn_span(flat.rows), drawn_span(flat.columns)); }

CellRange slid_range(const FlatCase& flat) {
  return range_of({first_position(flat.rows), end_position(flat.rows)},
                  {first_position(flat.columns), end_position(flat.columns)});
}

CellRange output_range(const FlatCase& flat) { return {0, 0, flat.rows.output, flat.columns.output}; }

Cell output_cell(const FlatCase& flat, Size step) {
  const Index index = index_of_step({flat.rows.output, flat.columns.output}, step - 1);
  return {index[0], index[1]};
}

std::vector<Tap> flat_window(const FlatCase& flat, Size step) {
  const Cell cell = output_cell(flat, step);
  return window({flat.rows, flat.columns}, {cell.row, cell.column});
}

std::vector<Span> tap_spans(const std::vector<Tap>& taps, std::size_t axis) {
  std::vector<Size> positions;
  positions.reserve(taps.size());
  for (const Tap& tap : taps) positions.push_back(tap.position[axis]);
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  std::vector<Span> spans;
  for (const Size position : positions) {
    if (!spans.empty() && spans.back().end == position) {
      ++spans.back().end;
    } else {
      spans.push_back({position, position + 1});
    }
  }
  return spans;
}

CellRange tap_range(const std::vector<Tap>& taps) {
  const auto rows = tap_spans(taps, 0);
  const auto columns = tap_spans(taps, 1);
  return {rows.front().begin, columns.front().begin, rows.back().end, columns.back().end};
}

}  // namespace convguide
