// Covers network_block.h, network_item.h, field_block.h and collapse_table.h: networks and collapsed sizes in
// documents.
#include <catch2/catch.hpp>

#include "arithmetic/relationship_table.h"
#include "arithmetic/trace.h"
#include "document/layer_summary.h"
#include "document/network_file.h"
#include "document/pandoc_document.h"

using namespace convguide;

namespace {

std::string text_of(const std::string& markdown) { return with_plain_spaces(filter_to_text(markdown)); }

std::string summary_of(const std::string& lines) {
  const std::string text = "title = \"a net\"\nsource = \"me\"\ninput = 9\n[[layer]]\nname = \"one\"\n" + lines;
  return layer_summary(parse_network(text, "net.toml").value().layers.front());
}

}  // namespace

TEST_CASE("numbers of networks in running text") {
  struct Row {
    std::string directive;
    std::string text;
  };
  // LeNet-5 and AlexNet as their papers have them; 54 cells are what 224 leave: (224 - 11)/4 = 53, rest 1.
  const Row rows[] = {{"`input`{.conv network=lenet-5}", "32 × 32 × 1"},
                      {"`parameters`{.conv network=lenet-5 layer=C1}", "156"},
                      {"`parameters`{.conv network=lenet-5}", "61,706"},
                      {"`layers`{.conv network=lenet-5}", "7"},
                      {"`output`{.conv network=lenet-5}", "10"},
                      {"`output`{.conv network=alexnet layer=conv1}", "55 × 55 × 96"},
                      {"`output`{.conv network=alexnet layer=conv1 input=224}", "54 × 54 × 96"},
                      {"`kernel`{.conv network=alexnet layer=conv1}", "11 × 11"},
                      {"`stride`{.conv network=alexnet layer=conv1}", "4"},
                      {"`stride`{.conv network=dcgan-generator layer=up1}", "2"},
                      {"`summary`{.conv network=alexnet layer=conv1}", "kernel 11, stride 4"},
                      {"`field`{.conv network=wavenet}", "1,024"},
                      {"`jump`{.conv network=vgg-16 layer=pool5}", "32"},
                      {"`start`{.conv network=vgg-16 layer=conv1_1}", "−1"}};
  for (const Row& row : rows) {
    INFO(row.directive);
    CHECK(text_of(row.directive + "\n") == row.text + "\n");
  }
}

TEST_CASE("what a network does not have is named") {
  CHECK_THAT(filter_error("`input`{.conv network=alexnit}\n"),
             Catch::Contains("network \"alexnit\" is unknown") && Catch::Contains("did you mean alexnet?"));
  CHECK_THAT(filter_error("`output`{.conv network=lenet-5 layer=C9}\n"), Catch::Contains("layer \"C9\" is not in"));
  CHECK_THAT(filter_error("`weights`{.conv network=lenet-5}\n"), Catch::Contains("item \"weights\""));
  CHECK_THAT(filter_error("`output`{.conv network=lenet-5 input=4}\n"), Catch::Contains("C1"));
  CHECK_THAT(filter_error("``` {.conv show=network name=alexnit}\n```\n"), Catch::Contains("did you mean alexnet?"));
  CHECK_THAT(filter_error("``` {.conv show=network name=alexnet from=conv9}\n```\n"), Catch::Contains("conv9"));
}

TEST_CASE("the table of a network has a row for each layer, with published numbers in bold") {
  const std::string markdown =
      "``` {.conv show=network name=lenet-5 #tbl:lenet}\nAdded words.\n```\n\nSee [@tbl:lenet].\n";
  const std::string html = with_plain_spaces(filter_to(FilterTarget::html, "html", markdown));
  for (const char* part :
       {"class=\"network\"", "id=\"tbl:lenet\"", "LeNet-5", "kernel 5", "average pooling 2, stride 2", "dense",
        "<strong>28 × 28 × 6</strong>", "<strong>156</strong>", "2,416", "61,706",
        "“Gradient-based learning applied to document recognition”", "Added words.", "href=\"#tbl:lenet\""}) {
    CHECK_THAT(html, Catch::Contains(part));
  }
  CHECK_THAT(html, !Catch::Contains("<strong>2,416</strong>"));
  const std::string latex = filter_to(FilterTarget::latex, "latex", markdown);
  CHECK_THAT(latex, Catch::Contains("\\begin{networktable}") && Catch::Contains("\\end{networktable}"));
}

