// Covers scene/field.h and field_rows.h: what is seen, and where it is drawn.
#include "scene/field.h"

#include <catch2/catch.hpp>

#include "figure_defects.h"
#include "golden.h"
#include "scene/dump.h"
#include "scene/field_rows.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

NetworkLayer layer_of(const std::string& name, const std::string& from, const LayerText& text) {
  LayerText conv = text;
  conv.operation = "conv";
  return {.name = name,
          .operation_word = "conv",
          .from = {from},
          .operation = WindowLayer{.text = conv, .channels = 1},
          .published = {}};
}

// A line of layers, one upon the other.
Network network_of(const std::string& input, const std::vector<LayerText>& windows) {
  Network network = {.title = "A network",
                     .source = "a test",
                     .note = "",
                     .input = input,
                     .dims = "1",
                     .published_parameters = {},
                     .layers = {}};
  std::string before = "input";
  for (const LayerText& window : windows) {
    network.layers.push_back(layer_of("conv" + std::to_string(network.layers.size() + 1), before, window));
    before = network.layers.back().name;
  }
  return network;
}

const Network strided = network_of("15", {{.operation = {}, .kernel = "3", .padding = "1"},
                                          {.operation = {}, .kernel = "3", .stride = "2"},
                                          {.operation = {}, .kernel = "3", .stride = "2", .padding = "1"}});
const Network causal = network_of("16", {{.operation = {}, .kernel = "2", .padding = "1:0"},
                                         {.operation = {}, .kernel = "2", .padding = "2:0", .dilation = "2"},
                                         {.operation = {}, .kernel = "2", .padding = "4:0", .dilation = "4"},
                                         {.operation = {}, .kernel = "2", .padding = "8:0", .dilation = "8"}});
const Network padded = network_of(
    "5", {{.operation = {}, .kernel = "3", .padding = "1"}, {.operation = {}, .kernel = "3", .padding = "1"}});

Figure drawn(const Network& network, double width = page_width) {
  return draw_field(network, trace(network).value(), {.width = width}).value();
}

std::string refusal(const Network& network) {
  const auto figure = draw_field(network, trace(network).value());
  return figure ? "" : message(figure.error());
}

}  // namespace

TEST_CASE("receptive fields are drawn as their goldens have them") {
  CHECK(matches_golden("field-strides", dump(drawn(strided))));
  CHECK(matches_golden("field-causal", dump(drawn(causal))));
  CHECK(matches_golden("field-padded", dump(drawn(padded))));
}

TEST_CASE("a cell sees as many cells of the input as the trace says, counted window by window") {
  for (const Network& network : {strided, causal, padded}) {
    const Trace found = trace(network).value();
    const auto rows = field_rows(network, found).value();
    CAPTURE(network.layers.size(), network.input);
    REQUIRE(rows.size() == network.layers.size() + 1);
    const ReceptiveField& field = rows.back().field;
    const Size cell = *rows.back().seen.begin();
    const Size begin = field.first + cell * field.jump;
    // The part of the field inside of the input; without gaps every cell of it is seen.
    const Size first = std::max<Size>(begin, 0);
    const Size last = std::min(begin + field.size, rows.front().cells) - 1;
    CHECK(*rows.front().seen.begin() == first);
    CHECK(*rows.front().seen.rbegin() == last);
    CHECK(static_cast<Size>(rows.front().seen.size()) == last - first + 1);
  }
}

TEST_CASE("cells stand over what they see") {
  const auto rows = field_rows(strided, trace(strided).value()).value();
  for (const FieldRow& row : rows) {
    for (Size cell = 0; cell < row.cells; ++cell) {
      const double middle =
          static_cast<double>(row.field.first + cell * row.field.jump) + static_cast<double>(row.field.size - 1) / 2;
      CHECK(row.place(cell) == Approx(middle));
    }
  }
  // All padding of a causal layer is before the map: its cells stand over the last one that they see.
  const auto shifted = field_rows(causal, trace(causal).value()).value();
  for (const FieldRow& row : shifted) CHECK(row.place(0) == Approx(0));
}

TEST_CASE("pages and phones hold the figures, with nothing on anything else") {
  for (const Network& network : {strided, causal, padded}) {
    for (const double width : {page_width, phone_width}) {
      CAPTURE(network.input, width);
      const Figure figure = drawn(network, width);
      CHECK(figure.scene.width <= width);
      CHECK(figure_defect(figure).empty());
    }
  }
}

TEST_CASE("the description says what is seen") {
  const Figure figure = drawn(strided);
  // By hand: 1 + 2·1 + 2·1 + 2·2 = 9 cells, strides of 1, 2 and 2, and a start of −1 + 0 − 2 = −3; cell 2 of 4 begins a
  // jump later, at 1.
  CHECK_THAT(figure.description, Catch::Contains("Cell 2 of conv3 sees cells 2 to 10 of the input."));
  CHECK_THAT(figure.description, Catch::Contains("cells 6 to 14"));
  std::vector<std::string> texts;
  for (const Text& text : items_of<Text>(figure.scene.items)) texts.push_back(plain(text));
  CHECK(std::find(texts.begin(), texts.end(), "r = 9, J = 4, u = −3") != texts.end());
}

TEST_CASE("networks that are no chain of windows, or too wide, are refused") {
  Network branching = strided;
  branching.layers[2].from = {"conv1"};
  CHECK(refusal(branching) ==
        "layer conv3 does not take the map of the layer before it; draw a chain of convolutions and pooling");
  Network up = strided;
  std::get<WindowLayer>(up.layers[2].operation).text.operation = "transposed-conv";
  CHECK(refusal(up) == "layer conv3 makes cells that see differently much; draw a chain of convolutions and pooling");
  Network cropped = strided;
  cropped.layers[2].operation = Crop{.like = "conv2", .offset = "0"};
  CHECK(refusal(cropped) == "layer conv3 slides no window over a map; draw a chain of convolutions and pooling");
  CHECK(refusal(network_of("300", {{.operation = {}, .kernel = "3"}})) ==
        "a network of 300 input cells is too wide to be drawn; draw one with a smaller input");
}
