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

inline Point operator+(const Point& one, const Point& other) { return {one.x + other.x, one.y + other.y}; }
inline Point operator-(const Point& one, const Point& other) { return {one.x - other.x, one.y - other.y}; }
inline Point operator*(double factor, const Point& point) { return {factor * point.x, factor * point.y}; }

// What an area or a letter stands for; a theme gives each role its colour.
enum class Role {
  none,               // not painted
  paper,              // the background
  ink,                // outlines and text on paper
  faint,              // captions, guides and brackets
  grid,               // hairlines between cells of the input
  input,              // input cells
  input_ink,          // numbers on input cells
  output,             // output cells that are made
  output_ink,         // numbers on output cells
  output_grid,        // hairlines between output cells
  output_pending,     // output cells that a later step makes
  output_active,      // the output cell that the current step makes
  output_active_ink,  // the number on it
  kernel,             // the wash over padding and inserted zeros under the window; cells of a kernel
  kernel_on_input,    // the wash over input cells under the window
  kernel_grid,        // hairlines between cells of a bare kernel
  kernel_ink,         // weights, and the window's outline
  padding,            // the dashes around padding
  padding_ink,        // the zeros in padding
  inserted,           // the cells of inserted zeros
  inserted_ink,       // the dots in them
  extra,              // the tint of the extra zeros at the end
  hatch,              // hatching over cells that the kernel never reaches
  veil,               // what takes cropped cells back towards the paper
  weight_1,           // cells in which the kernel's first weight stands, and so on; they carry ink
  weight_2,
  weight_3,
  weight_4,
  weight_5,
  weight_6,
  weight_7,
  weight_8,
  weight_9,
};

// Every role but none, in the order above.
inline constexpr Role all_roles[] = {Role::paper,         Role::ink,
                                     Role::faint,         Role::grid,
                                     Role::input,         Role::input_ink,
                                     Role::output,        Role::output_ink,
                                     Role::output_grid,   Role::output_pending,
                                     Role::output_active, Role::output_active_ink,
                                     Role::kernel,        Role::kernel_on_input,
                                     Role::kernel_grid,   Role::kernel_ink,
                                     Role::padding,       Role::padding_ink,
                                     Role::inserted,      Role::inserted_ink,
                                     Role::extra,         Role::hatch,
                                     Role::veil,          Role::weight_1,
                                     Role::weight_2,      Role::weight_3,
                                     Role::weight_4,      Role::weight_5,
                                     Role::weight_6,      Role::weight_7,
                                     Role::weight_8,      Role::weight_9};

// The weights' colours, used in turn for larger kernels. Three of one hue follow one another, from light to dark, so
// that in a 3 x 3 kernel the hue tells the row and the lightness the column.
inline constexpr Role weight_roles[] = {Role::weight_1, Role::weight_2, Role::weight_3, Role::weight_4, Role::weight_5,
                                        Role::weight_6, Role::weight_7, Role::weight_8, Role::weight_9};

enum class Stroke { none, hairline, strong };
enum class Dash { solid, dashed };
enum class Pattern { plain, hatched };

// A closed convex outline, filled and stroked.
struct Polygon {
  std::vector<Point> points;
  Role fill = Role::none;
  Pattern pattern = Pattern::plain;
  Role outline = Role::none;
  Stroke stroke = Stroke::none;
  Dash dash = Dash::solid;

  bool operator==(const Polygon&) const = default;
};

struct Segment {
  Point from;
  Point to;

  bool operator==(const Segment&) const = default;
};

// Separate straight lines of one look, painted as one path so that shared points are painted once. A dashed segment
// begins and ends in the middle of a dash, so that dashes meet in corners.
struct Lines {
  std::vector<Segment> segments;
  Role role = Role::ink;
  Stroke stroke = Stroke::hairline;
  Dash dash = Dash::solid;

  bool operator==(const Lines&) const = default;
};

// Filled discs of one size.
struct Dots {
  std::vector<Point> centres;
  double radius = 1;
  Role role = Role::ink;

  bool operator==(const Dots&) const = default;
};

enum class Slant { upright, italic };
enum class Script { normal, subscript, superscript };

// A piece of text in one slant: symbols are italic, numbers upright.
struct Run {
  std::string text;
  Slant slant = Slant::upright;
  Script script = Script::normal;

  bool operator==(const Run&) const = default;
};

enum class Horizontal { left, centre, right };

// Where `at` lies in the line of text: at the top of its digits, in their middle, at their foot, or below all
// descenders.
enum class Vertical { top, middle, baseline, bottom };

struct Text {
  Point at;
  Horizontal horizontal = Horizontal::centre;
  Vertical vertical = Vertical::middle;
  std::vector<Run> runs;
  double size = 9;
  Role role = Role::ink;

  bool operator==(const Text&) const = default;
};

struct Group;

using Item = std::variant<Polygon, Lines, Dots, Text, Group>;

// Items that belong together, with a stable name ("step-1", "input") that exporters may use.
struct Group {
  std::string name;
  std::vector<Item> items;

  bool operator==(const Group&) const = default;
};

struct Scene {
  double width = 0;
  double height = 0;
  std::vector<Item> items;  // painted in this order
};

}  // namespace convguide
