// The numbers of a traced network in words, for tables in a terminal and in documents.
#pragma once

#include <string>
#include <vector>

#include "arithmetic/trace.h"

namespace convguide {

// "61,706"; a dash where there is nothing to count.
std::string count_words(Size number);

// "55 × 55 × 96": the sizes of the axes, then the channels.
std::string map_words(const MapShape& shape);

// How many cells of the network's input a cell sees: "355", or "≤ 355" where cells differ, or one number for each axis
// where axes differ.
std::string field_words(const std::vector<ReceptiveField>& fields);

// How far the fields of neighbours lie apart: "16", or "1/2". A vector has no neighbours.
std::string jump_words(const MapShape& shape, const std::vector<ReceptiveField>& fields);

}  // namespace convguide
