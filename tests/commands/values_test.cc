// The numeric example of the 2016 guide through every file format, and other good files of values.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "npy_bytes.h"
#include "program.h"

using namespace convguide;
using nlohmann::json;

namespace {

const std::vector<double> input_numbers = {3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1};
const std::vector<double> kernel_numbers = {0, 1, 2, 2, 2, 0, 0, 1, 2};

const std::string input_json = "[[3,3,2,1,0],[0,0,1,3,1],[3,1,2,2,3],[2,0,0,2,2],[2,0,0,0,1]]";
const std::string kernel_json = "[[0, 1, 2],\n [2, 2, 0],\n [0, 1, 2]]\n";
const std::string input_csv = "3,3,2,1,0\n0,0,1,3,1\n3,1,2,2,3\n2,0,0,2,2\n2,0,0,0,1\n";
const std::string kernel_csv = "0, 1, 2\r\n2, 2, 0\r\n\r\n0, 1, 2";

const json convolved = {{12, 12, 17}, {10, 17, 19}, {9, 6, 14}};
const json convolved_with_strides = {{6, 17, 3}, {8, 17, 13}, {6, 4, 4}};

json output_of(std::vector<std::string> arguments, const std::string& input = "") {
  arguments.insert(arguments.begin(), "explain");
  arguments.emplace_back("--json");
  const Run run = run_program(arguments, input);
  INFO(run.errors);
  REQUIRE(run.status == 0);
  return json::parse(run.output)["output"];
}

}  // namespace

TEST_CASE("the numeric example comes out of every format") {
  const TemporaryFolder folder;
  const std::vector<std::string> inputs = {
      folder.add("input.json", input_json), folder.add("input.csv", input_csv),
      folder.add("input.npy", npy_bytes("<f8", {5, 5}, npy_elements<double>(input_numbers)))};
  const std::vector<std::string> kernels = {
      folder.add("kernel.json", kernel_json), folder.add("kernel.csv", kernel_csv),
      folder.add("kernel.npy", npy_bytes("<i8", {3, 3}, npy_elements<std::int64_t>(kernel_numbers)))};
  for (const std::string& input : inputs) {
    for (const std::string& kernel : kernels) {
      INFO(input << " " << kernel);
      const json output = output_of({"conv", "--input-values", input, "--kernel-values", kernel});
      CHECK(output["shape"] == json{3, 3});
      CHECK(output["values"] == convolved);
      CHECK(output_of({"conv", "--input-values", input, "--kernel-values", kernel, "--stride", "2", "--padding",
                       "1"})["values"] == convolved_with_strides);
    }
  }
}

TEST_CASE("pooling of the numeric example") {
  const TemporaryFolder folder;
  const std::string input = folder.add("input.json", input_json);
  CHECK(output_of({"max-pool", "--input-values", input, "--kernel", "3"})["values"] ==
        json{{3, 3, 3}, {3, 3, 3}, {3, 2, 3}});
  const json averages = output_of({"average-pool", "--input-values", input, "--kernel", "3"})["values"];
  // The guide prints one decimal.
  const double printed[3][3] = {{1.7, 1.7, 1.7}, {1.0, 1.2, 1.8}, {1.1, 0.8, 1.3}};
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column) {
      CHECK(averages[row][column].get<double>() == Approx(printed[row][column]).margin(0.05));
    }
  }
}

TEST_CASE("standard input is told from its content") {
  const TemporaryFolder folder;
  const std::string kernel = folder.add("kernel.json", kernel_json);
  for (const std::string& content :
       {input_json, input_csv, npy_bytes("<f8", {5, 5}, npy_elements<double>(input_numbers))}) {
    CHECK(output_of({"conv", "--input-values", "-", "--kernel-values", kernel}, content)["values"] == convolved);
  }
  const std::string input = folder.add("input.txt", input_csv);
  CHECK(output_of({"conv", "--input-values", input, "--kernel-values", "-"}, kernel_json)["values"] == convolved);
}

TEST_CASE("a transposed convolution adds up the kernels that its input scales") {
  const TemporaryFolder folder;
  const std::string input = folder.add("input.json", "[1, 10]");
  const std::string kernel = folder.add("kernel.json", "[1, 2, 3]");
  // 1·(1 2 3) at 0, and 10·(1 2 3) at 2.
  const json output =
      output_of({"transposed-conv", "--input-values", input, "--kernel-values", kernel, "--stride", "2"});
  CHECK(output["shape"] == json{5});
  CHECK(output["values"] == json{1, 2, 13, 20, 30});
}

TEST_CASE("the number of axes follows from the values") {
  const TemporaryFolder folder;
  const std::string list = folder.add("list.json", "[1, 2, 4]");
  const std::string cube = folder.add("cube.json", "[[[1, 2]], [[3, 4]]]");
  const std::string one = folder.add("one.json", "[1]");
  const std::string row = folder.add("row.csv", "1,2,4\n");
  CHECK(output_of({"conv", "--input-values", list, "--kernel-values", list})["values"] == json{21});
  CHECK(output_of({"max-pool", "--input-values", cube, "--kernel", "2x1x1"})["values"] == json{{{3, 4}}});
  CHECK(output_of({"conv", "--input-values", row, "--kernel-values", one, "--dims", "1"})["values"] == json{1, 2, 4});
  CHECK(output_of({"max-pool", "--input-values", row, "--kernel", "1"})["values"] == json{{1, 2, 4}});
}

TEST_CASE("sizes beside values are allowed where they agree") {
  const TemporaryFolder folder;
  const std::string input = folder.add("input.csv", input_csv);
  const std::string kernel = folder.add("kernel.csv", kernel_csv);
  CHECK(output_of({"conv", "--input", "5", "--kernel", "3x3", "--input-values", input, "--kernel-values",
                   kernel})["values"] == convolved);
}

TEST_CASE("numbers of all notations") {
  const TemporaryFolder folder;
  const std::string csv = folder.add("a.csv", "\xEF\xBB\xBF+1, -2.5e1 ,\"3\"\n.5,0,-0\n");
  CHECK(output_of({"max-pool", "--input-values", csv, "--kernel", "1"})["values"] == json{{1, -25, 3}, {0.5, 0, 0}});
  const std::string file = folder.add("a.json", "[1e-3, -2.5, 9007199254740992, 0.1]");
  CHECK(output_of({"max-pool", "--input-values", file, "--kernel", "1"})["values"] ==
        json{0.001, -2.5, 9007199254740992, 0.1});
}
