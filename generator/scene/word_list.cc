#include "scene/word_list.h"

namespace convguide {

std::string counted(Size count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string word_list(const std::vector<std::string>& words, const std::string& joint) {
  std::string list;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0) list += at + 1 == words.size() ? " " + joint + " " : ", ";
    list += words[at];
  }
  return list;
}

std::string shape_words(const std::vector<Size>& shape) {
  std::string text;
  for (const Size size : shape) text += (text.empty() ? "" : " × ") + std::to_string(size);
  return text;
}

std::string place_words(const std::string& noun, const std::vector<Size>& indices) {
  const auto number = [](Size index) { return std::to_string(index + 1); };
  if (indices.size() == 1) return noun + " " + number(indices.front());
  const bool is_run = indices.back() - indices.front() + 1 == static_cast<Size>(indices.size());
  if (is_run && indices.size() > 2) return noun + "s " + number(indices.front()) + " to " + number(indices.back());
  std::vector<std::string> numbers;
  numbers.reserve(indices.size());
  for (const Size index : indices) numbers.push_back(number(index));
  return noun + "s " + word_list(numbers);
}

}  // namespace convguide
