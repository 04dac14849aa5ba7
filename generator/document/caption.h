// Captions: what a figure shows, in words and numbers of its case.
#pragma once

#include <string>
#include <vector>

#include "document/pandoc_ast.h"
#include "parameters/error.h"
#include "scene/view.h"
#include "tensors/case.h"

namespace convguide {

// The computed caption of a figure that shows `steps` of `of` in `view`: sentences with the sizes that matter for the
// view. A transposed convolution's caption says which padding belongs to which convolution.
Nodes computed_caption(View view, const Case& of, const std::vector<Size>& steps);

// What an author adds to it: plain text in which *word* stands for italics and {o} for a computed item of the case
// (see case_item). Fails on an unknown item and on a bracket or asterisk that nothing closes.
Result<Nodes> authored_caption(const std::string& text, const Case& of);

}  // namespace convguide
