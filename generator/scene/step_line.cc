#include "scene/step_line.h"

#include "scene/step_equation.h"

namespace convguide {

std::string step_line(View view, const Case& of, Size step) {
  switch (view) {
    case View::planes:
    case View::plan:
    case View::channels:
    case View::equation:
    case View::matrix: return print_equation(step_equation(of, step));
    case View::axis: return of.axes.size() == 1 ? print_equation(step_equation(of, step)) : "";
    case View::stamp: return print_stamp(of, step);
    case View::subsampling:
    case View::touches:
    case View::kernel: return "";
  }
  return "";
}

}  // namespace convguide
