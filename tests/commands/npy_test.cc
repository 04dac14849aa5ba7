// NumPy's file format: versions, element types, byte orders, and files that are broken.
#include <catch2/catch.hpp>

#include "commands/npy_values.h"
#include "npy_bytes.h"

using namespace convguide;

namespace {

const std::vector<double> one_to_six = {1, 2, 3, 4, 5, 6};

std::string error_of(const std::string& bytes) {
  const auto tensor = parse_npy_values(bytes);
  return tensor ? "no error" : message(tensor.error());
}

}  // namespace

TEST_CASE("element types and byte orders") {
  struct Row {
    std::string type;
    std::string elements;
    std::vector<double> numbers;
  };
  const std::vector<double> some = {0, 1, -2, 100};
  const std::vector<double> counts = {0, 1, 2, 200};
  const std::vector<double> fractions = {0, 1, -2.5, 0.125};
  // Half precision: 1, -2, the largest (65504), the smallest above zero (2^-24).
  const std::string halves = {0x00, 0x3c, 0x00, '\xc0', '\xff', 0x7b, 0x01, 0x00};
  const std::vector<double> half_numbers = {1, -2, 65504, 5.9604644775390625e-8};
  const std::vector<Row> rows = {
      {"|b1", {0, 1, 1, 0}, {0, 1, 1, 0}},
      {"|i1", npy_elements<std::int8_t>(some), some},
      {"|u1", npy_elements<std::uint8_t>(counts), counts},
      {"<i2", npy_elements<std::int16_t>(some), some},
      {"<u2", npy_elements<std::uint16_t>(counts), counts},
      {"<i4", npy_elements<std::int32_t>(some), some},
      {"<u4", npy_elements<std::uint32_t>(counts), counts},
      {"<i8", npy_elements<std::int64_t>(some), some},
      {"<u8", npy_elements<std::uint64_t>(counts), counts},
      {"<f2", halves, half_numbers},
      {"<f4", npy_elements<float>(fractions), fractions},
      {"<f8", npy_elements<double>(fractions), fractions},
      {">i2", turned_round(npy_elements<std::int16_t>(some), 2), some},
      {">i8", turned_round(npy_elements<std::int64_t>(some), 8), some},
      {">f2", turned_round(halves, 2), half_numbers},
      {">f4", turned_round(npy_elements<float>(fractions), 4), fractions},
      {">f8", turned_round(npy_elements<double>(fractions), 8), fractions},
  };
  for (const Row& row : rows) {
    INFO(row.type);
    const auto tensor = parse_npy_values(npy_bytes(row.type, {4}, row.elements));
    REQUIRE(tensor);
    CHECK(tensor->shape == Shape{4});
    CHECK(tensor->values == row.numbers);
  }
}

TEST_CASE("whole numbers of 64 bits that a double would round are refused") {
  // 2^53 + 1, and its neighbours, which a double holds.
  const auto file = [](const std::string& type, std::int64_t number) {
    return npy_bytes(type, {1}, std::string(reinterpret_cast<const char*>(&number), sizeof number));
  };
  for (const std::string type : {"<i8", "<u8"}) {
    CHECK_THAT(error_of(file(type, 9007199254740993)),
               Catch::StartsWith("the number 9007199254740993 has more digits"));
    CHECK(parse_npy_values(file(type, 9007199254740992)));
    CHECK(parse_npy_values(file(type, 9007199254740994)));
  }
  CHECK_THAT(error_of(file("<i8", -9007199254740993)), Catch::StartsWith("the number -9007199254740993 has more"));
}

TEST_CASE("versions, and headers written in other ways") {
  const std::string elements = npy_elements<double>(one_to_six);
  const std::string usual = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }";
  const std::vector<std::string> files = {
      npy_file(1, usual, elements),
      npy_file(2, usual, elements),
      npy_file(3, usual, elements),
      npy_file(1, "{'shape':(2,3),'descr':'<f8','fortran_order':False}", elements),
      npy_file(1, "{\"fortran_order\": False, \"shape\": (2L, 3L), \"descr\": \"<f8\"}", elements),
  };
  for (const std::string& file : files) {
    const auto tensor = parse_npy_values(file);
    REQUIRE(tensor);
    CHECK(tensor->shape == Shape{2, 3});
    CHECK(tensor->values == one_to_six);
  }
}

TEST_CASE("in Fortran order the first axis runs fastest") {
  const std::string header = "{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3), }";
  const auto tensor = parse_npy_values(npy_file(1, header, npy_elements<double>(one_to_six)));
  REQUIRE(tensor);
  CHECK(tensor->shape == Shape{2, 3});
  CHECK(tensor->values == std::vector<double>{1, 3, 5, 2, 4, 6});
}

TEST_CASE("broken files are refused") {
  const std::string good = npy_bytes("<f8", {2, 3}, npy_elements<double>(one_to_six));
  const double infinity = std::numeric_limits<double>::infinity();
  const double not_a_number = std::numeric_limits<double>::quiet_NaN();
  struct Row {
    std::string bytes;
    std::string part;
  };
  const std::vector<Row> rows = {
      {"\x93NUMPY", "version"},
      {"\x93NUMPY\x04" + good.substr(7), "version"},
      {good.substr(0, 9), "cut off"},
      {good.substr(0, 30), "cut off"},
      {good.substr(0, good.size() - 1), "needs 48 bytes, but 47 are there"},
      {good + "x", "needs 48 bytes, but 49 are there"},
      {npy_bytes("<f8", {}, npy_elements<double>({1})), "a single number"},
      {npy_bytes("<f8", {2, 0}, ""), "is empty"},
      {npy_bytes("<f8", {1000000, 1000000, 1000000, 1000000}, ""), "1000000x1000000"},
      {npy_bytes("<f8", {-1}, ""), "the header"},
      {npy_bytes("<c8", {1}, "12345678"), "element type \"<c8\""},
      {npy_bytes("<f16", {1}, std::string(16, 'x')), "element type \"<f16\""},
      {npy_bytes("|O", {1}, "12345678"), "element type \"|O\""},
      {npy_bytes("<U4", {1}, std::string(16, 'x')), "element type \"<U4\""},
      {npy_bytes("<f3", {1}, "123"), "element type \"<f3\""},
      {npy_file(1, "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }", "12345678"), "records"},
      {npy_file(1, "{'descr': '<f8', 'fortran_order': False, }", "12345678"), "the header"},
      {npy_file(1, "{'descr': '<f8', 'fortran_order': Perhaps, 'shape': (1,), }", "12345678"), "the header"},
      {npy_file(1, "{'descr': '<f8", "12345678"), "the header"},
      {npy_file(1, "", "12345678"), "the header"},
      {npy_bytes("<f8", {2}, npy_elements<double>({1, not_a_number})), "element 2 of the array is not a finite"},
      {npy_bytes("<f8", {2}, npy_elements<double>({infinity, 1})), "element 1 of the array is not a finite"},
      {npy_bytes("<f2", {1}, std::string{0x00, 0x7c}), "not a finite"},
  };
  for (const Row& row : rows) {
    INFO(row.part);
    CHECK_THAT(error_of(row.bytes), Catch::Matchers::Contains(row.part));
  }
}
