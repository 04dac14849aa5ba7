// The case of a layer that people describe in texts: on a command line, or in a directive.
#pragma once

#include "arithmetic/layer_syntax.h"
#include "document/layer_values.h"
#include "parameters/error.h"
#include "tensors/case.h"

namespace convguide {

// How an option or attribute is written: "option --kernel", "--kernel 3".
struct Spelling {
  const char* noun = "option --";
  const char* before_name = "--";
  const char* before_value = " ";
};

struct LayerRequest {
  LayerText text;
  LayerValues known = {};  // what a figure of the catalogue has, where no others are given
  ValueSources values = {};
  Spelling spelling = {};  // for errors
};

// Fails where the sources of a layer do not go together, and where a size is missing.
Result<void> check_sources(const LayerRequest& request);

// The case with its values where there are any, or a seed for them; sizes that the text does not give are those of the
// values. Fails where parse_layer, `reader` and make_case do, and where a result is beyond floating-point numbers.
Result<Case> layer_case(const LayerRequest& request, const ValueReader& reader);

// The words of a command line that describe the case, operation and values included: reading them gives it back. A seed
// stands for the values that it makes.
std::string case_words(const Case& of, const std::optional<std::string>& seed);

}  // namespace convguide
