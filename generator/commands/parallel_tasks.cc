#include "commands/parallel_tasks.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace convguide {

Result<void> run_in_parallel(std::size_t count, const std::function<Result<void>(std::size_t)>& task) {
  std::vector<Result<void>> results(count);
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t at = next++; at < count; at = next++) results[at] = task(at);
  };
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::future<void>> workers;
  // This thread is one of the workers.
  for (std::size_t worker = 1; worker < std::min(cores, count); ++worker) {
    workers.push_back(std::async(std::launch::async, work));
  }
  work();
  for (std::future<void>& worker : workers) worker.get();
  for (const Result<void>& result : results) {
    if (!result) return result;
  }
  return {};
}

}  // namespace convguide
