// The display list: what a figure shows, at fixed places, in roles instead of colours. Knows nothing of Cairo.
//
// Lengths are in points (1/72 inch), x to the right and y downwards. Text is placed by an anchor, since this stage
// cannot measure it.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace convguide {

struct Point {
  double x = 0;
  double y = 0;

  bool operator==(const Point&) const = default;
};

// What an area or a letter stands for; a theme gives each role its colour.
enum class Role {
  none,           // not painted
  paper,          // the background
  ink,            // outlines and text on paper
  faint,          // captions, guides and brackets
  grid,           // hairlines between cells
  input,          // input cells
  input_ink,      // numbers on input cells
  output,         // output cells
  output_ink,     // numbers on output cells
  output_active,  // the output cell that the current step makes
  output_active_ink,
  kernel,         // the translucent wash under the window
  kernel_ink,     // weights, and the window's outline
  padding,        // the dashes around padding
  padding_ink,    // the zeros in padding
  inserted,       // inserted zeros
  extra,          // the tint of the extra zeros at the end
  hatch,          // hatching over cells that the kernel never reaches
};

enum class Stroke { none, hairline, strong };
enum class Dash { solid, dashed };
enum class Pattern { plain, hatched };

// A closed outline, filled and stroked.
struct Polygon {
  std::vector<Point> points;
  Role fill = Role::none;
  Pattern pattern = Pattern::plain;
  Role outline = Role::none;
  Stroke stroke = Stroke::none;
  Dash dash = Dash::solid;
};

struct Segment {
  Point from;
  Point to;
};

// Separate straight lines of one look, painted as one path so that shared points are painted once.
struct Lines {
  std::vector<Segment> segments;
  Role role = Role::ink;
  Stroke stroke = Stroke::hairline;
  Dash dash = Dash::solid;
};

enum class Slant { upright, italic };

// A piece of text in one slant: symbols are italic, numbers upright.
struct Run {
  std::string text;
  Slant slant = Slant::upright;
};

enum class Horizontal { left, centre, right };
enum class Vertical { top, middle, baseline, bottom };

struct Text {
  Point at;
  Horizontal horizontal = Horizontal::centre;
  Vertical vertical = Vertical::middle;
  std::vector<Run> runs;
  double size = 9;
  Role role = Role::ink;
};

struct Group;

using Item = std::variant<Polygon, Lines, Text, Group>;

// Items that belong together, with a stable name ("step-1", "input") that exporters may use.
struct Group {
  std::string name;
  std::vector<Item> items;
};

struct Scene {
  double width = 0;
  double height = 0;
  std::vector<Item> items;  // painted in this order
};

}  // namespace convguide
