// The catalogue: how its files are read, what is wrong in bad ones, and that the real ones can be drawn.
#include "document/catalogue.h"

#include <catch2/catch.hpp>

#include "arithmetic/layer_syntax.h"
#include "document/write_file.h"
#include "temporary_folder.h"

using namespace convguide;
namespace fs = std::filesystem;

namespace {

// A catalogue of the one file figure.toml, and values/numbers.toml.
Result<std::vector<CatalogueEntry>> read(const std::string& toml, const std::string& numbers = "") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder.path() / "figure.toml", toml));
  REQUIRE(write_file(folder.path() / "values" / "numbers.toml", numbers));
  return read_catalogue(folder.path());
}

const std::string small_layer = "[layer]\noperation = \"conv\"\ninput = \"2\"\nkernel = 1\n";

}  // namespace

TEST_CASE("a file with all keys") {
  const auto catalogue = read(
      "original = \"old_name\"\nview = \"plan\"\nsteps = \"all\"\ncolumns = 3\nvalues = \"numbers\"\n"
      "[layer]\noperation = \"conv\"\ninput = \"2x3\"\nkernel = 1\nstride = 2\npadding = \"1:0x0\"\ndilation = 1\n"
      "dims = 2\nchannels = 1\ngroups = 1\n",
      "input = [[1, 2, 3], [4, 5.5, 6]]\nkernel = [[7]]\n");
  REQUIRE(catalogue);
  REQUIRE(catalogue->size() == 1);
  const CatalogueEntry& entry = catalogue->front();
  CHECK(entry.name == "figure");
  CHECK(entry.original == "old_name");
  CHECK(entry.view == View::plan);
  CHECK(entry.steps == Steps::all);
  CHECK(entry.columns == 3);
  CHECK(print_layer(entry.layer) == "conv --input 2x3 --kernel 1 --stride 2 --padding 1:0x0");
  CHECK(entry.input_values == Tensor{{1, 2, 3}, {1, 2, 3, 4, 5.5, 6}});
  CHECK(entry.kernel_values == Tensor{{1, 1, 1, 1}, {7}});
}

TEST_CASE("a file with as little as possible") {
  const auto catalogue = read("example-of = \"half-padding\"\n");
  REQUIRE(catalogue);
  const CatalogueEntry& entry = catalogue->front();
  CHECK(print_layer(entry.layer) == "conv --input 5 --kernel 3 --padding 1");
  CHECK(entry.view == View::planes);
  CHECK(entry.steps == Steps::strip);
  CHECK_FALSE(entry.original);
  CHECK_FALSE(entry.input_values);
}

TEST_CASE("mistakes are told with the file and the key") {
  struct Row {
    std::string toml;
    std::string numbers;
    std::vector<std::string> parts;
  };
  const std::vector<Row> rows = {
      {"view = ", "", {"figure.toml, line 1,", "is not TOML"}},
      {"veiw = \"plan\"\n" + small_layer, "", {"figure.toml: key \"veiw\"", "did you mean view?"}},
      {"view = \"plann\"\n" + small_layer, "", {"view \"plann\"", "did you mean plan?"}},
      {"view = [1]\n" + small_layer, "", {"key \"view\"", "neither a text nor a whole number"}},
      {"steps = \"al\"\n" + small_layer, "", {"steps \"al\"", "did you mean all?"}},
      {"columns = 0\n" + small_layer, "", {"key \"columns\"", "from 1"}},
      {"example-of = \"haf-padding\"\n", "", {"example-of \"haf-padding\"", "did you mean half-padding?"}},
      {"example-of = \"half-padding\"\n" + small_layer, "", {"the layer is given twice"}},
      {"view = \"plan\"\n", "", {"the layer is missing"}},
      {"[layer]\ninput = 5\nkernel = 3\n", "", {"key \"operation\" is missing"}},
      {small_layer + "strid = 2\n", "", {"key \"strid\"", "did you mean stride?"}},
      {"[layer]\noperation = \"conv\"\ninput = 5\nkernel = 7\n", "", {"figure.toml: kernel 7 does not fit"}},
      {small_layer + "groups = 2\n", "", {"groups 2 must divide"}},
      {"values = \"none\"\n" + small_layer, "", {"none.toml\"", "No such file"}},
      {"values = \"numbers\"\n" + small_layer, "", {"numbers.toml: key \"input\" is missing"}},
      {"values = \"numbers\"\n" + small_layer, "input = [[1], [2, 3]]", {"numbers.toml: key \"input\": list [1]"}},
      {"values = \"numbers\"\n" + small_layer, "input = [[\"a\"]]", {"is not a number"}},
      {"values = \"numbers\"\n" + small_layer, "inputs = [[1]]", {"key \"inputs\"", "did you mean input?"}},
  };
  for (const Row& row : rows) {
    const auto catalogue = read(row.toml, row.numbers);
    INFO(row.toml);
    REQUIRE_FALSE(catalogue);
    for (const std::string& part : row.parts) {
      CHECK_THAT(message(catalogue.error()), Catch::Matchers::Contains(part));
    }
  }
}

