// A relationship's box, and the parts of relationships as mathematics.
#pragma once

#include <string>

#include "arithmetic/relationship.h"
#include "document/filter_target.h"
#include "document/pandoc_ast.h"
#include "parameters/error.h"

namespace convguide {

// The relationship of that name; fails with "did you mean".
Result<const Relationship*> relationship_named(const std::string& name);

// The box: number and title, for which sizes it holds, the formula, what follows besides, and the equivalent
// convolution of a transposed one.
// `id` is the target of links to it.
Nodes relationship_block(const Relationship& relationship, const std::string& id, FilterTarget target);

// What stands in the box below its title.
Nodes relationship_body(const Relationship& relationship);

// The title with a capital at its beginning.
std::string relationship_title(const Relationship& relationship);

// "For any i, k and p, with s = 1": the sizes that are free, then the conditions.
Nodes validity(const Relationship& relationship);

// The conditions alone: "s = 1 and p = 0"; empty where there are none.
Nodes conditions(const Relationship& relationship);

// A part of a relationship as LaTeX for mathematics mode, such as "o = i": `part` is size, stretched-input,
// equivalent-kernel, equivalent-stride, equivalent-padding, extra, dilated-kernel, padded-input, same-padding (t) or
// besides (the letters that follow besides the formula). Fails on another name, and where the relationship has no such
// part.
Result<std::string> part_as_latex(const Relationship& relationship, const std::string& part);

// The letter of what the relationship gives: o, or o' for transposed convolutions, where it is an output size.
std::string_view output_symbol(const Relationship& relationship);

}  // namespace convguide
