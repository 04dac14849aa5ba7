// Short path data.
#include "rendering/svg_path.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("numbers are rounded to hundredths and lose needless zeros") {
  struct Number {
    const char* given;
    const char* shortened;
  };
  for (const Number& number : {Number{"0", "0"}, Number{"0.004", "0"}, Number{"-0.004", "0"}, Number{"0.5", ".5"},
                               Number{"-0.5", "-.5"}, Number{"-0.052", "-.05"}, Number{"12.30", "12.3"},
                               Number{"100", "100"}, Number{"-1.999", "-2"}, Number{"371.3875", "371.39"}}) {
    CHECK(short_number(number.given) == number.shortened);
  }
}

TEST_CASE("paths are short") {
  struct Path {
    const char* given;
    const char* shortened;
  };
  const std::vector<Path> paths = {{"M 0 0 L 10 0 L 10 10 L 0 10 Z M 0 0 ", "M0 0H10V10H0Z"},
                                   {"M 100.5 100.5 L 101 101.25", "M100.5 100.5l.5.75"},
                                   {"M 100.5 20 L 110.5 20 L 110.5 19.25 L 100.25 11", "M100.5 20h10v-.75L100.25 11"},
                                   // After a move, numbers without a command are lines, so another move is named.
                                   {"M 1 1 L 2 3 M 5 5 L 6 7", "M1 1 2 3M5 5 6 7"},
                                   {"M 0 0 C 1 2 3 4 5 6 C 7 8 9 10 11 12", "M0 0C1 2 3 4 5 6c2 2 4 4 6 6"},
                                   {"M 200 200 C 201 202 203 204 205 206", "M200 200c1 2 3 4 5 6"},
                                   // A point begins a number where the number before has one.
                                   {"M 0.5 0.25 L 1.5 0.75", "M.5.25l1 .5"},
                                   // After closing, the next move is from where the figure began.
                                   {"M 300 300 L 310 300 L 305 310 Z M 301 301 L 302 301", "M300 300h10l-5 10Zm1 1h1"},
                                   {"M 5 5", ""},
                                   {"", ""}};
  for (const Path& path : paths) CHECK(short_path(path.given) == path.shortened);
}

TEST_CASE("rounding errors do not add up") {
  std::string path = "M 1000 1000";
  for (int step = 1; step <= 100; ++step) {
    path += " L " + std::to_string(1000 + step * 0.0149) + " " + std::to_string(1000 + step);
  }
  double x = 0;
  const std::string shortened = short_path(path);
  // Every number pair after the first is relative; their sum is the end's place.
  std::size_t at = shortened.find_first_of("lv");
  REQUIRE(shortened.substr(0, at) == "M1000 1000");
  char command = 'l';
  while (at < shortened.size()) {
    if (std::isalpha(static_cast<unsigned char>(shortened[at])) != 0) command = shortened[at++];
    std::size_t length = 0;
    const double number = std::stod(shortened.substr(at), &length);
    at += length;
    if (command == 'v') continue;
    REQUIRE(command == 'l');
    x += number;
    std::stod(shortened.substr(at), &length);
    at += length;
  }
  CHECK(x == Approx(1.49).margin(0.005));
}
