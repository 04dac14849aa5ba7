#include "arithmetic/legality.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

using namespace convguide;

namespace {

std::string verdict(Operation operation, const Axis& axis) {
  const auto layer = check_layer({.operation = operation, .axes = {axis}});
  return layer ? "legal" : message(layer.error());
}

std::string verdict_on_channels(Size input_channels, Size output_channels, Size groups) {
  const auto layer = check_layer({.operation = Operation::convolution,
                                  .axes = {{.input = 5, .kernel = 3}},
                                  .input_channels = input_channels,
                                  .output_channels = output_channels,
                                  .groups = groups});
  return layer ? "legal" : message(layer.error());
}

constexpr Operation conv = Operation::convolution;
constexpr Operation transposed = Operation::transposed_convolution;
constexpr Operation pooling = Operation::max_pooling;

}  // namespace

TEST_CASE("what is wrong with a layer is said in one line") {
  struct Row {
    Operation operation;
    Axis axis;
    std::string line;
  };
  const Size huge = largest_size + 1;
  const Row rows[] = {
      {conv, {.input = 5, .kernel = 3}, "legal"},
      {conv, {.input = 5, .kernel = 5}, "legal"},
      {conv, {.input = 0, .kernel = 3}, "input 0 is too small; use 1 or more"},
      {conv, {.input = -4, .kernel = 3}, "input -4 is too small; use 1 or more"},
      {conv, {.input = 5, .kernel = 0}, "kernel 0 is too small; use 1 or more"},
      {conv, {.input = 5, .kernel = 3, .stride = 0}, "stride 0 is too small; use 1 or more"},
      {conv, {.input = 5, .kernel = 3, .padding_before = -1}, "padding -1 is too small; use 0 or more"},
      {conv, {.input = 5, .kernel = 3, .padding_after = -1}, "padding -1 is too small; use 0 or more"},
      {conv, {.input = 5, .kernel = 3, .dilation = 0}, "dilation 0 is too small; use 1 or more"},
      {transposed, {.input = 5, .kernel = 3, .output_padding = -1}, "output padding -1 is too small; use 0 or more"},
      {conv, {.input = huge, .kernel = 3}, "input 1000000001 is too large; use at most 1000000000"},
      {conv, {.input = 5, .kernel = huge}, "kernel 1000000001 is too large; use at most 1000000000"},
      {conv, {.input = 5, .kernel = 3, .stride = huge}, "stride 1000000001 is too large; use at most 1000000000"},
      {conv,
       {.input = 5, .kernel = 3, .padding_after = huge},
       "padding 1000000001 is too large; use at most 1000000000"},
      {conv, {.input = 5, .kernel = 3, .dilation = huge}, "dilation 1000000001 is too large; use at most 1000000000"},
      {conv,
       {.input = 5, .kernel = 7},
       "kernel 7 does not fit the padded input of 5 + 2·0 = 5; use a kernel of at most 5 or a padding of at least 1"},
      {conv,
       {.input = 5, .kernel = 10, .padding_before = 2, .padding_after = 2},
       "kernel 10 does not fit the padded input of 5 + 2·2 = 9; use a kernel of at most 9 or a padding of at least 3"},
      {conv,
       {.input = 5, .kernel = 7, .padding_before = 1},
       "kernel 7 does not fit the padded input of 5 + 1 + 0 = 6; use a kernel of at most 6 or a padding of at least 1"},
      {conv,
       {.input = 5, .kernel = 3, .dilation = 4},
       "kernel 3 with dilation 4, which covers 9 cells, does not fit the padded input of 5 + 2·0 = 5; use a kernel of "
       "at most 2, a dilation of at most 2 or a padding of at least 2"},
      {conv,
       {.input = 5, .kernel = 3, .output_padding = 1},
       "output padding 1 belongs to transposed convolutions only; leave it out, or use the operation transposed-conv"},
      {pooling,
       {.input = 5, .kernel = 3, .output_padding = 1},
       "output padding 1 belongs to transposed convolutions only; leave it out, or use the operation transposed-conv"},
      // Convolutions may have any padding, pooling less than its window.
      {conv, {.input = 5, .kernel = 3, .padding_before = 3, .padding_after = 3}, "legal"},
      {pooling, {.input = 5, .kernel = 3, .padding_before = 2, .padding_after = 2}, "legal"},
      {pooling,
       {.input = 5, .kernel = 3, .padding_before = 0, .padding_after = 3},
       "padding 3 must be below the extent 3 of the pooling window, since window 6 along axis 1 holds padding alone; "
       "use a padding of at most 2"},
      {pooling,
       {.input = 5, .kernel = 3, .padding_before = 4},
       "padding 4 must be below the extent 3 of the pooling window, since window 1 along axis 1 holds padding alone; "
       "use a padding of at most 2"},
      // With a stride of 4 no window begins in the padding at the end.
      {pooling, {.input = 5, .kernel = 3, .stride = 4, .padding_after = 3}, "legal"},
      {pooling,
       {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1, .ceil_mode = true},
       "legal"},
      // A window that fits, and begins in the padding at the end, is no less wrong in ceil mode.
      {pooling,
       {.input = 5, .kernel = 1, .padding_after = 3, .ceil_mode = true},
       "padding 3 must be below the extent 1 of the pooling window, since window 6 along axis 1 holds padding alone; "
       "use a padding of at most 0"},
      {conv,
       {.input = 5, .kernel = 3, .ceil_mode = true},
       "ceil-mode belongs to pooling: every weight of a convolution needs a cell of the padded input; leave it out, "
       "and "
       "add padding at the end"},
      {pooling,
       {.input = 2, .kernel = 3, .stride = 2, .ceil_mode = true},
       "kernel 3 does not fit the padded input of 2 + 2·0 = 2; use a kernel of at most 2 or a padding of at least 1"},
      // With dilation 3 the window of 3 covers 7 cells, and half of them is padding enough.
      {pooling, {.input = 5, .kernel = 3, .padding_before = 3, .padding_after = 3, .dilation = 3}, "legal"},
      {pooling,
       {.input = 2, .kernel = 2, .padding_before = 1, .padding_after = 1, .dilation = 3},
       "dilation 3 steps over the input of 2: window 1 along axis 1 holds padding alone; use a dilation of at most 2, "
       "or no padding"},
      // The windows begin at −3 and −1, so that their second tap falls on the input.
      {pooling,
       {.input = 2, .kernel = 2, .stride = 2, .padding_before = 3, .padding_after = 1, .dilation = 3},
       "dilation 3 steps over the input of 2: window 2 along axis 1 holds padding alone; use a dilation of at most 2, "
       "or no padding"},
      {pooling,
       {.input = 2, .kernel = 2, .stride = 3, .padding_before = 3, .padding_after = 1, .dilation = 3},
       "legal"},
      // A window of one cell has no steps to take.
      {pooling, {.input = 2, .kernel = 1, .dilation = 3}, "legal"},
      {transposed, {.input = 3, .kernel = 3, .stride = 2, .output_padding = 1}, "legal"},
      {transposed, {.input = 3, .kernel = 3, .stride = 1, .dilation = 3, .output_padding = 2}, "legal"},
      {transposed,
       {.input = 3, .kernel = 3, .output_padding = 1},
       "output padding 1 must be below stride 1 or dilation 1; legal: 0"},
      {transposed,
       {.input = 3, .kernel = 3, .stride = 2, .output_padding = 2},
       "output padding 2 must be below stride 2 or dilation 1; legal: 0, 1"},
      {transposed,
       {.input = 3, .kernel = 3, .stride = 9, .output_padding = 9},
       "output padding 9 must be below stride 9 or dilation 1; legal: 0, 1, 2, 3, 4, 5, … 8"},
      {transposed, {.input = 3, .kernel = 3, .padding_before = 2, .padding_after = 2}, "legal"},
      {transposed,
       {.input = 3, .kernel = 3, .padding_before = 2, .padding_after = 3},
       "padding 2 + 3 crops all 5 cells of the transposed convolution's output; use at most 4 for both sides together"},
  };
  for (const Row& row : rows) CHECK(verdict(row.operation, row.axis) == row.line);
}

