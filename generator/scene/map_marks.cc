#include "scene/map_marks.h"

#include <string>

namespace convguide {
namespace {

bool rows_differ(const FlatCase& flat) { return flat.has_rows && flat.rows != flat.columns; }

}  // namespace

std::vector<SizeMark> input_marks(const SlidingAxis& axis) {
  std::vector<SizeMark> marks;
  const std::string prime = axis.rotated ? "'" : "";
  const auto add = [&](Size begin, Size cells, const std::string& symbol) {
    if (cells > 0) marks.push_back({begin, begin + cells, size_label(symbol, cells)});
  };
  const bool alike = axis.padding_before == axis.padding_after;
  add(first_position(axis), axis.padding_before, (alike ? "p" : "p₁") + prime);
  add(0, axis.stretched_input, (axis.stretched_input > axis.input ? "ĩ" : "i") + prime);
  add(axis.stretched_input, axis.extra, "a");
  add(axis.stretched_input + axis.extra, axis.padding_after, (alike ? "p" : "p₂") + prime);
  return marks;
}

std::vector<SizeMark> output_marks(const SlidingAxis& axis) {
  return {{0, axis.output, size_label(axis.rotated ? "o'" : "o", axis.output)}};
}

MapMarks input_map_marks(const FlatCase& flat) {
  return {input_marks(flat.columns), rows_differ(flat) ? input_marks(flat.rows) : std::vector<SizeMark>{}};
}

MapMarks output_map_marks(const FlatCase& flat) {
  return {output_marks(flat.columns), rows_differ(flat) ? output_marks(flat.rows) : std::vector<SizeMark>{}};
}

}  // namespace convguide
