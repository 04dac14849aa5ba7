#include "tensors/convolution_matrix.h"

#include <algorithm>
#include <utility>

#include "tensors/window.h"

namespace convguide {

Result<ConvolutionMatrix> convolution_matrix(const std::vector<SlidingAxis>& axes, const Shape& outputs) {
  Shape inputs;
  for (const SlidingAxis& axis : axes) inputs.push_back(axis.input);
  const auto rows = cell_count(outputs);
  if (!rows) return tl::unexpected(rows.error());
  const auto columns = cell_count(inputs);
  if (!columns) return tl::unexpected(columns.error());
  const auto cells = cell_count({*rows, *columns});
  if (!cells) return tl::unexpected(cells.error());

  ConvolutionMatrix matrix = {.rows = *rows, .columns = *columns, .entries = {}};
  for (Size row = 0; row < *rows; ++row) {
    visit_window(axes, index_of_step(outputs, row), [&](const Tap& tap) {
      if (tap.kind != CellKind::input) return;
      matrix.entries.push_back(
          {.row = row, .column = static_cast<Size>(offset(inputs, tap.input)), .weight = tap.weight});
    });
  }
  return matrix;
}

ConvolutionMatrix transpose(ConvolutionMatrix matrix) {
  std::swap(matrix.rows, matrix.columns);
  for (MatrixEntry& entry : matrix.entries) std::swap(entry.row, entry.column);
  // Entries of one new row have come in the order of their new columns, and keep it.
  std::stable_sort(matrix.entries.begin(), matrix.entries.end(),
                   [](const MatrixEntry& one, const MatrixEntry& other) { return one.row < other.row; });
  return matrix;
}

}  // namespace convguide
