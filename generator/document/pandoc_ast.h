// Pandoc's document tree as JSON: building the nodes that the filter puts in, and reading the attributes of those that
// it finds. Pandoc 2.17 and its API version 1.22 have no Figure block; figure_block.h is the one place that knows how a
// figure is written.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace convguide {

using Json = nlohmann::json;

// Inlines or blocks: a JSON array of nodes {"t": type, "c": content}.
using Nodes = std::vector<Json>;

// The attributes that a code block, code span, header, div or span may carry.
struct Attributes {
  std::string id;
  std::vector<std::string> classes;
  std::map<std::string, std::string> values;
};

Json to_json(const Attributes& attributes);
Attributes attributes_from_json(const Json& attributes);
bool has_class(const Attributes& attributes, std::string_view name);

// Inlines.
Json str(std::string_view text);
Json space();
// Words parted by Space nodes; a no-break space stays inside a word.
Nodes words(std::string_view text);
Json emphasis(Nodes inlines);
Json strong(Nodes inlines);
Json inline_math(std::string_view latex);
Json display_math(std::string_view latex);
Json raw_inline(std::string_view format, std::string_view text);
Json span(const Attributes& attributes, Nodes inlines);
Json link(Nodes inlines, std::string_view target);

// Blocks.
Json paragraph(Nodes inlines);
Json plain(Nodes inlines);
Json raw_block(std::string_view format, std::string_view text);
Json division(const Attributes& attributes, Nodes blocks);

enum class Alignment { left, centre, right };

// One column: its alignment and its share of the text's width (0 to 1); a share of 0 leaves the width to Pandoc.
struct Column {
  Alignment alignment = Alignment::left;
  double width = 0;
};

// A table with one header row; each cell is a list of inlines. The last cell of a row that has fewer cells than the
// table has columns reaches over those that are left.
Json table(const Attributes& attributes, Nodes caption, const std::vector<Column>& columns,
           const std::vector<Nodes>& header, const std::vector<std::vector<Nodes>>& rows);

// The words of a node and of all below it; code and mathematics as they are written.
std::string plain_text(const Json& node);

// The words of an entry of the document's metadata; empty where there is none.
std::string metadata_text(const Json& document, std::string_view key);

// Appends `more` to `nodes`.
void append(Nodes& nodes, Nodes more);

}  // namespace convguide