TEST_CASE("the catalogue of the guide: all figures can be drawn") {
  const auto catalogue = read_catalogue(fs::path(CONVGUIDE_SOURCE_FOLDER) / "figures");
  REQUIRE(catalogue);
  for (const CatalogueEntry& entry : *catalogue) {
    INFO(entry.name);
    const auto figure = draw_entry(entry);
    if (!figure) FAIL_CHECK(message(figure.error()));
    CHECK(find_entry(*catalogue, entry.name)->name == entry.name);
    if (entry.original) CHECK(find_entry(*catalogue, *entry.original)->name == entry.name);
  }
}

TEST_CASE("the nineteen figures of the 2016 guide have its parameters") {
  const auto catalogue = read_catalogue(fs::path(CONVGUIDE_SOURCE_FOLDER) / "figures");
  REQUIRE(catalogue);
  struct Row {
    std::string original;
    std::string layer;
  };
  // A transposed figure is given there by the sizes of the direct convolution; here by what goes in.
  const std::vector<Row> rows = {
      {"no_padding_no_strides", "conv --input 4 --kernel 3"},
      {"no_padding_no_strides_transposed", "transposed-conv --input 2 --kernel 3"},
      {"arbitrary_padding_no_strides", "conv --input 5 --kernel 4 --padding 2"},
      {"arbitrary_padding_no_strides_transposed", "transposed-conv --input 6 --kernel 4 --padding 2"},
      {"same_padding_no_strides", "conv --input 5 --kernel 3 --padding 1"},
      {"same_padding_no_strides_transposed", "transposed-conv --input 5 --kernel 3 --padding 1"},
      {"full_padding_no_strides", "conv --input 5 --kernel 3 --padding 2"},
      {"full_padding_no_strides_transposed", "transposed-conv --input 7 --kernel 3 --padding 2"},
      {"no_padding_strides", "conv --input 5 --kernel 3 --stride 2"},
      {"no_padding_strides_transposed", "transposed-conv --input 2 --kernel 3 --stride 2"},
      {"padding_strides", "conv --input 5 --kernel 3 --stride 2 --padding 1"},
      {"padding_strides_transposed", "transposed-conv --input 3 --kernel 3 --stride 2 --padding 1"},
      {"padding_strides_odd", "conv --input 6 --kernel 3 --stride 2 --padding 1"},
      {"padding_strides_odd_transposed",
       "transposed-conv --input 3 --kernel 3 --stride 2 --padding 1 --output-padding 1"},
      {"dilation", "conv --input 7 --kernel 3 --dilation 2"},
      {"numerical_no_padding_no_strides", "conv --input 5 --kernel 3"},
      {"numerical_padding_strides", "conv --input 5 --kernel 3 --stride 2 --padding 1"},
      {"numerical_average_pooling", "average-pool --input 5 --kernel 3"},
      {"numerical_max_pooling", "max-pool --input 5 --kernel 3"},
  };
  for (const Row& row : rows) {
    INFO(row.original);
    const auto entry = find_entry(*catalogue, row.original);
    REQUIRE(entry);
    CHECK(entry->original == row.original);
    CHECK(print_layer(entry->layer) == row.layer);
    if (row.original.starts_with("numerical")) CHECK(entry->input_values.has_value());
  }
}

TEST_CASE("a misspelt figure gets a suggestion") {
  const auto catalogue = read_catalogue(fs::path(CONVGUIDE_SOURCE_FOLDER) / "figures");
  REQUIRE(catalogue);
  const auto line = [&](const std::string& name) { return message(find_entry(*catalogue, name).error()); };
  CHECK_THAT(line("half-pading"), Catch::Matchers::Contains("did you mean half-padding?"));
  CHECK_THAT(line("arbitrary_paddin_no_strides"), Catch::Matchers::Contains("arbitrary_padding_no_strides?"));
  CHECK_THAT(line("qqqqqqqq"), Catch::Matchers::Contains("convguide figures lists those that are"));
}
