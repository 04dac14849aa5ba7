#include "document/page_template.h"

namespace convguide {

Result<std::string> fill_in(std::string_view text, const std::map<std::string, std::string>& values) {
  constexpr std::string_view open = "{{";
  constexpr std::string_view close = "}}";
  std::string filled;
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = text.find(open, at);
    const std::size_t end = begin == std::string_view::npos ? begin : text.find(close, begin);
    filled += text.substr(at, end == std::string_view::npos ? end : begin - at);
    if (end == std::string_view::npos) return filled;
    const std::string name(text.substr(begin + open.size(), end - begin - open.size()));
    const auto value = values.find(name);
    if (value == values.end()) {
      return failure("place {{" + name + "}} of a template", "has no value", "install convguide again");
    }
    filled += value->second;
    at = end + close.size();
  }
}

}  // namespace convguide
