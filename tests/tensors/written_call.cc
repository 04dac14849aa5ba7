#include "written_call.h"

#include <cctype>

namespace convguide {
namespace {

bool is_key(const std::string& text) {
  for (const char letter : text) {
    if (std::isalpha(static_cast<unsigned char>(letter)) == 0 && letter != '_') return false;
  }
  return !text.empty();
}

void add_argument(WrittenCall& call, std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  if (text.empty()) return;
  const std::size_t equals = text.find('=');
  if (equals != std::string::npos && is_key(text.substr(0, equals))) {
    call.named[text.substr(0, equals)] = text.substr(equals + 1);
  } else {
    call.positional.push_back(text);
  }
}

}  // namespace

WrittenCall read_call(const std::string& line) {
  WrittenCall call;
  const std::size_t assigned = line.find(" = ");
  const std::string text = assigned == std::string::npos ? line : line.substr(assigned + 3);
  const std::size_t open = text.find('(');
  call.name = text.substr(0, open);
  if (open == std::string::npos) return call;
  int depth = 0;
  std::string argument;
  std::size_t at = open + 1;
  for (; at < text.size() && (depth > 0 || text[at] != ')'); ++at) {
    if (text[at] == '(' || text[at] == '[') ++depth;
    if (text[at] == ')' || text[at] == ']') --depth;
    if (text[at] == ',' && depth == 0) {
      add_argument(call, argument);
      argument.clear();
    } else {
      argument += text[at];
    }
  }
  add_argument(call, argument);
  call.rest = at < text.size() ? text.substr(at + 1) : "";
  return call;
}

std::vector<Size> numbers_in(const std::string& text) {
  std::vector<Size> numbers;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (std::isdigit(static_cast<unsigned char>(text[at])) == 0) continue;
    const bool negative = at > 0 && text[at - 1] == '-';
    std::size_t length = 0;
    numbers.push_back(std::stoll(text.substr(at), &length) * (negative ? -1 : 1));
    at += length;
  }
  return numbers;
}

std::vector<Size> sizes_of(const WrittenCall& call, const std::string& key, std::size_t axes, Size usual) {
  const auto found = call.named.find(key);
  if (found == call.named.end()) return std::vector<Size>(axes, usual);
  std::vector<Size> numbers = numbers_in(found->second);
  if (numbers.size() <= 1) numbers.resize(axes, numbers.empty() ? usual : numbers.front());
  return numbers;
}

std::vector<Sides> pairs_in(const std::string& text) {
  const std::vector<Size> numbers = numbers_in(text);
  std::vector<Sides> pairs;
  for (std::size_t at = 0; at + 1 < numbers.size(); at += 2) pairs.push_back({numbers[at], numbers[at + 1]});
  return pairs;
}

}  // namespace convguide
