#include "arithmetic/framework_words.h"

#include <algorithm>

namespace convguide {

std::vector<Size> along_axes(const Layer& layer, Size Axis::*parameter) {
  std::vector<Size> sizes;
  for (const Axis& axis : layer.axes) sizes.push_back(axis.*parameter);
  return sizes;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + text;
  return list;
}

std::string joined(const std::vector<Size>& sizes) {
  std::vector<std::string> texts;
  for (const Size size : sizes) texts.push_back(std::to_string(size));
  return joined(texts);
}

std::string python_tuple(const std::vector<Size>& sizes) {
  return "(" + joined(sizes) + (sizes.size() == 1 ? ",)" : ")");
}

std::string number_or_tuple(const std::vector<Size>& sizes) {
  const bool alike = std::all_of(sizes.begin(), sizes.end(), [&](Size size) { return size == sizes.front(); });
  return alike ? std::to_string(sizes.front()) : python_tuple(sizes);
}

std::string python_pairs(const std::vector<Sides>& pairs) {
  std::vector<std::string> texts;
  for (const Sides& pair : pairs) texts.push_back(python_tuple({pair.before, pair.after}));
  return "(" + joined(texts) + (texts.size() == 1 ? ",)" : ")");
}

std::string_view numpy_pad_mode(PaddingMode mode) {
  switch (mode) {
    case PaddingMode::zeros: return "constant";
    case PaddingMode::circular: return "wrap";
    case PaddingMode::reflect: return "reflect";
    case PaddingMode::replicate: return "edge";
  }
  return "";
}

void CallArguments::add(std::string_view name, const std::string& value, std::string_view usual) {
  if (value != usual) texts.push_back(std::string(name) + "=" + value);
}

std::string written_call(std::string_view name, const CallArguments& arguments) {
  return std::string(name) + "(" + joined(arguments.texts) + ")";
}

}  // namespace convguide
