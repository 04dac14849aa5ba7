// The program: reads the command line, runs a command, prints what it gives.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

#include "commands/command_table.h"
#include "commands/print.h"

int main(int count, char** words) {
  using namespace convguide;
  // A closed pipe and a file that may not grow are errors of a write, which are reported, and not the end.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    const Arguments arguments(words + (count > 0 ? 1 : 0), words + count);
    const bool called_by_pandoc = std::getenv("PANDOC_VERSION") != nullptr;
    return static_cast<int>(print(run(arguments, called_by_pandoc)));
  } catch (const std::bad_alloc&) {
    std::fputs("convguide: the memory is used up; use smaller sizes\n", stderr);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "convguide: %s\n", problem.what());
  }
  return static_cast<int>(ExitStatus::bad_input);
}
