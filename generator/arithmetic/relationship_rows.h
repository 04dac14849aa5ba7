// What the rows of the table of relationships are made of, and where they stand. Only relationship_table.cc and the
// files with the rows include this; everybody else reads relationship_table.h.
#pragma once

#include <vector>

#include "arithmetic/relationship.h"

namespace convguide {

// Rows 1 to 15.
std::vector<Relationship> relationships_of_2016();

// The rows from 16 on that speak of an axis.
std::vector<Relationship> further_relationships();

// The rows behind them, that speak of a layer as a whole.
std::vector<Relationship> layer_relationships();

// The rows behind those, about what is no size: what cells see, and how often they are touched.
std::vector<Relationship> quantity_relationships();

// Letters, conditions and sizes that come back in several rows.
namespace rows {

inline const Expression i = variable("i");
inline const Expression k = variable("k");
inline const Expression s = variable("s");
inline const Expression p = variable("p");
inline const Expression p_before = variable("p₁");
inline const Expression p_after = variable("p₂");
inline const Expression d = variable("d");
inline const Expression dilated = variable("k̂");
inline const Expression same_total = variable("t");
inline const Expression input = variable("i'");
inline const Expression a = variable("a");

inline Condition equal(const Expression& left, const Expression& right) { return {left, Relation::equal, right}; }

inline const Condition undilated = equal(d, 1);
inline const Condition unit_strides = equal(s, 1);
inline const Condition no_padding = equal(p, 0);
inline const Condition fitting_output_padding = equal(a, modulo(i + 2 * p - k, s));

inline const Expression stretched = s * (input - 1) + 1;
inline const Expression general_size = floor_divide(i + p_before + p_after - dilated, s) + 1;
inline const Expression dilated_strided = floor_divide(i + 2 * p - k - (k - 1) * (d - 1), s) + 1;
inline const Expression strided_transposed = s * (input - 1) + a + k - 2 * p;

// The direct convolution of a transposed one without dilation: `padding` on each side.
inline EquivalentConvolution equivalent(const Expression& stretched_input, const Expression& padding,
                                        const Expression& extra) {
  return {.stretched_input = stretched_input,
          .kernel = k,
          .stride = 1,
          .padding_before = padding,
          .padding_after = padding,
          .extra = extra};
}

inline Layer square(Operation operation, const Axis& axis) { return {.operation = operation, .axes = {axis, axis}}; }

inline Layer convolution(const Axis& axis) { return square(Operation::convolution, axis); }

inline Layer transposed(const Axis& axis) { return square(Operation::transposed_convolution, axis); }

}  // namespace rows
}  // namespace convguide
