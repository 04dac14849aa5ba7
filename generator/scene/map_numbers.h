// The numbers of whole maps and kernels, in the middle of their cells. There are none where they would be too small to
// be read (cell_numbers.h).
#pragma once

#include <vector>

#include "scene/cell_numbers.h"
#include "scene/lattice.h"
#include "scene/scene.h"
#include "tensors/tensor.h"

namespace convguide {

// The type size of numbers in cells of that side, in points. In large cells they stay in proportion to labels.
double number_size(double cell);

// How the values of a tensor are set in cells of that side.
CellNumbers map_numbers(const Tensor& tensor, double cell);

// Adds the values of one map of `tensor` to cells (0, 0) onwards of `lattice`. `map` counts maps in the order in which
// they are stored, and `columns` is how many values make a row.
void add_map_numbers(std::vector<Item>& items, const Tensor& tensor, Size map, Size cells_in_map, Size columns,
                     const Lattice& lattice, Role role);

// Adds the values of an output map of which `made` cells are made, the last of them being the active one.
struct Progress {
  Size made = 0;
  Size cells_in_map = 0;
};
void add_made_numbers(std::vector<Item>& items, const Tensor& tensor, Size map, const Progress& progress, Size columns,
                      const Lattice& lattice);

}  // namespace convguide
