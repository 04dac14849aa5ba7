// The options that ask for layers: sizes that are known, and bounds of the parameters that are not.
#pragma once

#include "arithmetic/solve.h"
#include "commands/command_line.h"

namespace convguide {

// The bounds that serve where none are given.
inline constexpr std::string_view usual_kernels = "1..7";
inline constexpr std::string_view usual_strides = "1..4";
inline constexpr std::string_view usual_paddings = "0..3";
inline constexpr std::string_view usual_dilations = "1..2";
inline constexpr std::string_view usual_output_paddings = "0..3";

// --input, --output, --kernel, --stride, --padding, --dilation, --output-padding and --dims.
void add_question_options(po::options_description& options);

// What the options ask for. Two axes where nothing tells how many.
CommandResult<SizeQuestion> question_from_options(Operation operation, const po::variables_map& options);

}  // namespace convguide
