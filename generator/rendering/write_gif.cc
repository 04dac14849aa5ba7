// GIF animations, through giflib, but for the compression: giflib's takes a third of the time that a GIF needs.
#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>

#include "rendering/animation.h"
#include "rendering/indexed_frames.h"
#include "rendering/lzw.h"

namespace convguide {
namespace {

int append(GifFileType* file, const GifByteType* data, int length) {
  static_cast<std::string*>(file->UserData)
      ->append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
  return length;
}

struct CloseGif {
  void operator()(GifFileType* file) const { EGifCloseFile(file, nullptr); }
};

using ColourMap = std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)>;

ColourMap colour_map(const std::vector<std::uint32_t>& colours) {
  const int count = 1 << GifBitSize(static_cast<int>(colours.size()) + 1);
  ColourMap map(GifMakeMapObject(count, nullptr), GifFreeMapObject);
  for (std::size_t at = 0; at < colours.size(); ++at) {
    const auto part = [&](unsigned shift) { return static_cast<GifByteType>(colours[at] >> shift); };
    map->Colors[at] = {part(16), part(8), part(0)};
  }
  return map;
}

// How often the animation begins anew, in the block that Netscape 2 brought and all programs read.
bool put_loops(GifFileType* file, Size loops) {
  if (loops == 1) return true;
  const auto repeats = static_cast<unsigned>(loops == 0 ? 0 : loops - 1);
  const GifByteType block[] = {1, static_cast<GifByteType>(repeats & 0xFFU), static_cast<GifByteType>(repeats >> 8U)};
  return EGifPutExtensionLeader(file, APPLICATION_EXT_FUNC_CODE) == GIF_OK &&
         EGifPutExtensionBlock(file, 11, "NETSCAPE2.0") == GIF_OK &&
         EGifPutExtensionBlock(file, sizeof block, block) == GIF_OK && EGifPutExtensionTrailer(file) == GIF_OK;
}

// In blocks of at most 255 bytes, each after its length.
bool put_codes(GifFileType* file, std::string_view codes) {
  std::array<GifByteType, 256> block = {};
  while (!codes.empty()) {
    const std::size_t length = std::min(codes.size(), block.size() - 1);
    block[0] = static_cast<GifByteType>(length);
    std::copy_n(codes.begin(), length, block.begin() + 1);
    if (EGifPutCodeNext(file, block.data()) != GIF_OK) return false;
    codes.remove_prefix(length);
  }
  return EGifPutCodeNext(file, nullptr) == GIF_OK;
}

bool put_frame(GifFileType* file, const IndexedFrame& frame, int transparent, double seconds) {
  const GraphicsControlBlock control = {.DisposalMode = DISPOSE_DO_NOT,
                                        .UserInputFlag = false,
                                        .DelayTime = static_cast<int>(std::lround(seconds * 100)),
                                        .TransparentColor = transparent};
  GifByteType bytes[4];
  const auto count = static_cast<int>(EGifGCBToExtension(&control, bytes));
  if (EGifPutExtension(file, GRAPHICS_EXT_FUNC_CODE, count, bytes) != GIF_OK) return false;
  if (EGifPutImageDesc(file, frame.left, frame.top, frame.size.width, frame.size.height, false, nullptr) != GIF_OK) {
    return false;
  }
  // Fewer bits than two a pixel are not allowed.
  return put_codes(file, lzw_codes(frame.pixels, static_cast<unsigned>(std::max(2, file->SColorMap->BitsPerPixel))));
}

}  // namespace

Result<void> write_gif(const FrameSeries& series, const Theme& theme, double scale, const Timing& timing,
                       const ByteSink& sink) {
  if (const auto checked = check_timing(timing); !checked) return checked;
  auto frames = IndexedFrames::open(series, theme, scale, Unchanged::transparent);
  if (!frames) return tl::unexpected(frames.error());
  const auto problem = failure("the GIF", "could not be written", "draw a smaller figure");
  std::string bytes;
  std::unique_ptr<GifFileType, CloseGif> file(EGifOpen(&bytes, append, nullptr));
  if (!file) return problem;
  EGifSetGifVersion(file.get(), true);
  const ColourMap map = colour_map(frames->colours());
  const bool begun = EGifPutScreenDesc(file.get(), frames->size().width, frames->size().height, map->ColorCount, 0,
                                       map.get()) == GIF_OK &&
                     put_loops(file.get(), timing.loops);
  if (!begun) return problem;
  for (Size index = 0; index < frames->count(); ++index) {
    auto frame = frames->next();
    if (!frame) return tl::unexpected(frame.error());
    const bool is_last = index + 1 == frames->count();
    const int transparent = index == 0 ? NO_TRANSPARENT_COLOR : frames->transparent_pixel();
    if (!put_frame(file.get(), *frame, transparent, duration(timing, is_last))) return problem;
    if (const auto taken = sink(bytes); !taken) return taken;
    bytes.clear();
  }
  file.reset();
  return sink(bytes);
}

}  // namespace convguide
