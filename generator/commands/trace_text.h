// A traced network as text.
#pragma once

#include <string>
#include <vector>

#include "arithmetic/trace.h"

namespace convguide {

// A network that the program comes with.
struct ListedNetwork {
  std::string name;
  std::string title;
};

// A line for each network.
std::string list_as_text(const std::vector<ListedNetwork>& list);

// The network's title, a table with a line for each layer and the totals, how the published sizes compare, and the
// source. Lines hold at most 100 columns, as long as no number or name is unusually long.
std::string trace_as_text(const Network& network, const Trace& found);

}  // namespace convguide
