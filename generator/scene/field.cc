#include "scene/field.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "scene/field_rows.h"
#include "scene/field_words.h"
#include "scene/lattice.h"
#include "scene/size_marks.h"
#include "scene/text_extent.h"
#include "tensors/window.h"

namespace convguide {
namespace {

// In points.
constexpr double margin = 8;
constexpr double largest_cell = 20;
constexpr double column_distance = 12;  // between the cells and the words beside them
constexpr double smallest_gap = 20;     // between two rows
constexpr double largest_gap = 30;
constexpr double mark_overlap = 3;  // the second mark stands that much nearer to the first one's label
constexpr double page_label_size = 9;
constexpr double narrow_label_size = 7.5;

constexpr double gap_in_cells = 1.5;

// Where everything stands.
struct Layout {
  double cell = 1;
  double gap = 0;
  double begin = 0;  // the left end of all cells, in cells of the input
  double end = 0;
  double left = 0;   // x of `begin`
  double words = 0;  // x of the words behind the cells
  double label_size = page_label_size;
  std::size_t rows = 0;

  double x(double place) const { return left + (place - begin) * cell; }
  // The first row is the lowest.
  double y(std::size_t row) const { return margin + static_cast<double>(rows - 1 - row) * (cell + gap); }
  // Positions of the row, in its own cells, from its first cell on.
  Point corner_of(const FieldRow& row, std::size_t index, Size position) const {
    return {x(row.place(position) - 0.5), y(index)};
  }
  std::vector<Point> square(const FieldRow& row, std::size_t index, Size position) const {
    const Point at = corner_of(row, index, position);
    return {at, at + Point{cell, 0}, at + Point{cell, cell}, at + Point{0, cell}};
  }
};

// The network's input in the place of the last map's cell and of the neighbour of that.
struct Looking {
  Size cell = 0;
  Size begin = 0;  // first cell of its field
  Size size = 1;
  Size jump = 1;
  bool has_neighbour = false;
};

Looking looking(const std::vector<FieldRow>& rows) {
  const FieldRow& last = rows.back();
  const Size cell = *last.seen.begin();
  return {.cell = cell,
          .begin = last.field.first + cell * last.field.jump,
          .size = last.field.size,
          .jump = last.field.jump,
          .has_neighbour = cell + 1 < last.cells};
}

void widen(Layout& layout, double begin, double end) {
  layout.begin = std::min(layout.begin, begin);
  layout.end = std::max(layout.end, end);
}

Layout lay_out(const std::vector<FieldRow>& rows, const DrawOptions& options) {
  Layout layout = {.label_size = options.width < page_width ? narrow_label_size : page_label_size, .rows = rows.size()};
  double before = 0;
  double behind = 0;
  for (const FieldRow& row : rows) {
    widen(layout, row.place(0) - 0.5, row.place(row.cells - 1) + 0.5);
    if (!row.padding.empty()) {
      widen(layout, row.place(*row.padding.begin()) - 0.5, row.place(*row.padding.rbegin()) + 0.5);
    }
    before = std::max(before, estimated_width({{row.name}}, layout.label_size));
    behind = std::max(behind, estimated_width(field_label(row.field), layout.label_size));
    if (&row != &rows.front()) before = std::max(before, estimated_width(window_label(row.window), layout.label_size));
  }
  const Looking look = looking(rows);
  const Size end = look.begin + look.size + (look.has_neighbour ? look.jump : 0);
  widen(layout, static_cast<double>(look.begin) - 0.5, static_cast<double>(end) - 0.5);
  const double room = options.width - 2 * margin - before - behind - 2 * column_distance;
  const double fitting = std::min(std::floor(2 * room / (layout.end - layout.begin)) / 2, largest_cell);
  layout.cell = options.cell.value_or(fitting);
  layout.gap = std::clamp(gap_in_cells * layout.cell, smallest_gap, largest_gap);
  layout.left = margin + before + column_distance;
  layout.words = layout.x(layout.end) + column_distance;
  return layout;
}

// The edges of cells side by side, each of them once, or of cells that stand apart.
Lines cell_edges(const FieldRow& row, std::size_t index, const std::vector<Size>& positions, const Layout& layout,
                 Role role, Dash dash) {
  Lines lines = {.segments = {}, .role = role, .dash = dash};
  const auto add = [&](const Point& from, const Point& to) {
    const Segment segment = {from, to};
    if (std::find(lines.segments.begin(), lines.segments.end(), segment) == lines.segments.end()) {
      lines.segments.push_back(segment);
    }
  };
  for (const Size position : positions) {
    const std::vector<Point> corners = layout.square(row, index, position);
    add(corners[0], corners[1]);
    add(corners[3], corners[2]);
    add(corners[0], corners[3]);
    add(corners[1], corners[2]);
  }
  return lines;
}

Group draw_row(const std::vector<FieldRow>& rows, std::size_t index, const Layout& layout) {
  const FieldRow& row = rows[index];
  Group group = {row.name, {}};
  const bool is_input = index == 0;
  const bool is_last = index + 1 == rows.size();
  std::vector<Size> cells(static_cast<std::size_t>(row.cells));
  std::iota(cells.begin(), cells.end(), Size{0});
  for (const Size cell : cells) {
    Role role = is_input ? Role::input : Role::output_pending;
    if (row.seen.contains(cell))
      role = is_input ? Role::kernel_on_input : (is_last ? Role::output_active : Role::output);
    group.items.emplace_back(Polygon{.points = layout.square(row, index, cell), .fill = role});
  }
  const std::vector<Size> padding(row.padding.begin(), row.padding.end());
  for (const Size position : padding) {
    group.items.emplace_back(Polygon{.points = layout.square(row, index, position), .fill = Role::kernel});
  }
  if (!padding.empty()) {
    group.items.emplace_back(cell_edges(row, index, padding, layout, Role::padding, Dash::dashed));
  }
  group.items.emplace_back(
      cell_edges(row, index, cells, layout, is_input ? Role::grid : Role::output_grid, Dash::solid));
  return group;
}

// From each seen cell of a row to what lies under its window.
Lines draw_sight(const std::vector<FieldRow>& rows, std::size_t index, const Layout& layout) {
  const FieldRow& row = rows[index];
  const FieldRow& below = rows[index - 1];
  Lines lines = {.segments = {}, .role = Role::faint};
  for (const Size cell : row.seen) {
    const Point from = {layout.x(row.place(cell)), layout.y(index) + layout.cell};
    visit_window({row.window}, {cell}, [&](const Tap& tap) {
      lines.segments.push_back({from, {layout.x(below.place(tap.position.front())), layout.y(index - 1)}});
    });
  }
  return lines;
}

// The ends of what is seen of a row, padding included, in cells of the input.
Segment seen_edge(const FieldRow& row, double y, const Layout& layout) {
  Size first = row.seen.empty() ? *row.padding.begin() : *row.seen.begin();
  Size last = row.seen.empty() ? *row.padding.rbegin() : *row.seen.rbegin();
  if (!row.padding.empty()) {
    first = std::min(first, *row.padding.begin());
    last = std::max(last, *row.padding.rbegin());
  }
  return {{layout.x(row.place(first) - 0.5), y}, {layout.x(row.place(last) + 0.5), y}};
}

// The wash between two rows, from the foot of what is seen above to the head of what is seen below.
Polygon draw_wash(const std::vector<FieldRow>& rows, std::size_t index, const Layout& layout) {
  const Segment above = seen_edge(rows[index], layout.y(index) + layout.cell, layout);
  const Segment below = seen_edge(rows[index - 1], layout.y(index - 1), layout);
  return {.points = {above.from, above.to, below.to, below.from}, .fill = Role::kernel};
}

// The looking cell and its field, and beside them, dashed, its neighbour and the neighbour's.
Group draw_fields(const std::vector<FieldRow>& rows, const Layout& layout) {
  const Looking look = looking(rows);
  const auto field = [&](Size begin) {
    const double x = layout.x(static_cast<double>(begin) - 0.5);
    const double width = static_cast<double>(look.size) * layout.cell;
    const double y = layout.y(0);
    return std::vector<Point>{{x, y}, {x + width, y}, {x + width, y + layout.cell}, {x, y + layout.cell}};
  };
  Group group = {"fields", {}};
  const std::size_t top = rows.size() - 1;
  if (look.has_neighbour) {
    for (const auto& points : {field(look.begin + look.jump), layout.square(rows.back(), top, look.cell + 1)}) {
      group.items.emplace_back(
          Polygon{.points = points, .outline = Role::kernel_ink, .stroke = Stroke::strong, .dash = Dash::dashed});
    }
  }
  for (const auto& points : {field(look.begin), layout.square(rows.back(), top, look.cell)}) {
    group.items.emplace_back(Polygon{.points = points, .outline = Role::kernel_ink, .stroke = Stroke::strong});
  }
  return group;
}

Text words_at(const Point& at, const std::vector<Run>& runs, Role role, double size) {
  return {.at = at, .horizontal = Horizontal::left, .runs = runs, .size = size, .role = role};
}

Group draw_words(const std::vector<FieldRow>& rows, const Layout& layout) {
  Group group = {"words", {}};
  for (std::size_t index = 0; index < rows.size(); ++index) {
    const double middle = layout.y(index) + layout.cell / 2;
    group.items.emplace_back(words_at({margin, middle}, {{rows[index].name}}, Role::ink, layout.label_size));
    group.items.emplace_back(
        words_at({layout.words, middle}, field_label(rows[index].field), Role::ink, layout.label_size));
    if (index == 0) continue;
    group.items.emplace_back(words_at({margin, layout.y(index) + layout.cell + layout.gap / 2},
                                      window_label(rows[index].window), Role::faint, layout.label_size));
  }
  return group;
}

// The size of the field, and below it how far the neighbour's lies from it.
std::vector<Item> draw_marks(const std::vector<FieldRow>& rows, const Layout& layout, double& bottom) {
  const Looking look = looking(rows);
  MarkedEdge edge = {{layout.x(-0.5), layout.y(0) + layout.cell}, {layout.cell, 0}, Side::below};
  const std::vector<SizeMark> size = {
      {look.begin, look.begin + look.size, size_label("r", look.size, SizeLabels::full)}};
  std::vector<Item> items = draw_size_marks(size, edge, layout.label_size);
  bottom = edge.origin.y + size_marks_depth(size, edge, layout.label_size);
  if (!look.has_neighbour) return items;
  edge.origin.y = bottom - mark_overlap;
  const std::vector<SizeMark> jump = {
      {look.begin, look.begin + look.jump, size_label("J", look.jump, SizeLabels::full)}};
  const std::vector<Item> below = draw_size_marks(jump, edge, layout.label_size);
  items.insert(items.end(), below.begin(), below.end());
  bottom = edge.origin.y + size_marks_depth(jump, edge, layout.label_size);
  return items;
}

}  // namespace

Result<Figure> draw_field(const Network& network, const Trace& found, const DrawOptions& options) {
  const auto rows = field_rows(network, found);
  if (!rows) return tl::unexpected(rows.error());
  Size cells = 0;
  for (const FieldRow& row : *rows) cells += row.cells;
  Layout layout = lay_out(*rows, options);
  if (layout.cell < smallest_told_cell || cells > most_cells_in_field) {
    return failure("a network of " + std::to_string(rows->front().cells) + " input cells", "is too wide to be drawn",
                   "draw one with a smaller input");
  }
  double bottom = 0;
  const std::vector<Item> marks = draw_marks(*rows, layout, bottom);
  Figure figure = {.title = field_title(network, *rows), .description = field_description(network, *rows), .scene = {}};
  Scene& scene = figure.scene;
  for (std::size_t index = rows->size() - 1; index > 0; --index) {
    scene.items.emplace_back(
        Group{"sight-" + std::to_string(index), {draw_wash(*rows, index, layout), draw_sight(*rows, index, layout)}});
  }
  for (std::size_t index = 0; index < rows->size(); ++index) scene.items.emplace_back(draw_row(*rows, index, layout));
  scene.items.emplace_back(draw_fields(*rows, layout));
  scene.items.emplace_back(draw_words(*rows, layout));
  scene.items.emplace_back(Group{"sizes", marks});
  double words = 0;
  for (const FieldRow& row : *rows) words = std::max(words, estimated_width(field_label(row.field), layout.label_size));
  scene.width = layout.words + words + margin;
  scene.height = bottom + margin;
  return figure;
}

}  // namespace convguide
