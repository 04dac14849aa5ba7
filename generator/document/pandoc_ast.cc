#include "document/pandoc_ast.h"

#include <algorithm>
#include <iterator>

namespace convguide {
namespace {

Json node(std::string_view type, Json content) { return {{"t", type}, {"c", std::move(content)}}; }

Json bare(std::string_view type) { return {{"t", type}}; }

Json no_attributes() { return to_json(Attributes{}); }

Json cell(const Nodes& inlines, std::size_t columns) {
  return Json::array({no_attributes(), bare("AlignDefault"), 1, columns, Json::array({plain(inlines)})});
}

Json row(const std::vector<Nodes>& cells, std::size_t columns) {
  Json entries = Json::array();
  for (const Nodes& inlines : cells) {
    const bool is_last = entries.size() + 1 == cells.size();
    entries.push_back(cell(inlines, is_last ? columns - entries.size() : 1));
  }
  return Json::array({no_attributes(), entries});
}

Json column_specification(const Column& column) {
  const auto alignment = [&] {
    switch (column.alignment) {
      case Alignment::left: return "AlignLeft";
      case Alignment::centre: return "AlignCenter";
      case Alignment::right: return "AlignRight";
    }
    return "AlignDefault";
  }();
  return Json::array({bare(alignment), column.width > 0 ? node("ColWidth", column.width) : bare("ColWidthDefault")});
}

}  // namespace

Json to_json(const Attributes& attributes) {
  Json values = Json::array();
  for (const auto& [key, value] : attributes.values) values.push_back(Json::array({key, value}));
  return Json::array({attributes.id, Json(attributes.classes), values});
}

Attributes attributes_from_json(const Json& attributes) {
  Attributes read = {.id = attributes.at(0), .classes = attributes.at(1), .values = {}};
  for (const Json& pair : attributes.at(2)) read.values[pair.at(0)] = pair.at(1);
  return read;
}

bool has_class(const Attributes& attributes, std::string_view name) {
  return std::find(attributes.classes.begin(), attributes.classes.end(), name) != attributes.classes.end();
}

Json str(std::string_view text) { return node("Str", text); }

Json space() { return bare("Space"); }

Nodes words(std::string_view text) {
  Nodes inlines;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(" \t\n");
    if (end != 0) inlines.push_back(str(text.substr(0, end)));
    if (end == std::string_view::npos) break;
    if (inlines.empty() || inlines.back().at("t") != "Space") inlines.push_back(space());
    text.remove_prefix(end + 1);
  }
  return inlines;
}

Json emphasis(Nodes inlines) { return node("Emph", std::move(inlines)); }

Json strong(Nodes inlines) { return node("Strong", std::move(inlines)); }

Json inline_math(std::string_view latex) { return node("Math", Json::array({bare("InlineMath"), latex})); }

Json display_math(std::string_view latex) { return node("Math", Json::array({bare("DisplayMath"), latex})); }

Json raw_inline(std::string_view format, std::string_view text) {
  return node("RawInline", Json::array({format, text}));
}

Json span(const Attributes& attributes, Nodes inlines) {
  return node("Span", Json::array({to_json(attributes), std::move(inlines)}));
}

Json link(Nodes inlines, std::string_view target) {
  return node("Link", Json::array({no_attributes(), std::move(inlines), Json::array({target, ""})}));
}

Json paragraph(Nodes inlines) { return node("Para", std::move(inlines)); }

Json plain(Nodes inlines) { return node("Plain", std::move(inlines)); }

Json raw_block(std::string_view format, std::string_view text) { return node("RawBlock", Json::array({format, text})); }

Json division(const Attributes& attributes, Nodes blocks) {
  return node("Div", Json::array({to_json(attributes), std::move(blocks)}));
}

Json table(const Attributes& attributes, Nodes caption, const std::vector<Column>& columns,
           const std::vector<Nodes>& header, const std::vector<std::vector<Nodes>>& rows) {
  Json specifications = Json::array();
  for (const Column& column : columns) specifications.push_back(column_specification(column));
  Json body_rows = Json::array();
  for (const auto& cells : rows) body_rows.push_back(row(cells, columns.size()));
  Json caption_blocks = Json::array();
  if (!caption.empty()) caption_blocks.push_back(plain(std::move(caption)));
  const Json head = Json::array({no_attributes(), Json::array({row(header, columns.size())})});
  const Json body = Json::array({no_attributes(), 0, Json::array(), body_rows});
  const Json foot = Json::array({no_attributes(), Json::array()});
  return node("Table", Json::array({to_json(attributes), Json::array({nullptr, caption_blocks}), specifications, head,
                                    Json::array({body}), foot}));
}

std::string plain_text(const Json& node) {
  if (node.is_object() && node.contains("t")) {
    if (node.at("t") == "Str") return node.at("c");
    if (node.at("t") == "Space" || node.at("t") == "SoftBreak") return " ";
    if (node.at("t") == "Code" || node.at("t") == "Math") return node.at("c").at(1);
  }
  std::string text;
  if (node.is_structured()) {
    for (const Json& child : node) text += plain_text(child);
  }
  return text;
}

std::string metadata_text(const Json& document, std::string_view key) {
  const Json& metadata = document.at("meta");
  const auto entry = metadata.find(std::string(key));
  return entry == metadata.end() ? "" : plain_text(*entry);
}

void append(Nodes& nodes, Nodes more) {
  nodes.insert(nodes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace convguide
