#include "rendering/font_configuration.h"

#include <fontconfig/fontconfig.h>

#include <mutex>

namespace convguide {

void load_font_configuration() {
  static std::once_flag loaded;
  // Left to itself, Fontconfig reads the templates of configurations that are not in use too, which takes a third of
  // the time. Where this fails, it is left to itself.
  std::call_once(loaded, [] {
    FcConfig* configuration = FcConfigCreate();
    if (FcConfigParseAndLoad(configuration, nullptr, FcTrue) != FcFalse) FcConfigSetCurrent(configuration);
    FcConfigDestroy(configuration);
  });
}

}  // namespace convguide
