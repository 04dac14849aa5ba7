// Network files: those that the program comes with, and what is wrong in bad ones.
#include "document/network_file.h"

#include <catch2/catch.hpp>

#include "arithmetic/published.h"
#include "document/write_file.h"
#include "temporary_folder.h"

using namespace convguide;

namespace {

struct Shipped {
  Network network;
  Trace found;
};

// A network of figures/networks by its name.
Shipped shipped(const std::string& name) {
  const auto files = network_files(CONVGUIDE_SOURCE_FOLDER).value();
  const auto file = std::find_if(files.begin(), files.end(), [&](const auto& one) { return one.stem() == name; });
  REQUIRE(file != files.end());
  const Network network = read_network(*file).value();
  return {network, trace(network).value()};
}

const TracedLayer& layer_of(const Shipped& of, const std::string& name) {
  for (std::size_t at = 0; at < of.network.layers.size(); ++at) {
    if (of.network.layers[at].name == name) return of.found.layers[at];
  }
  throw std::out_of_range(name);
}

// In halves of an input cell: the middle of what the first cell sees.
double middle(const ReceptiveField& field) {
  return (static_cast<double>(field.first) + static_cast<double>(field.size - 1) / 2) /
         static_cast<double>(field.parts);
}

std::string why_not(const std::string& text) {
  const auto network = parse_network(text, "net.toml");
  if (!network) return message(network.error());
  const auto found = trace(*network);
  return found ? "" : message(found.error());
}

const std::string head = "title = \"a net\"\nsource = \"me\"\ninput = 5\n";

std::string with_layer(const std::string& lines) { return head + "[[layer]]\nname = \"conv1\"\n" + lines; }

}  // namespace

TEST_CASE("every network that the program comes with agrees with what was published") {
  const auto files = network_files(CONVGUIDE_SOURCE_FOLDER).value();
  CHECK(files.size() >= 15);
  for (const auto& file : files) {
    INFO(file);
    if (file.stem().string().starts_with("field-")) continue;  // an example of the guide
    const auto network = read_network(file);
    REQUIRE(network);
    const auto found = trace(*network);
    REQUIRE(found);
    const auto comparisons = compare_published(*network, *found);
    CHECK_FALSE(comparisons.empty());
    for (const Comparison& one : comparisons) {
      INFO(one.layer + " " + one.quantity + ": " + one.published + " published, " + one.traced + " traced");
      CHECK(one.agrees);
    }
  }
}

TEST_CASE("totals by hand") {
  SECTION("LeNet-5 with C3 and the output fully connected") {
    CHECK(shipped("lenet-5").found.parameters == 156 + (150 * 16 + 16) + 48120 + 10164 + 850);
    CHECK(shipped("lenet-5").found.parameters == 61706);
    // 28² · 25 · 6, 10² · 25 · 6 · 16, 400 · 120, 120 · 84 and 84 · 10.
    CHECK(shipped("lenet-5").found.multiply_adds == 117600 + 240000 + 48000 + 10080 + 840);
  }
  SECTION("AlexNet with its groups") {
    const Size convolutions = 34944 + 307456 + 885120 + 663936 + 442624;
    CHECK(shipped("alexnet").found.parameters == convolutions + 37752832 + 16781312 + 4097000);
  }
  SECTION("VGG-16") {
    // Kernels of 9 weights from each map to each, a bias for each map, then 25088 → 4096 → 4096 → 1000.
    const Size pairs = 3 * 64 + 64 * 64 + 64 * 128 + 128 * 128 + 128 * 256 + 2 * 256 * 256 + 256 * 512 + 5 * 512 * 512;
    const Size maps = 2 * 64 + 2 * 128 + 3 * 256 + 6 * 512;
    CHECK(shipped("vgg-16").found.parameters ==
          9 * pairs + maps + 25088 * 4096 + 4096 + 4096 * 4096 + 4096 + 4096 * 1000 + 1000);
  }
  SECTION("the context module has 64C² weights") {
    CHECK(shipped("context-module").found.parameters == 64 * 21 * 21 + 8 * 21);
  }
  SECTION("DeepLab-LargeFOV has 20.5 million parameters, as its paper's table 2 says") {
    CHECK((shipped("deeplab-largefov").found.parameters + 50000) / 100000 == 205);
  }
}

TEST_CASE("the crops of FCN put the middle of the first field on the first pixel") {
  // 19 is the only whole number that does so for FCN-32s; half a pixel is what an even transposed kernel leaves.
  CHECK(std::abs(middle(layer_of(shipped("fcn-32s"), "score").field.front())) <= 0.5);
  const Shipped fine = shipped("fcn-8s");
  // Scores that are added come from the same place, up to half a cell of the finer map.
  for (const auto& [one, other] : {std::pair("upscore2", "score_pool4c"), std::pair("upscore_pool4", "score_pool3c")}) {
    const ReceptiveField& left = layer_of(fine, one).field.front();
    const ReceptiveField& right = layer_of(fine, other).field.front();
    CHECK(std::abs(middle(left) - middle(right)) <= static_cast<double>(right.jump) / 2);
  }
}

