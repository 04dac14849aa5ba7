// Numbers as text.
#pragma once

#include <string>
#include <vector>

namespace convguide {

// How many decimals the values of a map are printed with: none where all are whole, as few as show all of them
// exactly up to three, and one where three do not suffice, or as many as keep a small number from looking like zero.
int decimals_for(const std::vector<double>& values);

// How many characters a number may have in a cell or an equation, and in a sentence, where there is more room.
inline constexpr std::size_t longest_in_cells = 9;
inline constexpr std::size_t longest_in_sentences = 16;

// The value with that many decimals, with a true minus sign; as 1.2e10 where it would have more characters than
// `longest`.
std::string number_text(double value, int decimals, std::size_t longest = longest_in_cells);

// The value rounded to one digit or more as 1e6 or 1.2e6, with a true minus sign.
std::string scientific_text(double value, int digits);

// Whether the value is no other than what number_text prints of it.
bool is_printed_exactly(double value, int decimals, std::size_t longest = longest_in_cells);

}  // namespace convguide
