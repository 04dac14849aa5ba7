// Covers document/caption.h.
#include "document/caption.h"

#include <catch2/catch.hpp>

#include "arithmetic/layer_syntax.h"
#include "document/pandoc_document.h"

using namespace convguide;

namespace {

std::string caption_of(const std::string& figure) {
  return filter_to_text("``` {.conv show=figure name=" + figure + " #fig:x}\n```\n");
}

// Words and spaces, without what stands between them.
std::string plain_words(const Nodes& nodes) {
  std::string text;
  for (const Json& node : nodes) text += node.at("t") == "Str" ? node.at("c").get<std::string>() : " ";
  return with_plain_spaces(text);
}

}  // namespace

TEST_CASE("a caption tells the sizes of the convolution that its figure shows") {
  const std::string caption = with_plain_spaces(caption_of("padding-strides"));
  CHECK_THAT(caption, Catch::Contains("Convolving a 3 × 3 kernel over a 5 × 5 input padded with 1 zero on each side in "
                                      "strides of 2 gives a 3 × 3 output"));
  CHECK_THAT(caption, Catch::Contains("Shown are steps 1, 2, 4 and 9 of 9."));
}

TEST_CASE("a caption of a dilated convolution tells the dilation") {
  CHECK_THAT(with_plain_spaces(caption_of("dilation")),
             Catch::Contains("over a 7 × 7 input with dilation 2 gives a 3 × 3 output"));
}

TEST_CASE("the caption of the odd transposed figure says 3 × 3, where the 2016 guide said 2 × 2", "[errata]") {
  const std::string caption = with_plain_spaces(caption_of("padding-strides-odd-transposed"));
  CHECK_THAT(caption, Catch::Contains("turns a 3 × 3 input into a 6 × 6 output"));
  CHECK_THAT(caption, !Catch::Contains("2 × 2"));
  CHECK_THAT(caption, Catch::Contains("at the end of each axis"));
}

TEST_CASE("the caption of a transposed figure says which padding is whose", "[errata]") {
  for (const std::string figure : {"no-padding-unit-strides-transposed", "padding-unit-strides-transposed",
                                   "padding-strides-transposed", "padding-strides-odd-transposed"}) {
    const std::string caption = with_plain_spaces(caption_of(figure));
    INFO(caption);
    CHECK_THAT(caption,
               Catch::Contains("p is the padding of the convolution that is transposed, and p′ that of the one "
                               "that is drawn") ||
                   Catch::Contains("p is the padding of the convolution that is transposed, and p' that of the "
                                   "one that is drawn"));
    CHECK_THAT(caption, Catch::Contains("the rotated"));
  }
}

TEST_CASE("a caption of placements tells them for each axis that differs, and what they leave over") {
  LayerText text;
  text.operation = "conv";
  text.input = "6x5";
  text.kernel = "3";
  text.stride = "2";
  const auto layer = parse_layer(text);
  REQUIRE(layer);
  const Case of = make_case(*layer).value();
  CatalogueEntry entry;
  entry.view = View::axis;
  entry.layer = *layer;
  const std::string caption = plain_words(computed_caption(entry.view, of, {}));
  CHECK_THAT(caption, Catch::Contains("along each axis, a row for each: 2 along the rows and 2 along the columns. "
                                      "1 cell is left over at the end of the rows."));
  CHECK_THAT(caption, !Catch::Contains("end of the columns"));
}

TEST_CASE("captions say what stands in the padding, and what ceil mode does at the end") {
  struct Row {
    std::string figure;
    std::string words;
  };
  const Row rows[] = {
      {"asymmetric-padding", "padded with 2 zeros before and 1 zero after in strides of 2"},
      {"circular-padding", "padded circularly with 1 cell on each side"},
      {"reflecting-padding", "padded by reflection with 1 cell on each side"},
      {"replicating-padding", "padded by replication with 1 cell on each side"},
      {"average-with-padding", "padded with 1 cell at the end in strides of 2 gives a 2 × 2 output"},
      {"average-with-padding", "Padding counts in the divisor."},
      {"same-transposed", "turns a 3 × 3 input into a 6 × 6 output"},
      {"ceil-mode", "In ceil mode the last window reaches 1 cell beyond the end."},
      {"ceil-mode-dropped",
       "1 cell is left over at the end, and a window that took what is left would begin in the padding."}};
  for (const Row& row : rows) CHECK_THAT(with_plain_spaces(caption_of(row.figure)), Catch::Contains(row.words));
  CHECK_THAT(caption_of("average-without-padding"), !Catch::Contains("divisor"));
  for (const std::string figure : {"same-transposed", "same-upper", "asymmetric-padding"}) {
    CHECK_THAT(with_plain_spaces(caption_of(figure)), Catch::Contains("p₁ = ") && Catch::Contains("p₂ = 1"));
  }
}

TEST_CASE("a caption of a matrix names the product") {
  const std::string caption = with_plain_spaces(caption_of("matrix"));
  CHECK_THAT(caption, Catch::Contains("a 3 × 3 kernel over a 4 × 4 input as the product y = Cx with a 4 × 16 matrix"));
}

TEST_CASE("an article agrees with the number behind it") {
  LayerText text;
  text.operation = "conv";
  text.input = "8";
  text.kernel = "1";
  const auto layer = parse_layer(text);
  REQUIRE(layer);
  const auto of = make_case(*layer);
  REQUIRE(of);
  CatalogueEntry entry;
  entry.layer = *layer;
  const Nodes caption = computed_caption(entry.view, *of, {1});
  const std::string words = Json(caption).dump();
  CHECK_THAT(words, Catch::Contains("\"an\""));
  CHECK_THAT(words, Catch::Contains("\"a\""));  // a 1 × 1 kernel
}

TEST_CASE("every shipped figure has a caption with its output size, and figures in strips name their steps") {
  for (const CatalogueEntry& entry : shipped_catalogue()) {
    const std::string caption = with_plain_spaces(caption_of(entry.name));
    INFO(entry.name << ": " << caption);
    CHECK(caption.size() > 20);
    CHECK_THAT(caption, !Catch::Contains(" ."));
    CHECK_THAT(caption, !Catch::Contains(" ,"));
  }
}

TEST_CASE("an author's addition may hold italics and computed items") {
  const std::string caption = with_plain_spaces(filter_to_text(
      "``` {.conv show=figure name=padding-strides #fig:x}\nThe *last* column of {padded-input} is {o} wide.\n```\n"));
  CHECK_THAT(caption, Catch::Contains("last column of 7 × 7 is 3 wide.") ||
                          Catch::Contains("_last_ column of 7 × 7 is 3 wide."));
}

TEST_CASE("an addition with an unknown item or an open bracket fails with the reason") {
  CHECK_THAT(filter_error("``` {.conv show=figure name=padding-strides #fig:x}\nIt is {outptu}.\n```\n"),
             Catch::Contains("outptu") && Catch::Contains("did you mean output?"));
  CHECK_THAT(filter_error("``` {.conv show=figure name=padding-strides #fig:x}\nIt is {o.\n```\n"),
             Catch::Contains("that nothing closes"));
}
