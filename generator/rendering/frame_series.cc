#include "rendering/frame_series.h"

#include <fmt/format.h>

namespace convguide {

Result<Scene> first_frame(const FrameSeries& series) {
  if (series.count < 1) return failure("a figure of no steps", "has nothing to show", "name at least one step");
  return series.frame(0);
}

Result<Scene> frame_like(const Scene& first, const FrameSeries& series, Size index) {
  auto frame = series.frame(index);
  if (frame && (frame->width != first.width || frame->height != first.height)) {
    return failure(fmt::format("frame {} of {} × {} points", index + 1, frame->width, frame->height),
                   fmt::format("differs from the first one's {} × {}", first.width, first.height),
                   "use frames of one size");
  }
  return frame;
}

Result<void> for_each_frame(const FrameSeries& series,
                            const std::function<Result<void>(Size index, const Scene& frame)>& use) {
  const auto first = first_frame(series);
  if (!first) return tl::unexpected(first.error());
  auto used = use(0, *first);
  for (Size index = 1; used && index < series.count; ++index) {
    used = frame_like(*first, series, index).and_then([&](const Scene& frame) { return use(index, frame); });
  }
  return used;
}

}  // namespace convguide
