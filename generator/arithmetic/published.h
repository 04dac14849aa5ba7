// What a network's authors published, beside what a trace finds.
#pragma once

#include <string>
#include <vector>

#include "arithmetic/network.h"
#include "arithmetic/trace.h"

namespace convguide {

struct Comparison {
  std::string layer;      // its name; empty for the network as a whole
  std::string quantity;   // output, parameters or receptive field
  std::string published;  // as print_shape has it, or a number
  std::string traced;
  bool agrees = false;
};

// One comparison for each published number of `network`, in the order of its layers, then those of the whole. `found`
// must be the network's trace.
std::vector<Comparison> compare_published(const Network& network, const Trace& found);

}  // namespace convguide
