// Random legal layers in all views, drawn in every way that can be asked for: nothing may leave the frame, and no text
// may lie on another or on a map.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "arithmetic/layer_syntax.h"
#include "figure_cases.h"
#include "figure_defects.h"
#include "tensors/layer_shapes.h"

using namespace convguide;

namespace {

constexpr int layer_count = 1500;

// Narrower figures than this have no room for labels beside their maps.
constexpr double narrowest = 225;

constexpr double rounding = 1e-6;

class Chance {
 public:
  explicit Chance(unsigned seed) : generator(seed) {}
  Size size(Size least, Size most) { return std::uniform_int_distribution<Size>(least, most)(generator); }
  bool one_in(Size count) { return size(1, count) == 1; }

 private:
  std::mt19937 generator;
};

Axis random_axis(Chance& chance, Operation operation) {
  Axis axis = {.input = chance.one_in(12) ? chance.size(10, 500) : chance.size(1, 9)};
  axis.kernel = chance.one_in(15) ? chance.size(5, 20) : chance.size(1, 4);
  if (chance.one_in(2)) axis.stride = chance.size(1, 4);
  if (chance.one_in(2)) axis.padding_before = axis.padding_after = chance.size(0, 4);
  if (chance.one_in(4)) axis.padding_after = chance.size(0, 5);
  if (chance.one_in(3)) axis.dilation = chance.size(1, 3);
  if (operation == Operation::transposed_convolution && chance.one_in(2)) axis.output_padding = chance.size(0, 3);
  return axis;
}

Tensor random_values(Chance& chance, const Shape& shape) {
  Tensor tensor = zeros(shape).value();
  const Size largest = chance.one_in(4) ? 99999 : 4;
  for (double& value : tensor.values) value = static_cast<double>(chance.size(-largest / 2, largest));
  return tensor;
}

Result<Case> random_case(Chance& chance) {
  Layer layer;
  layer.operation = all_operations[static_cast<std::size_t>(chance.size(0, 3))];
  const Size axes = chance.one_in(8) ? 3 : chance.size(1, 2);
  for (Size axis = 0; axis < axes; ++axis) layer.axes.push_back(random_axis(chance, layer.operation));
  if (chance.one_in(3)) std::fill(layer.axes.begin(), layer.axes.end(), layer.axes.front());
  if (chance.one_in(2)) {
    layer.groups = chance.size(1, 3);
    layer.input_channels = layer.groups * chance.size(1, 3);
    layer.output_channels = is_pooling(layer.operation) ? layer.input_channels : layer.groups * chance.size(1, 2);
    if (is_pooling(layer.operation)) layer.groups = 1;
  }
  auto bare = make_case(layer);
  if (!bare || !chance.one_in(3) || cell_count(input_shape(layer)).value_or(1000) >= 1000) return bare;
  const Tensor input = random_values(chance, input_shape(layer));
  if (is_pooling(layer.operation)) return make_case(layer, input, std::nullopt);
  return make_case(layer, input, random_values(chance, kernel_shape(layer)));
}

DrawOptions random_options(Chance& chance) {
  DrawOptions options;
  if (chance.one_in(2)) options.width = chance.one_in(2) ? phone_width : static_cast<double>(chance.size(200, 600));
  if (chance.one_in(4)) options.cell = static_cast<double>(chance.one_in(2) ? chance.size(1, 6) : chance.size(7, 40));
  options.labels =
      std::array{SizeLabels::full, SizeLabels::numbers, SizeLabels::none}[static_cast<std::size_t>(chance.size(0, 2))];
  return options;
}

std::string in_words(View view, const Case& of, const DrawOptions& options) {
  return std::string(word(view)) + " " + print_layer(of.layer) + ", channels " +
         std::to_string(of.layer.input_channels) + ":" + std::to_string(of.layer.output_channels) + "/" +
         std::to_string(of.layer.groups) + (of.input_values ? ", with values" : "") + ", width " +
         std::to_string(options.width) + ", cell " + std::to_string(options.cell.value_or(0)) + ", labels " +
         std::to_string(static_cast<int>(options.labels));
}

std::string first_words(const std::string& defect) { return defect.substr(0, defect.find_first_of(":0123456789")); }

// The defects that occur, by view and kind, with their count and one example of each.
struct Defects {
  std::map<std::string, std::pair<int, std::string>> found;

  void note(View view, const std::string& defect, const std::string& example) {
    auto& [count, text] = found[std::string(word(view)) + ", " + first_words(defect)];
    if (++count == 1) text = defect + " in " + example;
  }
  std::string report() const {
    std::string text;
    for (const auto& [kind, defect] : found) {
      text += kind + " (" + std::to_string(defect.first) + " times): " + defect.second + "\n";
    }
    return text;
  }
};

void check_drawing(Chance& chance, View view, const Case& of, Defects& defects) {
  const DrawOptions options = random_options(chance);
  const Size steps = step_count(view, of);
  const auto one = draw(view, of, chance.size(1, steps), options);
  if (!one) return;  // too large
  const std::string words = in_words(view, of, options);
  const auto note = [&](const std::string& defect, const std::string& how) {
    if (!defect.empty()) defects.note(view, defect, words + how);
  };
  note(figure_defect(*one), "");
  const auto other = draw(view, of, chance.size(1, steps), options);
  if (one->scene.width != other->scene.width || one->scene.height != other->scene.height) {
    note("frames of several sizes", "");
  }
  const bool is_bounded = !options.cell && options.width >= narrowest;
  if (is_bounded && one->scene.width > options.width + rounding) {
    note("wider than asked for: " + std::to_string(one->scene.width), "");
  }
  if (!chance.one_in(3)) return;
  std::vector<Size> shown(static_cast<std::size_t>(chance.size(1, 8)));
  for (Size& step : shown) step = chance.size(1, steps);
  const Size columns = chance.size(1, 6);
  const auto strip = draw_strip(view, of, shown, columns, options);
  const std::string how = ", strip of " + std::to_string(shown.size()) + " in rows of " + std::to_string(columns);
  if (!strip) return note("a strip is refused", how);
  note(figure_defect(*strip), how);
  if (is_bounded && strip->scene.width > options.width + rounding) {
    note("a strip wider than asked for: " + std::to_string(strip->scene.width), how);
  }
}

}  // namespace

TEST_CASE("random layers stay inside the frame, and no text lies on another or on a map") {
  Chance chance(2016);
  Defects defects;
  int drawn = 0;
  for (int layer = 0; layer < layer_count;) {
    const auto of = random_case(chance);
    if (!of) continue;
    ++layer;
    for (const View view : suitable_views(*of)) {
      check_drawing(chance, view, *of, defects);
      ++drawn;
    }
  }
  INFO(defects.report());
  CHECK(defects.found.empty());
  CHECK(drawn > layer_count);
}
