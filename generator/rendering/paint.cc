#include "rendering/paint.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <variant>

#include "rendering/hatching.h"

namespace convguide {
namespace {

bool is_clockwise(const std::vector<Point>& points) {
  double area = 0;
  for (std::size_t at = 0; at < points.size(); ++at) {
    const Point& here = points[at];
    const Point& next = points[(at + 1) % points.size()];
    area += here.x * next.y - next.x * here.y;
  }
  return area > 0;
}

// Fewer lines than these are stroked as quickly as a mask of them is painted.
constexpr std::size_t fewest_masked_lines = 12;

class Painter {
 public:
  // Without `masks`, all lines are stroked.
  Painter(const Theme& theme, TextLayout& texts, LineMasks* masks, cairo_t* cairo)
      : theme_(theme),
        cairo_(cairo),
        texts_(texts),
        masks_(masks),
        has_pixels_(cairo_surface_get_type(cairo_get_target(cairo)) == CAIRO_SURFACE_TYPE_IMAGE) {}

  // Neighbours that are filled alike become one area, which takes less to write and shows no seams.
  void paint_all(const std::vector<Item>& items) {
    for (auto at = items.begin(); at != items.end();) {
      const auto end = std::find_if_not(at + 1, items.end(), [&](const Item& item) { return fills_alike(*at, item); });
      if (end - at == 1) {
        std::visit([this](const auto& one) { paint(one); }, *at);
      } else {
        fill(at, end);
      }
      at = end;
    }
  }

 private:
  using ItemIterator = std::vector<Item>::const_iterator;

  // Whether all of a polygon is a fill that can be painted together with others: opaque, so that it does not matter
  // where they overlap, and drawn clockwise, so that overlaps are no holes.
  bool is_plain_fill(const Polygon& polygon) const {
    const bool has_outline = polygon.stroke != Stroke::none && polygon.outline != Role::none;
    return polygon.fill != Role::none && polygon.pattern == Pattern::plain && !has_outline &&
           theme_.hatch_of(polygon.fill).lines == Role::none && theme_.colour_of(polygon.fill).alpha == 1 &&
           is_clockwise(polygon.points);
  }

  bool fills_alike(const Item& item, const Item& other) const {
    const auto* one = std::get_if<Polygon>(&item);
    const auto* next = std::get_if<Polygon>(&other);
    return one != nullptr && next != nullptr && one->fill == next->fill && is_plain_fill(*one) && is_plain_fill(*next);
  }

  void fill(ItemIterator begin, ItemIterator end) {
    cairo_new_path(cairo_);
    const double width = set_stroke(Stroke::none, Dash::solid);
    for (auto at = begin; at != end; ++at) add_outline(std::get<Polygon>(*at).points, width);
    set_colour(std::get<Polygon>(*begin).fill);
    cairo_fill(cairo_);
  }

  void paint(const Polygon& polygon) {
    if (polygon.points.empty()) return;
    const double width = set_stroke(polygon.stroke, polygon.dash);
    cairo_new_path(cairo_);
    if (polygon.fill != Role::none && polygon.pattern == Pattern::plain) {
      add_outline(polygon.points, width);
      set_colour(polygon.fill);
      cairo_fill(cairo_);
      if (const Hatch& hatch = theme_.hatch_of(polygon.fill); hatch.lines != Role::none) {
        paint(Lines{.segments = hatching(polygon.points, hatch.direction, hatch.distance), .role = hatch.lines});
      }
    }
    if (polygon.fill != Role::none && polygon.pattern == Pattern::hatched) {
      paint(Lines{.segments = hatching(polygon.points, HatchDirection::falling, hatch_distance), .role = polygon.fill});
    }
    if (polygon.stroke == Stroke::none || polygon.outline == Role::none) return;
    cairo_new_path(cairo_);
    add_outline(polygon.points, set_stroke(polygon.stroke, polygon.dash));
    set_colour(polygon.outline);
    cairo_stroke(cairo_);
  }

  void paint(const Lines& lines) {
    if (lines.segments.empty() || lines.stroke == Stroke::none) return;
    set_colour(lines.role);
    if (masks_ == nullptr || lines.segments.size() < fewest_masked_lines) return stroke(lines);
    masks_->paint(lines, reach(lines.stroke), cairo_,
                  [&](cairo_t* mask) { Painter(theme_, texts_, nullptr, mask).stroke(lines); });
  }

  void stroke(const Lines& lines) {
    if (lines.dash == Dash::solid) {
      stroke(lines.segments, set_stroke(lines.stroke, Dash::solid));
      return;
    }
    // A pattern fits one length of segments; a grid has two.
    std::map<long, std::vector<Segment>> by_length;
    for (const Segment& segment : lines.segments) {
      const Point step = segment.to - segment.from;
      by_length[std::lround(std::hypot(step.x, step.y) * 100)].push_back(segment);
    }
    for (const auto& [length, segments] : by_length) {
      const double width = set_stroke(lines.stroke, Dash::solid);
      set_dashes(static_cast<double>(length) / 100, lines.stroke);
      stroke(segments, width);
    }
  }

