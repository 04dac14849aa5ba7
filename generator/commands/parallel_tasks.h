// Independent tasks on all cores.
#pragma once

#include <cstddef>
#include <functional>

#include "parameters/error.h"

namespace convguide {

// Runs task(0) to task(count - 1), as many at a time as the machine has cores. What a task does must not depend on
// others or on their order. Gives the error of the first task, by number, that failed; the others are run all the same.
Result<void> run_in_parallel(std::size_t count, const std::function<Result<void>(std::size_t)>& task);

}  // namespace convguide
