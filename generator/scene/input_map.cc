#include "scene/input_map.h"

#include <algorithm>
#include <cmath>

#include "scene/crossed_out.h"
#include "scene/grid_edges.h"

namespace convguide {
namespace {

// The dots in inserted zeros, as a part of the shorter side of a cell.
constexpr double dot_radius = 0.11;

bool holds(const CellRange& range, Size row, Size column) {
  return row >= range.top && row < range.bottom && column >= range.left && column < range.right;
}

bool is_empty(const CellRange& range) { return range.rows() <= 0 || range.columns() <= 0; }

CellRange common(const CellRange& one, const CellRange& other) {
  return {std::max(one.top, other.top), std::max(one.left, other.left), std::min(one.bottom, other.bottom),
          std::min(one.right, other.right)};
}

CellRange stretched_range(const FlatCase& flat) {
  return {0, 0, flat.rows.stretched_input, flat.columns.stretched_input};
}

CellRange with_extra(const FlatCase& flat) {
  CellRange range = stretched_range(flat);
  range.bottom += flat.rows.extra;
  range.right += flat.columns.extra;
  return range;
}

CellKind kind_of(const FlatCase& flat, Size row, Size column) {
  return kind_at({flat.rows, flat.columns}, {row, column});
}

void add_fill(std::vector<Item>& items, const Lattice& lattice, const CellRange& range, Role role) {
  items.emplace_back(Polygon{.points = outline(lattice, range), .fill = role});
}

// The runs of input cells along one axis.
std::vector<Span> input_spans(const SlidingAxis& axis) {
  if (axis.stretch == 1) return {{0, axis.stretched_input}};
  std::vector<Span> spans;
  for (Size position = 0; position < axis.stretched_input; ++position) {
    if (kind_at(axis, position) == CellKind::input) spans.push_back({position, position + 1});
  }
  return spans;
}

void add_input_cells(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice) {
  for (const Span& rows : input_spans(flat.rows)) {
    for (const Span& columns : input_spans(flat.columns)) {
      add_fill(items, lattice, {rows.begin, columns.begin, rows.end, columns.end}, Role::input);
    }
  }
}

// The parts of `spans` that lie in one of `others`.
std::vector<Span> overlaps(const std::vector<Span>& spans, const std::vector<Span>& others) {
  std::vector<Span> shared;
  for (const Span& one : spans) {
    for (const Span& other : others) {
      const Span both = {std::max(one.begin, other.begin), std::min(one.end, other.end)};
      if (both.begin < both.end) shared.push_back(both);
    }
  }
  return shared;
}

Size length(const std::vector<Span>& spans) {
  Size total = 0;
  for (const Span& span : spans) total += span.end - span.begin;
  return total;
}

// The wash over all cells under the taps, then the one over those of them that are input cells.
void add_wash(std::vector<Item>& items, const FlatCase& flat, const std::vector<Tap>& taps, const Lattice& lattice) {
  const auto rows = tap_spans(taps, 0);
  const auto columns = tap_spans(taps, 1);
  const auto wash = [&](const std::vector<Span>& across, const std::vector<Span>& down, Role role) {
    for (const Span& row : down) {
      for (const Span& column : across) add_fill(items, lattice, {row.begin, column.begin, row.end, column.end}, role);
    }
  };
  const auto input_columns = overlaps(columns, input_spans(flat.columns));
  const auto input_rows = overlaps(rows, input_spans(flat.rows));
  const bool all_input = length(input_columns) == length(columns) && length(input_rows) == length(rows);
  if (!all_input) wash(columns, rows, Role::kernel);
  wash(input_columns, input_rows, Role::kernel_on_input);
}

// The extra rows and columns in one piece, so that no seam shows where they meet.
void add_extra(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice) {
  const CellRange inner = stretched_range(flat);
  const CellRange outer = with_extra(flat);
  if (inner.bottom == outer.bottom && inner.right == outer.right) return;
  const auto at = [&](Size row, Size column) {
    return corner(lattice, static_cast<double>(row), static_cast<double>(column));
  };
  std::vector<Point> points = {at(0, inner.right),  at(0, outer.right),  at(outer.bottom, outer.right),
                               at(outer.bottom, 0), at(inner.bottom, 0), at(inner.bottom, inner.right)};
  points.erase(std::unique(points.begin(), points.end()), points.end());
  items.emplace_back(Polygon{.points = points, .fill = Role::extra});
}

void add_dots(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice) {
  const double side = std::min(std::abs(lattice.column_step.x), std::abs(lattice.row_step.y));
  Dots dots = {.centres = {}, .radius = dot_radius * side, .role = Role::inserted_ink};
  for (Size row = 0; row < flat.rows.stretched_input; ++row) {
    for (Size column = 0; column < flat.columns.stretched_input; ++column) {
      if (kind_of(flat, row, column) == CellKind::inserted_zero) dots.centres.push_back(middle(lattice, row, column));
    }
  }
  if (!dots.centres.empty()) items.emplace_back(dots);
}

// How the edge between two neighbouring cells is drawn: solid around cells of the stretched input, dashed around
// padding and extra zeros.
Edge edge_between(const FlatCase& flat, Cell one, Cell other) {
  const CellRange core = stretched_range(flat);
  if (holds(core, one.row, one.column) || holds(core, other.row, other.column)) return Edge::solid;
  if (is_drawn(flat, one.row, one.column) || is_drawn(flat, other.row, other.column)) return Edge::dashed;
  return Edge::none;
}

// The runs of positions along one axis that no placement of the window touches.
std::vector<Span> unreached_spans(const SlidingAxis& axis) {
  const std::vector<bool> reached = reached_positions(axis);
  std::vector<Span> spans;
  for (std::size_t at = 0; at < reached.size(); ++at) {
    if (reached[at]) continue;
    const Size position = first_position(axis) + static_cast<Size>(at);
    if (!spans.empty() && spans.back().end == position) {
      ++spans.back().end;
    } else {
      spans.push_back({position, position + 1});
    }
  }
  return spans;
}

// The parts of [begin, end) that `spans` leave over.
std::vector<Span> gaps_between(Size begin, Size end, const std::vector<Span>& spans) {
  std::vector<Span> gaps;
  for (const Span& span : spans) {
    if (begin < span.begin) gaps.push_back({begin, span.begin});
    begin = span.end;
  }
  if (begin < end) gaps.push_back({begin, end});
  return gaps;
}

// The cells that no placement of the window touches: whole rows first, then what is left of whole columns, so that no
// cell is told twice.
std::vector<CellRange> unreached_ranges(const FlatCase& flat) {
  const CellRange slid = slid_range(flat);
  const auto rows = unreached_spans(flat.rows);
  std::vector<CellRange> ranges;
  ranges.reserve(rows.size());
  for (const Span& row : rows) ranges.push_back({row.begin, slid.left, row.end, slid.right});
  for (const Span& column : unreached_spans(flat.columns)) {
    for (const Span& row : gaps_between(slid.top, slid.bottom, rows)) {
      ranges.push_back({row.begin, column.begin, row.end, column.end});
    }
  }
  return ranges;
}

void add_hatching(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice) {
  for (const CellRange& range : unreached_ranges(flat)) {
    items.emplace_back(Polygon{.points = outline(lattice, range), .fill = Role::hatch, .pattern = Pattern::hatched});
  }
}

// The rows and columns of the input that negative padding cuts off.
std::vector<CellRange> cropped_ranges(const FlatCase& flat) {
  return ranges_outside(with_extra(flat), slid_range(flat));
}

}  // namespace

bool is_drawn(const FlatCase& flat, Size row, Size column) {
  return holds(slid_range(flat), row, column) || holds(with_extra(flat), row, column);
}

std::vector<EmptyKind> empty_kinds(const FlatCase& flat) {
  const auto either = [&](const auto& holds_for) { return holds_for(flat.rows) || holds_for(flat.columns); };
  std::vector<EmptyKind> kinds;
  if (either([](const SlidingAxis& axis) { return axis.padding_before > 0 || axis.padding_after > 0; })) {
    kinds.push_back(EmptyKind::padding);
  }
  if (either([](const SlidingAxis& axis) { return axis.stretched_input > axis.input; })) {
    kinds.push_back(EmptyKind::inserted);
  }
  if (either([](const SlidingAxis& axis) { return axis.extra > 0; })) kinds.push_back(EmptyKind::extra);
  const auto unreached = unreached_ranges(flat);
  const CellRange core = stretched_range(flat);
  const auto some = [&](const auto& holds_for) { return std::any_of(unreached.begin(), unreached.end(), holds_for); };
  if (some([&](const CellRange& range) { return !is_empty(common(range, core)); })) {
    kinds.push_back(EmptyKind::unreached_input);
  }
  if (some([&](const CellRange& range) { return common(range, core) != range; })) {
    kinds.push_back(EmptyKind::unreached_padding);
  }
  if (!cropped_ranges(flat).empty()) kinds.push_back(EmptyKind::cropped);
  return kinds;
}

std::vector<Item> input_map(const FlatCase& flat, const std::vector<Tap>& taps, const Lattice& lattice) {
  std::vector<Item> items;
  const bool stretched = flat.rows.stretch > 1 || flat.columns.stretch > 1;
  if (stretched) add_fill(items, lattice, stretched_range(flat), Role::inserted);
  add_input_cells(items, flat, lattice);
  add_extra(items, flat, lattice);
  add_wash(items, flat, taps, lattice);
  add_grid_edges(items, input_range(flat), lattice, Role::grid,
                 [&](Cell one, Cell other) { return edge_between(flat, one, other); });
  add_dots(items, flat, lattice);
  add_hatching(items, flat, lattice);
  add_crossed_out(items, cropped_ranges(flat), lattice);
  return items;
}

Item window_outline(const std::vector<Tap>& taps, const Lattice& lattice) {
  return Polygon{.points = outline(lattice, tap_range(taps)), .outline = Role::kernel_ink, .stroke = Stroke::strong};
}

}  // namespace convguide
