// Where the labels of size marks stand.
#include "scene/size_marks.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "scene/box.h"
#include "scene/text_extent.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

const std::vector<SizeMark> marks = {{-1, 0, size_label("p'", 1, SizeLabels::full)},
                                     {0, 5, size_label("ĩ'", 5, SizeLabels::full)},
                                     {5, 6, size_label("a", 1, SizeLabels::full)},
                                     {6, 7, size_label("p'", 1, SizeLabels::full)}};

MarkedEdge edge_of_cells(double cell) { return {{0, 0}, {cell, 0}, Side::below}; }

bool overlap(const Box& one, const Box& other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

}  // namespace

TEST_CASE("every part of an edge has its label, centred under it, also where labels need a second line") {
  for (const double cell : {8.0, 9.0, 12.0, 40.0}) {
    CAPTURE(cell);
    const auto texts = items_of<Text>(draw_size_marks(marks, edge_of_cells(cell), 7.5));
    REQUIRE(texts.size() == marks.size());
    for (std::size_t at = 0; at < marks.size(); ++at) {
      CHECK(plain(texts[at]) == std::vector<std::string>{"p′ = 1", "ĩ′ = 5", "a = 1", "p′ = 1"}[at]);
      CHECK(texts[at].at.x == Approx(cell * static_cast<double>(marks[at].begin + marks[at].end) / 2));
      for (std::size_t other = 0; other < at; ++other) {
        CHECK(!overlap(estimated_box(texts[at]), estimated_box(texts[other])));
      }
    }
    CHECK((texts[2].at.y != texts[3].at.y) == (cell < 20));
  }
}

TEST_CASE("a label on the second line has a leader from its part of the edge that touches no label") {
  const double cell = 9;
  const auto items = draw_size_marks(marks, edge_of_cells(cell), 7.5);
  const auto texts = items_of<Text>(items);
  const auto segments = items_of<Lines>(items).front().segments;
  const double end_of_a = estimated_box(texts[2]).right;
  const auto is_leader = [&](const Segment& segment) {
    return segment.from.x == segment.to.x && segment.from.x > end_of_a && segment.from.x > 6 * cell &&
           segment.from.x < 7 * cell && segment.to.y > texts[2].at.y;
  };
  CHECK(std::count_if(segments.begin(), segments.end(), is_leader) == 1);
}

TEST_CASE("where cells are tiny, no text is said twice and none stands on another") {
  const auto texts = items_of<Text>(draw_size_marks(marks, edge_of_cells(2), 7.5));
  CHECK(texts.size() == 3);
  for (std::size_t at = 1; at < texts.size(); ++at) {
    CHECK(!overlap(estimated_box(texts[at - 1]), estimated_box(texts[at])));
  }
}

TEST_CASE("the tail of a letter touches no tick, however narrow its part of the edge is") {
  std::vector<SizeMark> padded = marks;
  padded.erase(padded.begin() + 2, padded.end());
  for (const double cell : {6.0, 9.0, 14.0, 25.0, 60.0}) {
    for (const double size : {7.5, 9.0}) {
      CAPTURE(cell, size);
      const auto items = draw_size_marks(padded, {{0, 0}, {cell, 0}, Side::above}, size);
      const auto segments = items_of<Lines>(items).front().segments;
      for (const Text& text : items_of<Text>(items)) {
        for (const Segment& segment : segments) {
          CHECK(!overlap(estimated_box(text), box_of({segment.from, segment.to})));
        }
      }
    }
  }
}
