#include "parameters/padding_mode.h"

namespace convguide {

std::string_view word(PaddingMode mode) {
  switch (mode) {
    case PaddingMode::zeros: return "zeros";
    case PaddingMode::circular: return "circular";
    case PaddingMode::reflect: return "reflect";
    case PaddingMode::replicate: return "replicate";
  }
  return {};
}

std::optional<PaddingMode> padding_mode_of_word(std::string_view given) {
  for (const PaddingMode mode : all_padding_modes) {
    if (word(mode) == given) return mode;
  }
  return std::nullopt;
}

}  // namespace convguide
