#include "rendering/svg_shortening.h"

#include <algorithm>
#include <map>
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

// The path or the group of glyphs that begins at line `at`, which takes `count` lines; none where something else does.
struct Shape {
  std::string text;
  std::size_t count = 0;
};

Shape shape_at(const std::vector<std::string_view>& lines, std::size_t at) {
  const auto is_path = [](std::string_view line) { return line.starts_with("<path ") && line.ends_with("/>"); };
  const bool in_symbol = at > 0 && lines[at - 1].starts_with("<symbol ");
  if (is_path(lines[at]) && !in_symbol) return {std::string(lines[at]), 1};
  if (!lines[at].starts_with("<g ")) return {};
  std::size_t end = at + 1;
  while (end < lines.size() && !used_glyph(lines[end]).empty()) ++end;
  if (end == at + 1 || end == lines.size() || lines[end] != "</g>") return {};
  Shape shape = {"", end + 1 - at};
  for (std::size_t line = at; line <= end; ++line) shape.text += std::string(lines[line]) + (line < end ? "\n" : "");
  return shape;
}

}  // namespace

std::string shared_svg(std::string_view svg, const std::string& id_prefix) {
  constexpr std::size_t worthwhile = 60;  // bytes, which a use takes the better part of
  const std::vector<std::string_view> lines = lines_of(svg);
  std::map<std::string, int> occurrences;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (const Shape shape = shape_at(lines, at); shape.count > 0) ++occurrences[shape.text];
  }
  std::map<std::string, std::string> ids;
  std::string shared;
  for (std::size_t at = 0; at < lines.size();) {
    const Shape shape = shape_at(lines, at);
    const bool repeats = shape.text.size() > worthwhile && occurrences[shape.text] > 1;
    if (!repeats) {
      shared += std::string(lines[at++]) + "\n";
      continue;
    }
    const auto [entry, added] = ids.try_emplace(shape.text, id_prefix + "s" + std::to_string(ids.size() + 1));
    if (added) {
      std::string named = shape.text;
      named.insert(named.find(' '), " id=\"" + entry->second + "\"");
      shared += named + "\n";
    } else {
      shared += "<use xlink:href=\"#" + entry->second + "\"/>\n";
    }
    at += shape.count;
  }
  return shared;
}

std::string shortened_svg(std::string_view svg) {
  std::string shortened;
  for (const std::string_view line : with_joined_groups(without_idle_glyphs(lines_of(svg)))) {
    shortened += line;
    shortened += '\n';
  }
  return shortened;
}

}  // namespace convguide