TEST_CASE("a padding for each axis, names and branches are read") {
  const auto network = parse_network(
      head +
          "channels = 2\nnote = \"n\"\npublished-parameters = 1\n"
          "[[layer]]\nname = \"a\"\noperation = \"conv\"\nkernel = \"3x1\"\npadding = \"1x0\"\nchannels = 2\nbias = "
          "false\n"
          "[[layer]]\nname = \"b\"\nfrom = [\"input\", \"a\"]\noperation = \"add\"\npublished = \"5x5x2\"\n",
      "net.toml");
  REQUIRE(network);
  CHECK(network->layers[1].from == std::vector<std::string>{"input", "a"});
  const Trace found = trace(*network).value();
  CHECK(found.layers[0].parameters == 12);
  CHECK(compare_published(*network, found).front().agrees);
}

TEST_CASE("mistakes are told with the file, the layer and the key") {
  struct Row {
    std::string text;
    std::string told;
  };
  const std::vector<Row> rows = {
      {"title = ", "net.toml, line 1, is not TOML"},
      {"titel = 1", "net.toml: key \"titel\" is unknown; did you mean title?"},
      {"title = \"a\"\nsource = \"b\"\n", "net.toml: key \"input\" is missing"},
      {"title = \"a\\u001b[31m\"\n", "net.toml: key \"title\" holds a control character"},
      {"title = \"a\"\nsource = \"b\\u0000\"\n", "net.toml: key \"source\" holds a control character"},
      {head + "note = \"\\u009b2J\"\n", "net.toml: key \"note\" holds a control character"},
      {head, "net.toml: the layers are missing"},
      {head + "layer = [1]\n", "net.toml: layer 1 is no table"},
      {head + "layer = 1\n", "net.toml: the layers are missing"},
      {head + "channels = 0\n", "net.toml: key \"channels\" is not a whole number from 1"},
      {head + "[[layer]]\noperation = \"add\"\n", "net.toml: layer 1: key \"name\" is missing"},
      {head + "[[layer]]\nname = \"a b\"\n", "net.toml: layer 1: name \"a b\" is not one to 32 plain letters"},
      {head + "[[layer]]\nname = \"\"\n", "net.toml: layer 1: name \"\""},
      {with_layer(""), "net.toml: layer conv1: key \"operation\" is missing"},
      {with_layer("operation = \"cnov\"\n"),
       "net.toml: layer conv1: operation \"cnov\" is unknown; did you mean conv?"},
      {with_layer("operation = \"conv\"\nchannels = 2\n"), "net.toml: layer conv1: key \"kernel\" is missing"},
      {with_layer("operation = \"conv\"\nkernel = 2\n"), "net.toml: layer conv1: key \"channels\" is missing"},
      {with_layer("operation = \"conv\"\nkernel = 2\nchannels = 1\nbias = 1\n"), "net.toml: layer conv1: key \"bias\""},
      {with_layer("operation = \"max-pool\"\nkernel = 2\nchannels = 1\n"),
       "net.toml: layer conv1: key \"channels\" is unknown"},
      {with_layer("operation = \"dense\"\nkernel = 2\n"),
       "net.toml: layer conv1: key \"kernel\" is unknown to the operation dense"},
      {with_layer("operation = \"dense\"\n"), "net.toml: layer conv1: key \"channels\" is missing"},
      {with_layer("operation = \"crop\"\nlike = \"input\"\n"), "net.toml: layer conv1: key \"offset\" is missing"},
      {with_layer("operation = \"add\"\n"), "net.toml: layer conv1: key \"from\" names 1 layers"},
      {with_layer("operation = \"max-pool\"\nkernel = 2\nfrom = [\"input\", \"input\"]\n"),
       "net.toml: layer conv1: key \"from\" must name one layer"},
      {with_layer("operation = \"add\"\nfrom = [1, 2]\n"), "net.toml: layer conv1: key \"from\" holds what is no name"},
      {with_layer("operation = \"max-pool\"\nkernel = 7\n"), "layer conv1: kernel 7 does not fit the padded input"},
      {with_layer("operation = \"max-pool\"\nkernel = \"2x\"\n"), "layer conv1: kernel"},
      {with_layer("operation = \"max-pool\"\nkernel = \"1x1x1\"\n"), "layer conv1: kernel with 3 axes"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK_THAT(why_not(row.text), Catch::StartsWith(row.told));
  }
}

TEST_CASE("the file that docs/networks.md shows can be traced") {
  const std::string page = read_file(std::filesystem::path(CONVGUIDE_SOURCE_FOLDER) / "docs" / "networks.md").value();
  const std::string opening = "```toml\n";
  const std::size_t begin = page.find(opening) + opening.size();
  const auto network = parse_network(page.substr(begin, page.find("```", begin) - begin), "networks.md");
  REQUIRE(network);
  const Trace found = trace(*network).value();
  CHECK(compare_published(*network, found).front().agrees);
  CHECK(found.parameters == (3 * 9 * 8 + 8) + 5 * 8 * 8 + (32 * 48 * 8 * 10 + 10));
}

TEST_CASE("a file may not be too much") {
  std::string many = head;
  for (int count = 0; count < 1001; ++count) many += "[[layer]]\n";
  CHECK_THAT(why_not(many), Catch::StartsWith("net.toml: 1001 layers are too many"));
  const TemporaryFolder folder;
  const auto large = read_network(folder.add("large.toml", std::string(most_network_bytes + 1, '#')));
  REQUIRE_FALSE(large);
  CHECK(message(large.error()).find("bytes, more than 1000000") != std::string::npos);
  CHECK_FALSE(read_network("/dev/zero"));
  CHECK_FALSE(read_network(folder.path()));
  CHECK_FALSE(read_network(folder.path() / "missing.toml"));
}
