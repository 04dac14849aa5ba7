// Layers that cannot be: exit status 1, and a line with the value, the rule and the way out.
#include <catch2/catch.hpp>

#include "program.h"

using namespace convguide;

TEST_CASE("layers that break a rule are refused with the value, the rule and a way out") {
  struct BadLayer {
    std::vector<std::string> arguments;
    std::vector<std::string> parts;
  };
  const std::vector<BadLayer> layers = {
      {{"conv", "--input", "5", "--kernel", "7"}, {"kernel 7 does not fit the padded input of 5 + 2·0 = 5;"}},
      {{"conv", "--input", "0", "--kernel", "3"}, {"input 0 is too small; "}},
      {{"conv", "--input", "-5", "--kernel", "3"}, {"input -5 is too small; "}},
      {{"conv", "--input", "5", "--kernel", "0"}, {"kernel 0 is too small; "}},
      {{"conv", "--input", "5", "--kernel", "3", "--stride", "0"}, {"stride 0 is too small; "}},
      {{"conv", "--input", "5", "--kernel", "3", "--padding", "-1"}, {"padding -1 is too small; "}},
      {{"conv", "--input", "5", "--kernel", "3", "--dilation", "0"}, {"dilation 0 is too small; "}},
      {{"conv", "--input", "5", "--kernel", "3", "--dims", "0"}, {"dims 0 is too small; "}},
      {{"conv", "--input", "5", "--kernel", "3", "--dims", "100"}, {"dims 100"}},
      {{"conv", "--input", "2000000000", "--kernel", "3"}, {"input 2000000000 is too large; "}},
      {{"conv", "--input", "99999999999999999999", "--kernel", "3"}, {"99999999999999999999 is too large; "}},
      {{"conv", "--input", "3.5", "--kernel", "3"}, {"input \"3.5\" is not a whole number; "}},
      {{"conv", "--input", "5x", "--kernel", "3"}, {"is not a whole number; "}},
      {{"conv", "--input", "5x5", "--kernel", "3x3x3"}, {"kernel with 3 axes does not agree with input"}},
      {{"conv", "--input", "5", "--kernel", "3", "--padding", "haf"}, {"padding \"haf\"", "did you mean half?"}},
      {{"conv", "--input", "5", "--kernel", "3", "--padding", "1:2:3"}, {"more than two numbers; "}},
      {{"conv", "--input", "5", "--kernel", "3", "--output-padding", "1"}, {"belongs to transposed"}},
      {{"max-pool", "--input", "5", "--kernel", "2", "--padding", "2"}, {"padding 2 must be below", "along axis 1"}},
      {{"transposed-conv", "--input", "3", "--kernel", "3", "--stride", "2", "--output-padding", "2"},
       {"output padding 2 must be below stride 2"}},
      {{"transposed-conv", "--input", "1", "--kernel", "1", "--padding", "1"}, {"crops the only cell of the"}},
      {{"conv", "--input", "5", "--kernel", "3", "--ceil-mode"}, {"ceil-mode belongs to pooling"}},
      {{"transposed-conv", "--input", "5", "--kernel", "3", "--ceil-mode"}, {"ceil-mode belongs", "output padding"}},
      {{"conv", "--input", "5", "--kernel", "3", "--channels", "-1"}, {"channels -1 is too small; use 1 or more"}},
      {{"conv", "--input", "2", "--kernel", "3", "--padding", "2", "--padding-mode", "reflect"},
       {"padding 2 in mode reflect must be below the input of 2"}},
      {{"max-pool", "--input", "5", "--kernel", "3", "--count-include-pad"},
       {"count-include-pad belongs to average pooling", "average-pool"}},
      {{"max-pool", "--input", "5", "--kernel", "3", "--groups", "2"}, {"groups 2 belong to convolutions"}},
      {{"conv", "--input", "5", "--kernel", "3", "--padding", "1:x"}, {"padding \"1:x\"", "before:after"}},
      {{"cnv", "--input", "5", "--kernel", "3"}, {"operation \"cnv\" is unknown", "did you mean conv?"}},
      {{"transpose-conv", "--input", "5", "--kernel", "3"}, {"did you mean transposed-conv?"}},
  };
  for (const BadLayer& layer : layers) {
    std::vector<std::string> arguments = {"explain"};
    arguments.insert(arguments.end(), layer.arguments.begin(), layer.arguments.end());
    const Run run = run_program(arguments);
    INFO(run.errors);
    CHECK(fails_with(run, 1, layer.parts));
  }
}

TEST_CASE("the largest sizes are explained at once, without going through their cells") {
  const std::string huge = "1000000000";
  const Run run = run_program(
      {"explain", "transposed-conv", "--input", huge, "--kernel", huge, "--stride", huge, "--dilation", huge});
  CHECK(run.status == 0);
  // 10^9 · (10^9 − 1) + 10^9 + (10^9 − 1)(10^9 − 1), by hand.
  CHECK(run.output.find("= 1999999998000000001\n") != std::string::npos);
}
