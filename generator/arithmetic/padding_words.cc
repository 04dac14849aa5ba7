#include "arithmetic/padding_words.h"

namespace convguide {

const std::vector<PaddingWord>& padding_words() {
  static const Expression extent = variable("k̂");
  static const std::vector<PaddingWord> words = {{"valid", 0}, {"half", floor_divide(extent, 2)}, {"full", extent - 1}};
  return words;
}

}  // namespace convguide
