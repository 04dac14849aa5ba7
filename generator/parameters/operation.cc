#include "parameters/operation.h"

namespace convguide {

std::string_view word(Operation operation) {
  switch (operation) {
    case Operation::convolution: return "conv";
    case Operation::transposed_convolution: return "transposed-conv";
    case Operation::max_pooling: return "max-pool";
    case Operation::average_pooling: return "average-pool";
  }
  return {};
}

std::string_view name_in_text(Operation operation) {
  switch (operation) {
    case Operation::convolution: return "convolution";
    case Operation::transposed_convolution: return "transposed convolution";
    case Operation::max_pooling: return "max pooling";
    case Operation::average_pooling: return "average pooling";
  }
  return {};
}

std::optional<Operation> operation_of_word(std::string_view given) {
  for (const Operation operation : all_operations) {
    if (word(operation) == given) return operation;
  }
  return std::nullopt;
}

bool is_pooling(Operation operation) {
  return operation == Operation::max_pooling || operation == Operation::average_pooling;
}

}  // namespace convguide