TEST_CASE("the largest sizes overflow nowhere") {
  const Axis axis = {.input = largest_size, .kernel = largest_size, .stride = largest_size, .dilation = largest_size};
  CHECK(verdict(transposed, axis) == "legal");
  CHECK(verdict(conv, axis).find("does not fit the padded input") != std::string::npos);
}

TEST_CASE("what the way out names is legal") {
  CHECK(verdict(conv, {.input = 5, .kernel = 10, .padding_before = 3, .padding_after = 3}) == "legal");
  CHECK(verdict(conv, {.input = 5, .kernel = 7, .padding_before = 1, .padding_after = 1}) == "legal");
  CHECK(verdict(conv, {.input = 5, .kernel = 3, .padding_before = 2, .padding_after = 2, .dilation = 4}) == "legal");
  CHECK(verdict(transposed, {.input = 3, .kernel = 3, .padding_before = 2, .padding_after = 2}) == "legal");
}

TEST_CASE("groups divide both channel counts") {
  const std::string both = " must divide both the input channels 4 and the output channels 6; legal: 1, 2";
  CHECK(verdict_on_channels(4, 6, 1) == "legal");
  CHECK(verdict_on_channels(4, 6, 2) == "legal");
  CHECK(verdict_on_channels(4, 6, 3) == "groups 3" + both);
  CHECK(verdict_on_channels(4, 6, 4) == "groups 4" + both);
  CHECK(verdict_on_channels(0, 6, 1) == "input channels 0 is too small; use 1 or more");
  CHECK(verdict_on_channels(4, 0, 1) == "output channels 0 is too small; use 1 or more");
  CHECK(verdict_on_channels(4, 6, 0) == "groups 0 is too small; use 1 or more");
}

