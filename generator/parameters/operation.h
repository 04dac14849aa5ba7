// The operations that a layer can apply with its sliding window.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace convguide {

enum class Operation { convolution, transposed_convolution, max_pooling, average_pooling };

inline constexpr std::array<Operation, 4> all_operations = {Operation::convolution, Operation::transposed_convolution,
                                                            Operation::max_pooling, Operation::average_pooling};

// The word that command lines, catalogue files and directives use: "conv", "transposed-conv", "max-pool" or
// "average-pool".
std::string_view word(Operation operation);

// The name in running text, for example "transposed convolution".
std::string_view name_in_text(Operation operation);

// The operation of a word, or nothing where no operation has that word.
std::optional<Operation> operation_of_word(std::string_view word);

// Whether the window takes no weights: max and average pooling.
bool is_pooling(Operation operation);

}  // namespace convguide
