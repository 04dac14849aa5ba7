// What a command line asks to be drawn: a figure of the catalogue, as it is or with other parameters, or a layer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/command_line.h"
#include "commands/figure_options.h"
#include "commands/outcome.h"
#include "document/catalogue.h"
#include "tensors/case.h"

namespace convguide {

struct Subject {
  Case of;
  View view = View::planes;
  Steps steps = Steps::strip;  // those that are shown where nobody asks for others
  Size columns = 0;            // of a strip; 0 where nobody says
  std::string words = {};      // of a command line that describe the case
};

// The catalogue that came with the program.
Result<std::vector<CatalogueEntry>> shipped_catalogue();

// The subject that `name`, a figure or an operation, and the layer options describe. Fails with "did you mean" where
// there is none of that name.
CommandResult<Subject> find_subject(const std::string& name, const po::variables_map& options);

// The same for a figure of the catalogue.
CommandResult<Subject> subject_of(const CatalogueEntry& entry, const po::variables_map& options);

}  // namespace convguide
