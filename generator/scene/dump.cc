#include "scene/dump.h"

#include <charconv>
#include <cmath>
#include <iterator>
#include <variant>

#include "scene/role_name.h"

namespace convguide {
namespace {

std::string number(double value) {
  const double rounded = std::round(value * 100) / 100;
  char digits[400];
  const auto [end, problem] = std::to_chars(std::begin(digits), std::end(digits), rounded == 0 ? 0.0 : rounded);
  return {digits, end};
}

std::string place(const Point& point) { return number(point.x) + "," + number(point.y); }

std::string name(Role role) { return std::string(role_name(role)); }

std::string look(Role role, Stroke stroke, Dash dash) {
  if (stroke == Stroke::none) return "";
  return std::string(stroke == Stroke::strong ? " strong" : " hairline") + (dash == Dash::dashed ? " dashed " : " ") +
         name(role);
}

std::string script(Script script) {
  switch (script) {
    case Script::normal: return "";
    case Script::subscript: return "subscript ";
    case Script::superscript: return "superscript ";
  }
  return "";
}

std::string anchor(const Text& text) {
  std::string words;
  switch (text.horizontal) {
    case Horizontal::left: words = "left"; break;
    case Horizontal::centre: words = "centre"; break;
    case Horizontal::right: words = "right"; break;
  }
  switch (text.vertical) {
    case Vertical::top: return words + " top";
    case Vertical::middle: return words + " middle";
    case Vertical::baseline: return words + " baseline";
    case Vertical::bottom: return words + " bottom";
  }
  return words;
}

// One overload for each kind of item; `indent` goes before each line.
void add(std::string& lines, const Polygon& polygon, const std::string& indent) {
  lines += indent + "polygon";
  if (polygon.fill != Role::none) {
    lines += std::string(polygon.pattern == Pattern::hatched ? " hatched " : " filled ") + name(polygon.fill);
  }
  lines += look(polygon.outline, polygon.stroke, polygon.dash);
  for (const Point& point : polygon.points) lines += " " + place(point);
  lines += "\n";
}

void add(std::string& lines, const Lines& drawn, const std::string& indent) {
  lines += indent + "lines" + look(drawn.role, drawn.stroke, drawn.dash);
  for (const Segment& segment : drawn.segments) lines += " " + place(segment.from) + "-" + place(segment.to);
  lines += "\n";
}

void add(std::string& lines, const Dots& dots, const std::string& indent) {
  lines += indent + "dots " + name(dots.role) + " radius " + number(dots.radius);
  for (const Point& centre : dots.centres) lines += " " + place(centre);
  lines += "\n";
}

void add(std::string& lines, const Text& text, const std::string& indent) {
  lines += indent + "text " + name(text.role) + " " + number(text.size) + " " + anchor(text) + " " + place(text.at);
  for (const Run& run : text.runs) {
    lines +=
        std::string(" ") + (run.slant == Slant::italic ? "italic " : "") + script(run.script) + "\"" + run.text + "\"";
  }
  lines += "\n";
}

void add(std::string& lines, const Group& group, const std::string& indent) {
  lines += indent + "group " + group.name + "\n";
  for (const Item& item : group.items) {
    std::visit([&](const auto& one) { add(lines, one, indent + "  "); }, item);
  }
}

}  // namespace

std::string dump(const Figure& figure) {
  std::string lines = "title " + figure.title + "\ndescription " + figure.description + "\nsize " +
                      number(figure.scene.width) + " x " + number(figure.scene.height) + "\n";
  for (const Item& item : figure.scene.items) {
    std::visit([&](const auto& one) { add(lines, one, ""); }, item);
  }
  return lines;
}

}  // namespace convguide
