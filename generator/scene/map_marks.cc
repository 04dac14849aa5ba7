#include "scene/map_marks.h"

#include <string>

namespace convguide {
namespace {

bool rows_differ(const FlatCase& flat) { return flat.has_rows && flat.rows != flat.columns; }

}  // namespace

std::vector<SizeMark> input_marks(const SlidingAxis& axis, SizeLabels labels) {
  std::vector<SizeMark> marks;
  if (labels == SizeLabels::none) return marks;
  const std::string prime = axis.rotated ? "'" : "";
  const auto add = [&](Size begin, Size cells, const std::string& symbol) {
    if (cells > 0) marks.push_back({begin, begin + cells, size_label(symbol, cells, labels)});
  };
  const bool alike = axis.padding_before == axis.padding_after;
  add(first_position(axis), axis.padding_before, (alike ? "p" : "p₁") + prime);
  add(0, axis.stretched_input, (axis.stretched_input > axis.input ? "ĩ" : "i") + prime);
  add(axis.stretched_input, axis.extra, "a");
  add(axis.stretched_input + axis.extra, axis.padding_after, (alike ? "p" : "p₂") + prime);
  return marks;
}

std::vector<SizeMark> output_marks(const SlidingAxis& axis, SizeLabels labels) {
  if (labels == SizeLabels::none) return {};
  return {{0, axis.output, size_label(axis.rotated ? "o'" : "o", axis.output, labels)}};
}

MapMarks input_map_marks(const FlatCase& flat, SizeLabels labels) {
  return {input_marks(flat.columns, labels),
          rows_differ(flat) ? input_marks(flat.rows, labels) : std::vector<SizeMark>{}};
}

MapMarks output_map_marks(const FlatCase& flat, SizeLabels labels) {
  return {output_marks(flat.columns, labels),
          rows_differ(flat) ? output_marks(flat.rows, labels) : std::vector<SizeMark>{}};
}

}  // namespace convguide
