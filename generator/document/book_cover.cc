#include "document/book_cover.h"

#include <sstream>
#include <vector>

#include "scene/translate.h"

namespace convguide {
namespace {

constexpr double width = 450;
constexpr double height = 600;
constexpr double margin = 36;
constexpr double title_size = 34;
constexpr double line_height = 44;

// Words in lines as long as fit beside the margins; what a no-break space ties together stays on one line.
std::vector<std::string> title_lines(const std::string& title) {
  constexpr std::size_t longest = 23;
  constexpr std::string_view tie = "\u00a0";
  std::vector<std::string> lines = {""};
  std::istringstream words(title);
  for (std::string word; words >> word;) {
    if (!lines.back().empty() && lines.back().size() + 1 + word.size() > longest) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
  }
  for (std::string& line : lines) {
    if (const std::size_t at = line.find(tie); at != std::string::npos) line.replace(at, tie.size(), " ");
  }
  return lines;
}

Polygon area(double top, double bottom, Role role) {
  return {.points = {{0, top}, {width, top}, {width, bottom}, {0, bottom}}, .fill = role};
}

}  // namespace

Figure book_cover(const std::string& title, const Figure& figure) {
  const std::vector<std::string> lines = title_lines(title);
  const double band = 2 * margin + line_height * static_cast<double>(lines.size());
  Scene scene = {
      .width = width, .height = height, .items = {area(0, height, Role::paper), area(0, band, Role::output)}};
  for (std::size_t index = 0; index < lines.size(); ++index) {
    scene.items.emplace_back(Text{.at = {margin, margin + line_height * (static_cast<double>(index) + 0.5)},
                                  .horizontal = Horizontal::left,
                                  .vertical = Vertical::middle,
                                  .runs = {{.text = lines[index]}},
                                  .size = title_size,
                                  .role = Role::output_ink});
  }
  const Point corner = {(width - figure.scene.width) / 2, band + (height - band - figure.scene.height) / 2};
  for (const Item& item : figure.scene.items) scene.items.push_back(translated(item, corner));
  return {.title = title, .description = figure.description, .scene = std::move(scene)};
}

}  // namespace convguide
