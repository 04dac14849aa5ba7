// A directive: what an author asks the filter to put in. docs/directives.md describes them all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/pandoc_ast.h"
#include "parameters/error.h"

namespace convguide {

// A code block or code span of class `conv`.
struct Directive {
  Attributes attributes;
  std::string text;
};

// The directive in this node, if it is one.
std::optional<Directive> directive_in(const Json& node);

// The directive as the author wrote it, for errors: "directive `{.conv show=figure name=x}`". Long values are cut.
std::string describe(const Directive& directive);

// The number that number_document has given to the directive; empty where it has none.
std::string number_of(const Directive& directive);

// The value of an attribute; fails where it is missing, naming the directive.
Result<std::string> required(const Directive& directive, const std::string& key);

// Fails where the directive has an attribute that is not in `known`, with "did you mean".
Result<Directive> check_attributes(const Directive& directive, const std::vector<std::string>& known);

}  // namespace convguide
