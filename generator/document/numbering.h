// Numbers for sections, relationships, figures, equations and tables, and the links that refer to them. Done on the
// document's tree, so that every output format has the same numbers.
#pragma once

#include <map>
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
};

// What each id of the document refers to.
using Labels = std::map<std::string, Label>;

// "Figure 6", "Equation 4", "Section 2.1".
std::string label_text(const Label& label);

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

// The links for such a node: "Figure 3", or "Figure 3 and Figure 4", with what the author wrote before and behind each.
// Fails on a label that nothing has.
Result<Nodes> reference_links(const Json& cite, const Labels& labels);

}  // namespace convguide
