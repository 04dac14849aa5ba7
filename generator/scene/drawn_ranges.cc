#include "scene/drawn_ranges.h"

#include <algorithm>

#include "scene/crossed_out.h"

namespace convguide {

CellRange stretched_range(const FlatCase& flat) {
  if (flat.slice.kind > CellKind::inserted_zero) return {};
  return {0, 0, flat.rows.stretched_input, flat.columns.stretched_input};
}

CellRange with_extra(const FlatCase& flat) {
  if (flat.slice.kind > CellKind::extra) return {};
  return {0, 0, flat.rows.stretched_input + flat.rows.extra, flat.columns.stretched_input + flat.columns.extra};
}

CellRange common(const CellRange& one, const CellRange& other) {
  return {std::max(one.top, other.top), std::max(one.left, other.left), std::min(one.bottom, other.bottom),
          std::min(one.right, other.right)};
}

bool is_empty(const CellRange& range) { return range.rows() <= 0 || range.columns() <= 0; }

std::vector<Span> input_spans(const FlatCase& flat, const SlidingAxis& axis) {
  if (flat.slice.kind != CellKind::input) return {};
  if (axis.stretch == 1) return {{0, axis.stretched_input}};
  std::vector<Span> spans;
  for (Size position = 0; position < axis.stretched_input; ++position) {
    if (kind_at(axis, position) == CellKind::input) spans.push_back({position, position + 1});
  }
  return spans;
}

std::vector<Span> unreached_spans(const SlidingAxis& axis) {
  // Windows that leave no gaps, neither inside nor between them, only leave the end over.
  if (axis.dilation == 1 && axis.stride <= axis.kernel) {
    const Size end = first_position(axis) + (axis.output - 1) * axis.stride + axis.kernel;
    return gaps_between(end, end_position(axis), {});
  }
  const auto reached = reached_positions(axis);
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

std::vector<Span> gaps_between(Size begin, Size end, const std::vector<Span>& spans) {
  std::vector<Span> gaps;
  for (const Span& span : spans) {
    if (begin < span.begin) gaps.push_back({begin, span.begin});
    begin = span.end;
  }
  if (begin < end) gaps.push_back({begin, end});
  return gaps;
}

std::vector<CellRange> cropped_ranges(const FlatCase& flat) {
  return ranges_outside(with_extra(flat), slid_range(flat));
}

}  // namespace convguide