  void paint(const Dots& dots) {
    set_colour(dots.role);
    cairo_new_path(cairo_);
    for (const Point& centre : dots.centres) {
      cairo_new_sub_path(cairo_);
      cairo_arc(cairo_, centre.x, centre.y, dots.radius, 0, 2 * std::numbers::pi);
      cairo_close_path(cairo_);
    }
    cairo_fill(cairo_);
  }

  void paint(const Text& text) {
    set_colour(text.role);
    texts_.show(text, cairo_);
  }

  void paint(const Group& group) { paint_all(group.items); }

  void set_colour(Role role) {
    const Colour& colour = theme_.colour_of(role);
    cairo_set_source_rgba(cairo_, colour.red, colour.green, colour.blue, colour.alpha);
  }

  // Sets line width and joins, and gives the width in points. On pixels a line is a whole number of them wide, and a
  // strong one wider than a hairline however few there are.
  double set_stroke(Stroke stroke, Dash dash) {
    double width = stroke == Stroke::strong ? strong_width : hairline_width;
    const double least = stroke == Stroke::strong ? 2 : 1;
    if (has_pixels_) width = std::max(least, std::round(width * scale())) / scale();
    cairo_set_line_width(cairo_, width);
    cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_MITER);
    cairo_set_line_cap(cairo_, stroke == Stroke::strong ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_SQUARE);
    cairo_set_dash(cairo_, nullptr, 0, 0);
    if (dash == Dash::dashed) set_dashes(dash_period * period_factor(stroke), stroke);
    return width;
  }

  static double period_factor(Stroke stroke) { return stroke == Stroke::strong ? strong_width / hairline_width : 1; }

  // A whole number of dashes in `length` points, beginning and ending in the middle of one.
  void set_dashes(double length, Stroke stroke) {
    const double wanted = dash_period * period_factor(stroke);
    const double period = length / std::max(1.0, std::round(length / wanted));
    const double dashes[] = {period * dash_part, period * (1 - dash_part)};
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_BUTT);
    cairo_set_dash(cairo_, dashes, 2, dashes[0] / 2);
  }

  void stroke(const std::vector<Segment>& segments, double width) {
    for (const Segment& segment : segments) {
      const bool straight = segment.from.y == segment.to.y || segment.from.x == segment.to.x;
      const Point from = sharpened(segment.from, straight, straight, width);
      const Point to = sharpened(segment.to, straight, straight, width);
      cairo_move_to(cairo_, from.x, from.y);
      cairo_line_to(cairo_, to.x, to.y);
    }
    cairo_stroke(cairo_);
  }

  void add_outline(const std::vector<Point>& points, double width) {
    cairo_new_sub_path(cairo_);
    for (std::size_t at = 0; at < points.size(); ++at) {
      const Point& before = points[(at + points.size() - 1) % points.size()];
      const Point& here = points[at];
      const Point& after = points[(at + 1) % points.size()];
      const Point sharp =
          sharpened(here, here.x == before.x || here.x == after.x, here.y == before.y || here.y == after.y, width);
      cairo_line_to(cairo_, sharp.x, sharp.y);
    }
    cairo_close_path(cairo_);
  }

  // The most pixels by which separate lines reach beyond their ends: half their width, and less than a pixel by which
  // they are moved.
  double reach(Stroke stroke) { return set_stroke(stroke, Dash::solid) * scale() + 1; }

  double scale() const {
    double x = 1;
    double y = 0;
    cairo_user_to_device_distance(cairo_, &x, &y);
    return x;
  }

  // The nearest place where a line of that width fills whole pixels, for lines that are upright or level.
  Point sharpened(const Point& point, bool upright, bool level, double width) const {
    if (!has_pixels_) return point;
    const double factor = scale();
    const double shift = std::lround(width * factor) % 2 == 1 ? 0.5 : 0;
    const auto sharp = [&](double at) { return (std::round(at * factor - shift) + shift) / factor; };
    return {upright ? sharp(point.x) : point.x, level ? sharp(point.y) : point.y};
  }

  const Theme& theme_;
  cairo_t* cairo_;
  TextLayout& texts_;
  LineMasks* masks_;
  bool has_pixels_;
};

}  // namespace

void fill_paper(double width, double height, const Theme& theme, cairo_t* cairo) {
  const Colour& paper = theme.colour_of(Role::paper);
  cairo_set_source_rgba(cairo, paper.red, paper.green, paper.blue, paper.alpha);
  cairo_rectangle(cairo, 0, 0, width, height);
  cairo_fill(cairo);
}

void paint_items(const std::vector<Item>& items, const Theme& theme, TextLayout& texts, cairo_t* cairo) {
  Painter(theme, texts, nullptr, cairo).paint_all(items);
}

void paint_items(const std::vector<Item>& items, const Theme& theme, TextLayout& texts, LineMasks& masks,
                 cairo_t* cairo) {
  Painter(theme, texts, &masks, cairo).paint_all(items);
  masks.end_scene();
}

}  // namespace convguide
