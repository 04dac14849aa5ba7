#include "scene/input_map.h"

#include <algorithm>
#include <cmath>

#include "scene/crossed_out.h"
#include "scene/drawn_ranges.h"
#include "scene/input_edges.h"

namespace convguide {
namespace {

// The dots in inserted zeros, as a part of the shorter side of a cell.
constexpr double dot_radius = 0.11;

// Hatching in narrower stripes than this, in points, could not be seen.
constexpr double narrowest_hatching = 1.5;

void add_fill(std::vector<Item>& items, const Lattice& lattice, const CellRange& range, Role role) {
  items.emplace_back(Polygon{.points = outline(lattice, range), .fill = role});
}

// Input cells, and inserted zeros between them where they can be told apart.
void add_input_cells(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice) {
  if (is_empty(stretched_range(flat))) return;
  const bool zeros_only = flat.slice.kind == CellKind::inserted_zero;
  const bool stretched = flat.rows.stretch > 1 || flat.columns.stretch > 1 || zeros_only;
  if (!tells_cells(lattice)) {
    return add_fill(items, lattice, stretched_range(flat), zeros_only ? Role::inserted : Role::input);
  }
  if (stretched) add_fill(items, lattice, stretched_range(flat), Role::inserted);
  for (const Span& rows : input_spans(flat, flat.rows)) {
    for (const Span& columns : input_spans(flat, flat.columns)) {
      add_fill(items, lattice, {rows.begin, columns.begin, rows.end, columns.end}, Role::input);
    }
  }
}

// The parts of `spans` that lie in one of `others`; both ascend.
std::vector<Span> overlaps(const std::vector<Span>& spans, const std::vector<Span>& others) {
  std::vector<Span> shared;
  auto other = others.begin();
  for (const Span& one : spans) {
    while (other != others.end() && other->end <= one.begin) ++other;
    for (auto reaching = other; reaching != others.end() && reaching->begin < one.end; ++reaching) {
      shared.push_back({std::max(one.begin, reaching->begin), std::min(one.end, reaching->end)});
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
void add_wash(std::vector<Item>& items, const FlatCase& flat, const FlatWindow& window, const Lattice& lattice) {
  if (window.rows.empty()) return;
  if (!tells_cells(lattice)) {
    const CellRange range = tap_range(window);
    const bool has_input = flat.slice.kind == CellKind::input;
    const CellRange on_input = has_input ? common(range, stretched_range(flat)) : CellRange{};
    if (on_input != range) add_fill(items, lattice, range, Role::kernel);
    if (!is_empty(on_input)) add_fill(items, lattice, on_input, Role::kernel_on_input);
    return;
  }
  const auto rows = tap_spans(window.rows);
  const auto columns = tap_spans(window.columns);
  const auto wash = [&](const std::vector<Span>& across, const std::vector<Span>& down, Role role) {
    for (const Span& row : down) {
      for (const Span& column : across) add_fill(items, lattice, {row.begin, column.begin, row.end, column.end}, role);
    }
  };
  const auto input_columns = overlaps(columns, input_spans(flat, flat.columns));
  const auto input_rows = overlaps(rows, input_spans(flat, flat.rows));
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
  if (points.front() == points.back()) points.pop_back();
  items.emplace_back(Polygon{.points = points, .fill = Role::extra});
}

void add_dots(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice) {
  if (!tells_cells(lattice)) return;
  const double side = std::min(std::abs(lattice.column_step.x), std::abs(lattice.row_step.y));
  Dots dots = {.centres = {}, .radius = dot_radius * side, .role = Role::inserted_ink};
  const CellRange inner = stretched_range(flat);
  for (Size row = inner.top; row < inner.bottom; ++row) {
    for (Size column = inner.left; column < inner.right; ++column) {
      if (kind_at(flat, row, column) == CellKind::inserted_zero) dots.centres.push_back(middle(lattice, row, column));
    }
  }
  if (!dots.centres.empty()) items.emplace_back(dots);
}

// The runs of positions that no placement of the window touches, as far as they are seen.
std::vector<Span> hatched_spans(const SlidingAxis& axis, const Lattice& lattice) {
  auto spans = unreached_spans(axis);
  if (tells_cells(lattice)) return spans;
  // Of small cells only those at the end are seen.
  std::erase_if(spans, [&](const Span& span) {
    const double width = static_cast<double>(span.end - span.begin) * cell_side(lattice);
    return span.end < end_position(axis) || width < narrowest_hatching;
  });
  return spans;
}

// The cells that no placement of the window touches: whole rows first, then what is left of whole columns, so that no
// cell is hatched twice.
void add_hatching(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice) {
  const CellRange slid = slid_range(flat);
  const auto hatch = [&](const CellRange& range) {
    items.emplace_back(Polygon{.points = outline(lattice, range), .fill = Role::hatch, .pattern = Pattern::hatched});
  };
  if (flat.slice.cropped) return;
  if (!flat.slice.reached) return hatch(slid);
  const auto rows = hatched_spans(flat.rows, lattice);
  const auto columns = hatched_spans(flat.columns, lattice);
  for (const Span& row : rows) hatch({row.begin, slid.left, row.end, slid.right});
  for (const Span& column : columns) {
    for (const Span& row : gaps_between(slid.top, slid.bottom, rows)) {
      hatch({row.begin, column.begin, row.end, column.end});
    }
  }
}

// Whether hatched cells are input, and whether some are not.
struct UnreachedKinds {
  bool some_input = false;
  bool some_padding = false;
};

UnreachedKinds unreached_kinds(const FlatCase& flat, const Lattice& lattice) {
  const CellRange core = stretched_range(flat);
  const CellRange slid = slid_range(flat);
  UnreachedKinds kinds;
  const auto add = [&](const CellRange& range) {
    kinds.some_input = kinds.some_input || !is_empty(common(range, core));
    kinds.some_padding = kinds.some_padding || common(range, core) != range;
  };
  if (flat.slice.cropped) return kinds;
  if (!flat.slice.reached) {
    add(slid);
    return kinds;
  }
  // A row that is not reached crosses all columns, and a column all rows but those: every range of columns looks alike
  // in each of the gaps between the rows.
  const auto rows = hatched_spans(flat.rows, lattice);
  for (const Span& row : rows) add({row.begin, slid.left, row.end, slid.right});
  const auto gaps = gaps_between(slid.top, slid.bottom, rows);
  for (const Span& column : hatched_spans(flat.columns, lattice)) {
    if (gaps.empty()) break;
    for (const Span& row : {gaps.front(), gaps.back()}) add({row.begin, column.begin, row.end, column.end});
    if (gaps.size() > 2) add({gaps[1].begin, column.begin, gaps[1].end, column.end});
  }
  return kinds;
}

}  // namespace

std::vector<EmptyKind> empty_kinds(const FlatCase& flat, const Lattice& lattice) {
  const auto either = [&](const auto& holds_for) { return holds_for(flat.rows) || holds_for(flat.columns); };
  std::vector<EmptyKind> kinds;
  const CellKind slice = flat.slice.kind;
  if (slice == CellKind::padding ||
      either([](const SlidingAxis& axis) { return axis.padding_before > 0 || axis.padding_after > 0; })) {
    kinds.push_back(EmptyKind::padding);
  }
  const bool stretched = slice == CellKind::inserted_zero ||
                         either([](const SlidingAxis& axis) { return axis.stretched_input > axis.input; });
  if (stretched && tells_cells(lattice)) {
    kinds.push_back(EmptyKind::inserted);
  }
  if (slice == CellKind::extra || either([](const SlidingAxis& axis) { return axis.extra > 0; })) {
    kinds.push_back(EmptyKind::extra);
  }
  const auto [some_input, some_padding] = unreached_kinds(flat, lattice);
  if (some_input) kinds.push_back(EmptyKind::unreached_input);
  if (some_padding) kinds.push_back(EmptyKind::unreached_padding);
  if (!cropped_ranges(flat).empty()) kinds.push_back(EmptyKind::cropped);
  return kinds;
}

std::vector<Item> input_map(const FlatCase& flat, const FlatWindow& window, const Lattice& lattice) {
  std::vector<Item> items;
  add_input_cells(items, flat, lattice);
  add_extra(items, flat, lattice);
  add_wash(items, flat, window, lattice);
  add_input_edges(items, flat, lattice);
  add_dots(items, flat, lattice);
  add_hatching(items, flat, lattice);
  add_crossed_out(items, cropped_ranges(flat), lattice);
  return items;
}

Item window_outline(const FlatWindow& window, const Lattice& lattice) {
  return Polygon{
      .points = mark_outline(lattice, tap_range(window)), .outline = Role::kernel_ink, .stroke = Stroke::strong};
}

}  // namespace convguide
