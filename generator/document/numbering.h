// Numbers for sections, relationships, figures, equations and tables, and the links that refer to them. Done on the
// document's tree, so that every output format has the same numbers.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "arithmetic/relationship.h"
#include "document/directive.h"
#include "document/pandoc_ast.h"
#include "parameters/error.h"

namespace convguide {

enum class LabelKind { section, relationship, figure, equation, table };

struct Label {
  LabelKind kind;
  std::string number;
  std::string words = {};  // what a section without a number is called
};

// What each id of the document refers to.
using Labels = std::map<std::string, Label>;

// "Figure 6", "Equation 4", "Section 2.1", or the words of a section without a number.
std::string label_text(const Label& label);

// The kind that the id's beginning stands for: "fig:" for figures, and so on.
std::optional<LabelKind> kind_of_id(const std::string& id);

// Fails where the id holds characters that a link cannot.
Result<void> check_id(const std::string& id);

// The labels with one more; an empty id adds none. Fails where the id is there already, and where check_id does.
Result<Labels> add_label(Labels labels, const std::string& id, const Label& label);

// The attribute in which number_document leaves a node's own number for the filter's later passes.
inline constexpr auto number_attribute = "convguide-number";

// Numbers the document in its order. Headings get a number unless they have the class `unnumbered`; directives that
// show something get one by what they show. A relationship keeps the number of its table row. Fails where two nodes
// share an id.
Result<Labels> number_document(Json& document);

// The id of a relationship's box: the directive's own, or "rel:" and the relationship's name.
std::string relationship_id(const Directive& directive, const Relationship& relationship);

// Whether this Cite node refers to a label and not to the bibliography, judged by the prefix of its first key.
bool is_reference(const Json& cite);

// How a reference says what it refers to.
enum class ReferenceStyle {
  link,   // "Figure 3", which leads there
  text,   // the same without a link, for formats that know no places to lead to
  latex,  // LaTeX's own numbers for figures and tables, and links for all else
};

// The references for such a node: "Figure 3", or "Figure 3 and Figure 4", with what the author wrote before and behind
// each. Fails on a label that nothing has.
Result<Nodes> reference_links(const Json& cite, const Labels& labels, ReferenceStyle style = ReferenceStyle::link);

}  // namespace convguide