TEST_CASE("every axis is checked") {
  const Axis good = {.input = 5, .kernel = 3};
  const Axis bad = {.input = 2, .kernel = 3};
  CHECK(check_layer({.operation = conv, .axes = {good, good}}).has_value());
  CHECK_FALSE(check_layer({.operation = conv, .axes = {bad, good}}).has_value());
  CHECK_FALSE(check_layer({.operation = conv, .axes = {good, bad}}).has_value());
  const auto none = check_layer({.operation = conv, .axes = {}});
  REQUIRE_FALSE(none.has_value());
  CHECK(message(none.error()) == "a layer without axes has no output; give it at least one axis");
}

TEST_CASE("a pooling layer is refused just where some window holds padding alone, over all small layers") {
  for (Size sizes = 0; sizes < 6 * 4 * 4 * 5; ++sizes) {
    const Size input = 1 + sizes % 6;
    const Size kernel = 1 + sizes / 6 % 4;
    const Size stride = 1 + sizes / 24 % 4;
    const Size dilation = 1 + sizes / 96;
    for (Size sides = 0; sides < 81; ++sides) {
      const Size before = sides / 9;
      const Size after = sides % 9;
      bool fits = false;
      bool all_hold_input = true;
      for (Size start = -before; start + (kernel - 1) * dilation < input + after; start += stride) {
        fits = true;
        bool holds_input = false;
        for (Size tap = start; tap <= start + (kernel - 1) * dilation; tap += dilation) {
          holds_input = holds_input || (tap >= 0 && tap < input);
        }
        all_hold_input = all_hold_input && holds_input;
      }
      const Axis axis = {.input = input,
                         .kernel = kernel,
                         .stride = stride,
                         .padding_before = before,
                         .padding_after = after,
                         .dilation = dilation};
      const auto layer = check_layer({.operation = pooling, .axes = {axis}});
      if (layer.has_value() != (fits && all_hold_input)) {
        FAIL("i " << input << ", k " << kernel << ", s " << stride << ", d " << dilation << ", p₁ " << before << ", p₂ "
                  << after);
      }
    }
  }
}

TEST_CASE("the axis on which a window holds padding alone is named") {
  const Axis good = {.input = 5, .kernel = 3};
  const Axis bad = {.input = 5, .kernel = 3, .padding_before = 3};
  const auto layer = check_layer({.operation = pooling, .axes = {good, bad}});
  REQUIRE_FALSE(layer.has_value());
  CHECK(message(layer.error()).find("along axis 2") != std::string::npos);
}

TEST_CASE("modes go with the layers that have them") {
  const Axis axis = {.input = 3, .kernel = 3, .padding_before = 3, .padding_after = 3};
  const auto verdict_on = [](const Layer& layer) {
    const auto checked = check_layer(layer);
    return checked ? "legal" : message(checked.error());
  };
  const auto in_mode = [&](Operation operation, PaddingMode mode) {
    return verdict_on({.operation = operation, .axes = {axis}, .padding_mode = mode});
  };
  CHECK(in_mode(conv, PaddingMode::replicate) == "legal");
  CHECK(in_mode(conv, PaddingMode::circular) == "legal");
  CHECK(in_mode(conv, PaddingMode::reflect) ==
        "padding 3 in mode reflect must be below the input of 3, which it mirrors; use a padding of at most 2, or the "
        "mode replicate");
  CHECK(verdict_on({.operation = conv,
                    .axes = {{.input = 3, .kernel = 3, .padding_before = 4}},
                    .padding_mode = PaddingMode::circular}) ==
        "padding 4 in mode circular goes round the input of 3 more than once; use a padding of at most 3");
  CHECK(verdict_on(
            {.operation = transposed, .axes = {{.input = 3, .kernel = 3}}, .padding_mode = PaddingMode::reflect}) ==
        "padding mode reflect belongs to direct convolutions; leave it out, or use the operation conv");
  CHECK(verdict_on({.operation = pooling, .axes = {{.input = 3, .kernel = 3}}, .counts_padding = true}) ==
        "count-include-pad belongs to average pooling, which divides by a count; leave it out, or use the operation "
        "average-pool");
  CHECK(verdict_on(
            {.operation = Operation::average_pooling, .axes = {{.input = 3, .kernel = 3}}, .counts_padding = true}) ==
        "legal");
  CHECK(verdict_on({.operation = pooling,
                    .axes = {{.input = 3, .kernel = 3, .ceil_mode = true}, {.input = 3, .kernel = 3}}}) ==
        "ceil-mode on some axes is not what any framework offers; use it on all axes or on none");
}

