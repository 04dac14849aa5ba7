#include "scene/touches_words.h"

#include <algorithm>

#include "scene/axis_placements.h"
#include "scene/word_list.h"
#include "tensors/touches.h"

namespace convguide {
namespace {

// "1, 1, 2, 1 and 1 times", or "1 to 2 times" where there are many.
std::string times_words(const std::vector<Size>& counts) {
  constexpr std::size_t most_told = 16;
  const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
  if (*least == *most) return counted(*least, "time") + (counts.size() == 1 ? "" : " each");
  if (counts.size() > most_told) return std::to_string(*least) + " to " + std::to_string(*most) + " times";
  std::vector<std::string> numbers;
  for (const Size count : counts) numbers.push_back(std::to_string(count));
  return word_list(numbers) + " times";
}

std::string evenness_words(Evenness evenness) {
  switch (evenness) {
    case Evenness::even: return "";
    case Evenness::even_inside: return " Away from the edges all cells are touched equally often.";
    case Evenness::uneven: return " Cells take turns, which makes a checkerboard.";
  }
  return "";
}

}  // namespace

std::string touches_sentences(const Case& of) {
  const auto axes = distinct_axes(of);
  std::string text;
  for (const DistinctAxis& distinct : axes) {
    const std::size_t place =
        static_cast<std::size_t>(std::find(of.axes.begin(), of.axes.end(), distinct.axis) - of.axes.begin());
    const auto touches = touches_along(of.layer.axes[place]);
    if (!touches) continue;
    text += axes.size() == 1 ? " Along each axis" : " Along " + place_words(distinct);
    text += ", stamps of the kernel touch the output cells " + times_words(touches->counts) + "." +
            evenness_words(touches->evenness);
  }
  if (of.axes.size() > 1) text += " A cell is touched as often as the product of what its axes say.";
  return text;
}

}  // namespace convguide
