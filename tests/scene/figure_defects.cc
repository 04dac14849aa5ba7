#include "figure_defects.h"

#include <algorithm>
#include <cmath>

#include "scene/box.h"
#include "scene/text_extent.h"
#include "scene_walk.h"

namespace convguide {
namespace {

// Rounding, and half a strong line.
constexpr double tolerance = 0.7;
constexpr double touching = 0.05;

struct PlacedText {
  Box box;
  std::string words;
  bool beside_maps = false;  // rather than a number or a weight inside of a cell
};

bool is_beside_maps(const Text& text) { return text.role == Role::ink || text.role == Role::faint; }

std::vector<PlacedText> placed_texts(const Scene& scene) {
  std::vector<PlacedText> placed;
  for (const Text& text : items_of<Text>(scene.items)) {
    placed.push_back({estimated_box(text), plain(text), is_beside_maps(text)});
  }
  std::sort(placed.begin(), placed.end(),
            [](const PlacedText& one, const PlacedText& other) { return one.box.left < other.box.left; });
  return placed;
}

std::string text_on_text(const std::vector<PlacedText>& texts) {
  for (std::size_t one = 0; one < texts.size(); ++one) {
    for (std::size_t other = one + 1; other < texts.size(); ++other) {
      const Box& first = texts[one].box;
      const Box& second = texts[other].box;
      if (second.left >= first.right - touching) break;
      if (first.top < second.bottom - touching && second.top < first.bottom - touching) {
        return "text on text: " + texts[one].words + " | " + texts[other].words;
      }
    }
  }
  return "";
}

// Whether all of `points` lie beyond the line through an edge of the convex outline `around`, or of the box.
bool is_parted(const std::vector<Point>& around, const std::vector<Point>& points) {
  for (std::size_t at = 0; at < around.size(); ++at) {
    const Point from = around[at];
    const Point edge = around[(at + 1) % around.size()] - from;
    const Point normal = {-edge.y, edge.x};
    const auto beyond = [&](const Point& point) {
      const Point away = point - from;
      return away.x * normal.x + away.y * normal.y;
    };
    double inside = 0;
    for (const Point& point : around) inside = std::abs(beyond(point)) > std::abs(inside) ? beyond(point) : inside;
    const double slack = touching * std::hypot(normal.x, normal.y);
    // A bare segment has two outsides.
    const auto all_beyond = [&](double sign) {
      return std::all_of(points.begin(), points.end(),
                         [&](const Point& point) { return sign * beyond(point) <= slack; });
    };
    if ((inside >= -slack && all_beyond(1)) || (inside <= slack && all_beyond(-1))) return true;
  }
  return false;
}

bool overlap(const Box& box, const std::vector<Point>& outline) {
  const std::vector<Point> corners = {
      {box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}};
  return !is_parted(corners, outline) && !is_parted(outline, corners);
}

// The cells of maps as outlines; padding as the lines around it.
std::vector<std::vector<Point>> map_parts(const Scene& scene) {
  std::vector<std::vector<Point>> parts;
  for (const Polygon& polygon : items_of<Polygon>(scene.items)) {
    // Extra zeros may have the shape of an L; their edges are looked at below.
    if (polygon.fill != Role::extra) parts.push_back(polygon.points);
  }
  for (const Lines& lines : items_of<Lines>(scene.items)) {
    if (lines.role == Role::faint || lines.role == Role::ink || lines.role == Role::kernel_ink) continue;
    for (const Segment& segment : lines.segments) parts.push_back({segment.from, segment.to});
  }
  return parts;
}

// Letters of the matrix stand in the cells of their weights.
bool is_weight(const Polygon& polygon) {
  return std::find(std::begin(weight_roles), std::end(weight_roles), polygon.fill) != std::end(weight_roles);
}

bool holds(const Box& around, const Box& box) {
  return box.left >= around.left - touching && box.right <= around.right + touching &&
         box.top >= around.top - touching && box.bottom <= around.bottom + touching;
}

std::string text_on_map(const std::vector<PlacedText>& texts, const Scene& scene) {
  const auto parts = map_parts(scene);
  std::vector<Box> weights;
  for (const Polygon& polygon : items_of<Polygon>(scene.items)) {
    if (is_weight(polygon)) weights.push_back(box_of(polygon.points));
  }
  for (const PlacedText& text : texts) {
    const auto is_around = [&](const Box& weight) { return holds(weight, text.box); };
    if (!text.beside_maps || std::any_of(weights.begin(), weights.end(), is_around)) continue;
    for (const auto& part : parts) {
      const Box box = box_of(part);
      if (box.left > text.box.right || box.right < text.box.left || box.top > text.box.bottom ||
          box.bottom < text.box.top) {
        continue;
      }
      if (overlap(text.box, part)) return "text on a map: " + text.words;
    }
  }
  return "";
}

}  // namespace

std::string figure_defect(const Figure& figure) {
  const Box box = box_of(figure.scene.items);
  if (box.left < -tolerance) return "beyond the left side by " + std::to_string(-box.left);
  if (box.top < -tolerance) return "above the top by " + std::to_string(-box.top);
  if (box.right > figure.scene.width + tolerance) {
    return "beyond the right side by " + std::to_string(box.right - figure.scene.width);
  }
  if (box.bottom > figure.scene.height + tolerance) {
    return "below the bottom by " + std::to_string(box.bottom - figure.scene.height);
  }
  const auto texts = placed_texts(figure.scene);
  const std::string on_text = text_on_text(texts);
  return on_text.empty() ? text_on_map(texts, figure.scene) : on_text;
}

}  // namespace convguide
