#include "document/trace_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace convguide {
namespace {

// Stands where there is nothing to count.
constexpr const char* nothing = "–";

// "16,000" for "16000".
std::string in_thousands(std::string digits) {
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

// One text for all axes where they agree, otherwise all of them.
template <class Print>
std::string for_axes(const std::vector<ReceptiveField>& fields, const Print& print) {
  std::vector<std::string> texts;
  for (const ReceptiveField& field : fields) texts.push_back(print(field));
  if (texts.empty()) return nothing;
  const bool equal = std::equal(texts.begin() + 1, texts.end(), texts.begin());
  return equal ? texts.front() : fmt::format("{}", fmt::join(texts, " × "));
}

}  // namespace

std::string count_words(Size number) {
  if (number == 0) return nothing;
  return in_thousands(std::to_string(number));
}

std::string map_words(const MapShape& shape) {
  std::string text;
  std::string digits;
  for (const char letter : print_shape(shape)) {
    if (letter != 'x') {
      digits += letter;
      continue;
    }
    text += in_thousands(digits) + " × ";
    digits.clear();
  }
  return text + in_thousands(digits);
}

std::string field_words(const std::vector<ReceptiveField>& fields) {
  const bool at_most = std::any_of(fields.begin(), fields.end(), [](const auto& field) { return field.at_most; });
  return (at_most ? "≤ " : "") +
         for_axes(fields, [](const ReceptiveField& field) { return count_words(cells_in(field)); });
}

std::string jump_words(const MapShape& shape, const std::vector<ReceptiveField>& fields) {
  if (shape.sizes.empty()) return nothing;
  return for_axes(fields, [](const ReceptiveField& field) {
    return field.parts == 1 ? std::to_string(field.jump) : fmt::format("{}/{}", field.jump, field.parts);
  });
}

}  // namespace convguide
