#include "commands/framework_text.h"

#include <fmt/format.h>

#include "arithmetic/framework_call.h"
#include "commands/text_table.h"
#include "commands/text_width.h"

namespace convguide {
namespace {

// The pieces of a call that stay together: it may be broken at spaces that are inside one pair of brackets at most, but
// not behind the colon of a field.
std::vector<std::string> pieces(const std::string& call) {
  std::vector<std::string> list(1);
  int depth = 0;
  for (const char letter : call) {
    if (letter == '(' || letter == '[') ++depth;
    if (letter == ')' || letter == ']') --depth;
    if (letter == ' ' && depth <= 1 && !list.back().ends_with(':')) {
      list.emplace_back();
    } else {
      list.back() += letter;
    }
  }
  return list;
}

// The call in lines of at most `width`, those after the first indented by four.
std::vector<std::string> broken(const std::string& call, std::size_t width) {
  std::vector<std::string> lines;
  for (const std::string& piece : pieces(call)) {
    if (!lines.empty() && text_width(lines.back()) + 1 + text_width(piece) <= width) {
      lines.back() += ' ' + piece;
    } else {
      lines.push_back((lines.empty() ? "" : "    ") + piece);
    }
  }
  return lines;
}

}  // namespace

std::string frameworks_text(const Layer& layer) {
  constexpr std::size_t indent = 2;
  constexpr std::size_t name_width = 9;
  constexpr std::size_t width = terminal_width - indent - name_width;
  std::string text = "In the words of frameworks\n";
  for (const FrameworkCall& call : framework_card(layer)) {
    std::vector<std::string> lines;
    for (const std::string& line : call.lines) {
      for (std::string& part : broken(line, width)) lines.push_back(std::move(part));
    }
    for (const std::string& line : wrapped_lines(call.remark, width - 2)) lines.push_back("# " + line);
    std::string_view name = call.framework;
    for (const std::string& line : lines) {
      text += fmt::format("{:{}}{:{}}{}\n", "", indent, name, name_width, line);
      name = "";
    }
  }
  return text;
}

nlohmann::ordered_json frameworks_as_json(const Layer& layer) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const FrameworkCall& call : framework_card(layer)) {
    nlohmann::ordered_json remark =
        call.remark.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(call.remark);
    list.push_back({{"framework", call.framework}, {"call", call.lines}, {"remark", std::move(remark)}});
  }
  return list;
}

}  // namespace convguide
