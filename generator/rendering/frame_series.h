// The frames of one figure, one for each of its steps.
#pragma once

#include <functional>
#include <string>

#include "parameters/error.h"
#include "parameters/layer.h"
#include "scene/scene.h"

namespace convguide {

// Frames are drawn when they are needed, so that the memory does not grow with their number. Words as in Figure.
struct FrameSeries {
  std::string title;
  std::string description;
  std::string command;
  Size count = 0;
  std::function<Result<Scene>(Size index)> frame;  // from 0; all of one size; may be asked for more than once
};

// Hands all frames to `use` in their order. Fails where there is no frame, where one has another size than the first,
// and where `frame` or `use` fails.
Result<void> for_each_frame(const FrameSeries& series,
                            const std::function<Result<void>(Size index, const Scene& frame)>& use);

// Frame `index`. Fails where its size is not that of `first`.
Result<Scene> frame_like(const Scene& first, const FrameSeries& series, Size index);

// The first frame. Fails where there is none.
Result<Scene> first_frame(const FrameSeries& series);

}  // namespace convguide
