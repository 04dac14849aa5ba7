#include "rendering/svg_shortening.h"

#include <algorithm>
#include <set>
#include <vector>

namespace convguide {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    lines.push_back(line);
  }
  return lines;
}

// What stands between `before` and the next double quote; empty where `before` does not occur.
std::string_view quoted_after(std::string_view line, std::string_view before) {
  const std::size_t at = line.find(before);
  if (at == std::string_view::npos) return {};
  line.remove_prefix(at + before.size());
  return line.substr(0, line.find('"'));
}

std::string_view used_glyph(std::string_view line) {
  return line.starts_with("<use ") ? quoted_after(line, "xlink:href=\"#") : std::string_view();
}

// Leaves out glyphs that nothing uses or that have no shape, and uses of the latter.
std::vector<std::string_view> without_idle_glyphs(const std::vector<std::string_view>& lines) {
  std::set<std::string_view> used;
  for (const std::string_view line : lines) used.insert(used_glyph(line));
  std::set<std::string_view> shapeless;
  std::vector<std::string_view> kept;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    constexpr std::size_t symbol_lines = 3;  // opening tag, path, closing tag
    if (lines[at].starts_with("<symbol ") && at + symbol_lines <= lines.size()) {
      const std::string_view id = quoted_after(lines[at], " id=\"");
      const bool has_shape = lines[at + 1] != "<path d=\"\"/>";
      if (!has_shape) shapeless.insert(id);
      if (!has_shape || !used.contains(id)) {
        at += symbol_lines - 1;
        continue;
      }
    }
    if (!shapeless.contains(used_glyph(lines[at]))) kept.push_back(lines[at]);
  }
  return kept;
}

// Leaves out the end of a group and the beginning of the next one where both look alike.
std::vector<std::string_view> with_joined_groups(const std::vector<std::string_view>& lines) {
  std::vector<std::string_view> open;
  std::vector<std::string_view> kept;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].starts_with("<g") && !lines[at].ends_with("/>")) open.push_back(lines[at]);
    if (lines[at] == "</g>" && !open.empty()) {
      if (at + 1 < lines.size() && lines[at + 1] == open.back() && open.back() != "<g>") {
        ++at;
        continue;
      }
      open.pop_back();
    }
    kept.push_back(lines[at]);
  }
  return kept;
}

}  // namespace

std::string shortened_svg(std::string_view svg) {
  std::string shortened;
  for (const std::string_view line : with_joined_groups(without_idle_glyphs(lines_of(svg)))) {
    shortened += line;
    shortened += '\n';
  }
  return shortened;
}

}  // namespace convguide
