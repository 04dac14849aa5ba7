// The frames of a figure as one animated picture of pixels.
#pragma once

#include "rendering/byte_sink.h"
#include "rendering/frame_series.h"
#include "rendering/theme.h"
#include "rendering/timing.h"

namespace convguide {

// Both write the frames at `scale` pixels a point, with one palette for all of them and no more of each frame than what
// differs from the one before. The same frames always give the same bytes. They may be called from several threads at
// once. They fail where the timing does not hold, there is no frame, a side would have more than 32,767 pixels, frames
// differ in size, or the sink fails; nothing is written before the first frame is drawn.
Result<void> write_gif(const FrameSeries& series, const Theme& theme, double scale, const Timing& timing,
                       const ByteSink& sink);
Result<void> write_apng(const FrameSeries& series, const Theme& theme, double scale, const Timing& timing,
                        const ByteSink& sink);

}  // namespace convguide
