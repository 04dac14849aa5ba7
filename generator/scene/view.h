// The views: ways of drawing a case.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parameters/error.h"
#include "scene/figure.h"
#include "tensors/case.h"

namespace convguide {

enum class View {
  planes,       // input plane below, output plane above, the window projected between them
  plan,         // flat grids with numbers in the cells
  axis,         // one axis, each placement of the kernel on a row of its own
  matrix,       // the matrix C of the convolution
  channels,     // several maps in, kernels, several maps out
  subsampling,  // strides as unit strides of which one output in s is kept
  kernel,       // the bare kernel
};

// The name of a view on command lines and in catalogue files; and back.
std::string_view word(View view);
std::optional<View> view_of_word(std::string_view word);

// How many steps the case has: one for each output cell.
Size step_count(const Case& of);

// The steps, from 1, that a strip in the guide shows: the first row's beginning, the turn of the row, and the end.
// Four at most.
std::vector<Size> strip_steps(const Case& of);

// Widths of figures, in points: the text of a page, and a phone held upright.
inline constexpr double page_width = 379;
inline constexpr double phone_width = 270;

// The figure of one step, numbered from 1; its size is the same for all steps. Views that show no step take step 1.
// Fails where the view does not suit the case, naming the views that do, and where the drawing would have more than
// most_drawn_cells cells.
// Figures are at most `width` points wide, unless their cells would become too small to see.
Result<Figure> draw(View view, const Case& of, Size step, double width = page_width);

// Several steps as one figure of at most that width, in rows of `columns` frames, each with its step's number below it.
Result<Figure> draw_strip(View view, const Case& of, const std::vector<Size>& steps, Size columns,
                          double width = page_width);

inline constexpr Size most_drawn_cells = 20'000;

}  // namespace convguide
