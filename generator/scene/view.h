// The views: ways of drawing a case.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "parameters/error.h"
#include "scene/figure.h"
#include "tensors/case.h"

namespace convguide {

enum class View {
  planes,       // input plane below, output plane above, the window projected between them; stacks of three axes
  plan,         // flat grids with numbers in the cells
  axis,         // the axes that differ, each placement of the kernel on a row of its own
  matrix,       // y = C·x: the matrix of the convolution between the unrolled output and input
  channels,     // several maps in, kernels, several maps out
  subsampling,  // strides as unit strides of which one output in s is kept
  kernel,       // the bare kernel
  stamp,        // a transposed convolution as stamps of the kernel that add up
  touches,      // how many stamps of a transposed convolution touch each output cell
  equation,     // one step as a sum of products
};

inline constexpr std::array all_views = {View::planes,      View::plan,   View::axis,  View::matrix,  View::channels,
                                         View::subsampling, View::kernel, View::stamp, View::touches, View::equation};

// The name of a view on command lines and in catalogue files; and back.
std::string_view word(View view);
std::optional<View> view_of_word(std::string_view word);

// The views that suit layers of the case's kind; a layer may still be too large for one of them.
std::vector<View> suitable_views(const Case& of);

// The shape over whose cells, in row-major order, the steps of a view run: {1} where it has no steps.
Shape step_shape(View view, const Case& of);

// How many steps a view of the case has; 1 where the view has no steps.
Size step_count(View view, const Case& of);

// Whether a figure of the view shows one step. Other views can show the whole, with no step standing out.
bool always_shows_step(View view);

// The steps, from 1, that a figure shows where nobody names them. Four at most for views whose frames are small: the
// first row's beginning, the turn of the row, and the end. The first and the last for stacks of planes, one for larger
// frames, and none where the view shows the whole.
std::vector<Size> strip_steps(View view, const Case& of);

// Widths of figures, in points: the text of a page, and a phone held upright.
inline constexpr double page_width = 379;
inline constexpr double phone_width = 270;

// What stands at the marked edges of maps.
enum class SizeLabels {
  full,     // i = 5
  numbers,  // 5
  none,     // no marks at all
};

struct DrawOptions {
  double width = page_width;        // the most, in points
  std::optional<double> cell = {};  // the side of a cell in points, whatever the width; unset: what fits
  SizeLabels labels = SizeLabels::full;
};

// The figure of one step, numbered from 1, or of the whole; its size is the same for all steps. Views that always show
// a step show the first instead of the whole. Fails where the view does not suit the case, naming the views that do,
// where the drawing would have more than most_drawn_cells cells in views that show each of them, and where a map has
// more than most_cells_along_axis along an axis, or a stack of planes more than most_drawn_slices slices. Cells that
// would be too small to see are not drawn one by one, and the description says so.
Result<Figure> draw(View view, const Case& of, std::optional<Size> step, const DrawOptions& options = {});

// Several steps as one figure, in rows of `columns` frames, each with its step's number below it. The rows have fewer
// frames where these would become too wide or their cells too small to see.
Result<Figure> draw_strip(View view, const Case& of, const std::vector<Size>& steps, Size columns,
                          const DrawOptions& options = {});

// What the description of such a figure adds about cells and numbers that have no room in it. Begins with a space;
// empty where all have room. Fails as draw() does.
Result<std::string> detail_sentence(View view, const Case& of, Size step, const DrawOptions& options);

inline constexpr Size most_drawn_cells = 20'000;
inline constexpr Size most_cells_along_axis = 10'000;
inline constexpr Size most_drawn_slices = 12;  // in a stack of planes

}  // namespace convguide
