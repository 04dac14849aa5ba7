#include "rendering/generator.h"

namespace convguide {

const std::string& generator_name() {
  static const std::string name = "convguide " CONVGUIDE_VERSION;
  return name;
}

}  // namespace convguide