TEST_CASE("a table may begin with any layer, and its total stays that of the network") {
  const std::string text = text_of("``` {.conv show=network name=lenet-5 from=F6 #tbl:lenet}\n```\n");
  CHECK_THAT(text, !Catch::Contains("C5 ") && Catch::Contains("F6") && Catch::Contains("61,706"));
}

TEST_CASE("layers in a few words") {
  CHECK(
      summary_of("operation = \"conv\"\nkernel = \"3x5\"\npadding = \"1x2\"\ndilation = 2\ngroups = 2\nchannels = 4") ==
      "kernel 3 × 5, padding 1 × 2, dilation 2, 2 groups");
  CHECK(summary_of("operation = \"conv\"\nkernel = 3\npadding = \"half\"\nchannels = 4") == "kernel 3, half padding");
  CHECK(summary_of("operation = \"conv\"\nkernel = 2\npadding = \"1:0\"\nchannels = 4") == "kernel 2, padding 1 and 0");
  CHECK(summary_of("operation = \"max-pool\"\nkernel = 3\nstride = 2\nceil-mode = true") ==
        "max pooling 3, stride 2, ceil mode");
  CHECK(summary_of("operation = \"transposed-conv\"\nkernel = 4\nstride = 2\noutput-padding = 1\nchannels = 4") ==
        "transposed, kernel 4, stride 2, output padding 1");
  CHECK(summary_of("operation = \"unpool\"\nkernel = 2\nstride = 2") == "unpooling 2, stride 2");
  CHECK(summary_of("operation = \"dense\"\nchannels = 4") == "dense");
  CHECK(summary_of("operation = \"crop\"\nlike = \"input\"\noffset = 2") == "crop at 2 like input");
  CHECK(summary_of("operation = \"add\"\nfrom = [\"input\", \"two\"]") == "sum of input and two");
  CHECK(summary_of("operation = \"concatenate\"\nfrom = [\"input\", \"two\"]") == "input and two, concatenated");
}

TEST_CASE("the receptive field of a network is a figure with a number of its own") {
  const std::string markdown =
      "``` {.conv show=figure name=padding-strides #fig:one}\n```\n\n"
      "``` {.conv show=field name=field-strides #fig:two}\nAdded words.\n```\n\nSee [@fig:two].\n";
  const std::string html = with_plain_spaces(filter_to(FilterTarget::html, "html", markdown));
  CHECK_THAT(html, Catch::Contains("Figure 2.") && Catch::Contains("media=\"(max-width: 36rem)\""));
  CHECK_THAT(html, Catch::Contains("What a cell of conv3 sees") && Catch::Contains("Added words."));
  CHECK_THAT(filter_error("``` {.conv show=field name=u-net}\n```\n"), Catch::Contains("layer up4"));
}

TEST_CASE("the sizes that collapse, with the output padding that brings each back") {
  // With k = 3, s = 2 and p = 1, inputs of 5 and 6 give 3: the 2016 guide's relationship 14.
  const std::string text =
      text_of("``` {.conv show=table of=collapse figure=padding-strides #tbl:x}\nTwo sizes.\n```\n");
  CHECK_THAT(text, Catch::Contains("Two sizes."));
  const std::string rows = text.substr(text.find("a"));
  CHECK_THAT(rows, Catch::Matches("(.|\n)*\\b5\\s+3\\s+0\\s+5\\b(.|\n)*\\b6\\s+3\\s+1\\s+6\\b(.|\n)*"));
  CHECK_THAT(filter_error("``` {.conv show=table of=collapse}\n```\n"), Catch::Contains("has no attribute figure"));
}

TEST_CASE("the example of the relationships about fields is the last layer of the network that shows them") {
  const auto file = network_file(CONVGUIDE_SOURCE_FOLDER, "field-strides").value();
  const Network network = read_network(file).value();
  const Trace found = trace(network).value();
  const ReceptiveField& before = found.layers[1].field.front();
  for (const Relationship& one : relationships()) {
    if (one.identifier != "receptive-field" && one.identifier != "jump" && one.identifier != "field-start") continue;
    CHECK(one.letters == Bindings{{"r", before.size}, {"J", before.jump}, {"u", before.first}});
    const SlidingAxis& window = found.layers[2].axes.front();
    CHECK(window == sliding_axis(one.example.operation, one.example.axes.front()).value());
  }
  CHECK(text_of("`k`{.conv relationship=receptive-field}\n") == "3\n");
  CHECK(text_of("`u`{.conv relationship=field-start}\n") == "−1\n");
  CHECK_THAT(text_of("``` {.conv show=derivation relationship=receptive-field #eq:x}\n```\n"), Catch::Contains("9"));
}
