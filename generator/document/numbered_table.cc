#include "document/numbered_table.h"

#include "document/numbering.h"
#include "document/own_figure.h"

namespace convguide {
namespace {

// LaTeX numbers the tables of one's own documents, and wants a label inside of the caption.
Nodes own_caption(const Directive& directive, const std::string& text, const OwnDocument& document) {
  const std::string number = number_of(directive);
  Nodes caption = words(text);
  if (number.empty()) return caption;
  if (!writes_latex(document)) {
    return labelled_caption(label_text({.kind = LabelKind::table, .number = number}), std::move(caption), document);
  }
  caption.push_back(raw_inline("latex", "\\label{" + directive.attributes.id + "}"));
  return caption;
}

Nodes guide_caption(const Directive& directive, const std::string& text) {
  Nodes caption = {strong({str(label_text({.kind = LabelKind::table, .number = number_of(directive)}) + ".")}),
                   space()};
  append(caption, words(text));
  return caption;
}

}  // namespace

Nodes numbered_table(const Directive& directive, const TableContent& content, const std::string& caption_text,
                     const std::string& kind, const FilterContext& context) {
  Nodes caption =
      context.own ? own_caption(directive, caption_text, *context.own) : guide_caption(directive, caption_text);
  Attributes attributes = {.id = directive.attributes.id, .classes = {kind}, .values = {}};
  if (context.target != FilterTarget::latex) {
    return {division({.id = "", .classes = {"table"}, .values = {}},
                     {table(attributes, std::move(caption), content.columns, content.header, content.rows)})};
  }
  Nodes anchor = {span({.id = attributes.id, .classes = {}, .values = {}}, {})};
  if (context.own) anchor.clear();
  return {raw_block("latex", "\\begin{" + kind + "table}"), plain(std::move(anchor)),
          table({}, std::move(caption), content.columns, content.header, content.rows),
          raw_block("latex", "\\end{" + kind + "table}")};
}

}  // namespace convguide
