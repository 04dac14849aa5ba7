// Covers document/filter.h with trees that Pandoc 3.9 made, whose samples lie in samples/: it writes figures as blocks
// of their own. What the filter makes of them was read by the same Pandoc when the samples were taken.
#include <catch2/catch.hpp>

#include "document/filter.h"
#include "document/pandoc_document.h"
#include "document/write_file.h"

using namespace convguide;

namespace {

FilteredOwnDocument filtered_sample(const std::string& name, const std::string& format) {
  const auto document =
      read_file(std::string(CONVGUIDE_SOURCE_FOLDER) + "/tests/document/samples/" + name).and_then(parse_document);
  if (!document) FAIL(message(document.error()));
  auto filtered = filter_own_document(*document, format, shipped_catalogue());
  if (!filtered) FAIL(message(filtered.error().front()));
  return std::move(*filtered);
}

// The nodes of a type below `node`.
Nodes nodes_of(const std::string& type, const Json& node) {
  Nodes found;
  if (node.is_object() && node.contains("t") && node.at("t") == type) found.push_back(node);
  if (node.is_structured()) {
    for (const Json& child : node) append(found, nodes_of(type, child));
  }
  return found;
}

std::string id_of(const Json& node) { return attributes_from_json(node.at("c").at(0)).id; }

// The text of a figure's or table's caption.
std::string caption_of(const Json& node) { return with_plain_spaces(plain_text(node.at("c").at(1))); }

}  // namespace

TEST_CASE("Pandoc 3 gets figures as blocks, numbered together with its own") {
  const FilteredOwnDocument filtered = filtered_sample("pandoc3.json", "html");
  const Nodes figures = nodes_of("Figure", filtered.document);
  REQUIRE(figures.size() == 2);
  CHECK(id_of(figures[0]) == "fig:strided");
  CHECK_THAT(caption_of(figures[0]), Catch::StartsWith("Figure 1. Convolving a 3 × 3 kernel"));
  CHECK(id_of(figures[1]) == "fig:mine");
  CHECK(caption_of(figures[1]) == "Figure 2. My own picture");
  CHECK(caption_of(nodes_of("Table", filtered.document).at(0)) == "Table 1. My own table");
  const Json image = nodes_of("Image", figures[0]).at(0);
  CHECK(attributes_from_json(image.at("c").at(0)).values.at("width") == "60%");
  CHECK_THAT(with_plain_spaces(plain_text(image.at("c").at(1))), Catch::Contains("The stride is 2."));
  CHECK(image.at("c").at(2).at(0) == filtered.folder + "/" + filtered.pictures.at(0).name);
  CHECK(nodes_of("CodeBlock", filtered.document).empty());
  CHECK(nodes_of("Cite", filtered.document).empty());
}

TEST_CASE("Pandoc 3 leaves numbers and labels to LaTeX") {
  const FilteredOwnDocument filtered = filtered_sample("pandoc3.json", "latex");
  const Nodes figures = nodes_of("Figure", filtered.document);
  CHECK_THAT(caption_of(figures.at(0)), Catch::StartsWith("Convolving"));
  CHECK(caption_of(figures.at(1)) == "My own picture");
  std::string references;
  for (const Json& raw : nodes_of("RawInline", filtered.document))
    references += raw.at("c").at(1).get<std::string>() + " ";
  CHECK(references == "Figure~\\ref{fig:strided} Figure~\\ref{fig:mine} Table~\\ref{tbl:mine} ");
}

TEST_CASE("Quarto's ids and references are left to Quarto") {
  const FilteredOwnDocument filtered = filtered_sample("quarto.json", "html");
  const Nodes figures = nodes_of("Figure", filtered.document);
  REQUIRE(figures.size() == 4);
  CHECK(id_of(figures[0]) == "fig-strided");
  CHECK_THAT(caption_of(figures[0]), Catch::StartsWith("Convolving"));
  CHECK(caption_of(figures[1]) == "My own picture");
  CHECK(id_of(figures[2]) == "fig-one");
  CHECK(caption_of(figures[2]) == "The first step.");
  CHECK(nodes_of("Cite", filtered.document).size() == 2);
  // A cell that Quarto runs is none of the filter's business.
  CHECK(nodes_of("CodeBlock", filtered.document).size() == 1);
}
