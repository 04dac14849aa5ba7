// A tensor from nested lists such as [[1, 2], [3, 4]], whichever file format they are written in.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"
#include "tensors/tensor.h"

namespace convguide {

// Takes the brackets and numbers of a nested list one after the other, and checks that all lists of a level are of one
// length. After an error nothing more may be added.
class NestedList {
 public:
  // A list begins. Fails where lists stand deeper than a tensor can have axes, and where numbers stand beside it.
  Result<bool> open();
  // A number stands next. Fails where it is not finite, where lists stand beside it, and above most_values numbers.
  Result<bool> add(double number);
  // The innermost open list ends. Fails where it is empty, and where it is not as long as the lists beside it.
  Result<bool> close();
  // The tensor, once every list has ended. Fails where there was no list.
  Result<Tensor> finish() &&;

 private:
  // For error texts: the place of the next element, such as "list [2]".
  std::string place(const std::string& noun) const;

  std::vector<Size> lengths_;  // of the open lists, outermost first, so far
  Shape shape_;                // lengths of the lists of each level that have ended; 0 where none has
  std::vector<double> values_;
  std::size_t rank_ = 0;  // how deep numbers stand; 0 before the first one
};

}  // namespace convguide
