// Numbers as they stand in cells.
#include "scene/number_text.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace convguide;

TEST_CASE("whole numbers have no decimals, others as few as are exact, and one where three do not suffice") {
  CHECK(decimals_for({1, -2, 300}) == 0);
  CHECK(decimals_for({1, 0.5}) == 1);
  CHECK(decimals_for({0.25}) == 2);
  CHECK(decimals_for({15.0 / 9, 1}) == 1);
  CHECK(decimals_for({0.125, 1}) == 3);
  CHECK(decimals_for({0.0625}) == 1);
  CHECK(decimals_for({1.0 / 3, 0.03}) == 2);
  CHECK(decimals_for({1.0 / 3, 0.00001, 0}) == 3);
  CHECK(decimals_for({std::numeric_limits<double>::infinity(), 1}) == 0);
  CHECK(decimals_for({}) == 0);
}

TEST_CASE("numbers are printed with a true minus sign and never as minus zero") {
  struct Sample {
    double value;
    int decimals;
    const char* text;
  };
  for (const Sample& sample :
       {Sample{17, 0, "17"}, Sample{1, 1, "1.0"}, Sample{-3, 0, "−3"}, Sample{-0.01, 1, "0.0"},
        Sample{15.0 / 9, 1, "1.7"}, Sample{1e20, 0, "1e20"}, Sample{1.26e10, 0, "1.3e10"}, Sample{1.25, 1, "1.3"},
        Sample{0.5, 0, "1"}, Sample{-std::numeric_limits<double>::infinity(), 0, "−∞"},
        Sample{std::numeric_limits<double>::quiet_NaN(), 0, "NaN"}}) {
    CHECK(number_text(sample.value, sample.decimals) == sample.text);
  }
}
