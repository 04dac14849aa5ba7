// The words of a receptive field's figure.
#pragma once

#include <string>
#include <vector>

#include "arithmetic/network.h"
#include "scene/field_rows.h"
#include "scene/scene.h"

namespace convguide {

// "r = 9, J = 4, u = −3".
std::vector<Run> field_label(const ReceptiveField& field);

// "k = 3, s = 2": the kernel, and what is not as in a plain convolution.
std::vector<Run> window_label(const SlidingAxis& window);

std::string field_title(const Network& network, const std::vector<FieldRow>& rows);

std::string field_description(const Network& network, const std::vector<FieldRow>& rows);

}  // namespace convguide
