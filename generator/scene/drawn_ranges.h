// The parts of the padded, stretched input as ranges of cells: what is input, what is never reached, what is cropped.
#pragma once

#include <vector>

#include "scene/flat_case.h"

namespace convguide {

// The cells of the stretched input, and those with the extra zeros at the end; none where a whole slice is extra or
// padding.
CellRange stretched_range(const FlatCase& flat);
CellRange with_extra(const FlatCase& flat);

// The cells that both have, and whether there are none.
CellRange common(const CellRange& one, const CellRange& other);
bool is_empty(const CellRange& range);

// The runs of input cells along the rows or the columns; those of the stretched input where stretching puts zeros
// between them.
std::vector<Span> input_spans(const FlatCase& flat, const SlidingAxis& axis);

// The runs of positions along one axis that no placement of the window touches.
std::vector<Span> unreached_spans(const SlidingAxis& axis);

// The parts of [begin, end) that `spans` leave over.
std::vector<Span> gaps_between(Size begin, Size end, const std::vector<Span>& spans);

// The rows and columns of the input that negative padding cuts off: whole rows first, then the rest of the columns.
// The whole input where the slice is cropped.
std::vector<CellRange> cropped_ranges(const FlatCase& flat);

}  // namespace convguide