TEST_CASE("legal numbers of groups are listed, those nearest to the one given") {
  CHECK_THAT(verdict_on_channels(12, 18, 5), Catch::EndsWith("; legal: 1, 2, 3, 6"));
  CHECK_THAT(verdict_on_channels(7, 9, 3), Catch::EndsWith("; legal: 1"));
  CHECK_THAT(verdict_on_channels(64, 64, 5), Catch::EndsWith("; legal: 1, 2, 4, 8, 16, 32"));
  CHECK_THAT(verdict_on_channels(64, 128, 63), Catch::EndsWith("; legal: 8, 16, 32, 64"));
  CHECK_THAT(verdict_on_channels(largest_size, largest_size, 3), Catch::EndsWith("; legal: 1, 2, 4, 5, 8"));
}

namespace {

// The number behind a phrase of an error's remedy, or nothing where it does not have the phrase.
std::optional<Size> number_behind(const std::string& remedy, const std::string& phrase) {
  const std::size_t at = remedy.find(phrase);
  if (at == std::string::npos) return std::nullopt;
  return std::stoll(remedy.substr(at + phrase.size()));
}

// Whether the layer is legal after all, or breaks another rule than before.
bool is_mended(Operation operation, const Axis& axis, const Error& before) {
  const auto layer = check_layer({.operation = operation, .axes = {axis}});
  return layer || layer.error().rule.substr(0, 8) != before.rule.substr(0, 8);
}

}  // namespace

TEST_CASE("what an error advises mends it") {
  int mended = 0;
  const auto try_advice = [&](Operation operation, const Axis& axis) {
    const auto layer = check_layer({.operation = operation, .axes = {axis}});
    if (layer) return;
    const Error& error = layer.error();
    INFO(message(error));
    const auto check = [&](const std::string& phrase, const auto& change) {
      const auto number = number_behind(error.remedy, phrase);
      if (!number) return;
      Axis other = axis;
      change(other, *number);
      CHECK(is_mended(operation, other, error));
      ++mended;
    };
    check("kernel of at most ", [](Axis& other, Size number) { other.kernel = number; });
    check("dilation of at most ", [](Axis& other, Size number) { other.dilation = number; });
    check("padding of at least ",
          [](Axis& other, Size number) { other.padding_before = other.padding_after = number; });
    check("padding of at most ", [](Axis& other, Size number) {
      other.padding_before = std::min(other.padding_before, number);
      other.padding_after = std::min(other.padding_after, number);
    });
    check("legal: ", [](Axis& other, Size number) { other.output_padding = number; });
    check("use at most ", [](Axis& other, Size number) {
      other.padding_before = number;
      other.padding_after = 0;
    });
  };
  for (const Operation operation : all_operations) {
    for (Size number = 0; number < 4 * 4 * 3 * 4 * 4 * 3 * 3; ++number) {
      Size rest = number;
      const auto next = [&](Size count) {
        const Size digit = rest % count;
        rest /= count;
        return digit;
      };
      Axis axis = {.input = next(4) + 1, .kernel = next(4) + 1, .stride = next(3) + 1};
      axis.padding_before = next(4);
      axis.padding_after = next(4);
      axis.dilation = next(3) + 1;
      if (operation == Operation::transposed_convolution) axis.output_padding = next(3);
      try_advice(operation, axis);
      axis.ceil_mode = is_pooling(operation);
      if (axis.ceil_mode) try_advice(operation, axis);
    }
  }
  CHECK(mended > 1000);
}

TEST_CASE("windows that hold padding alone are found at once in the largest layers") {
  // The two taps lie further apart than the input is long. Window w has its second one at 10^9 − 2 − (10^9 − 4 − w),
  // that is at 2 + w, which is behind the input from w = 5 on.
  const Axis axis = {.input = 7,
                     .kernel = 2,
                     .padding_before = largest_size - 4,
                     .padding_after = largest_size - 4,
                     .dilation = largest_size - 2};
  CHECK_THAT(verdict(pooling, axis), Catch::Contains("window 6 along axis 1 holds padding alone"));
}
