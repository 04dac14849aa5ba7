#include "commands/print.h"

#include <glib.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace convguide {
namespace {

// The line without anything that a terminal would obey or could not show: control characters, and bytes that are no
// UTF-8.
std::string printable(const std::string& line) {
  gchar* valid = g_utf8_make_valid(line.data(), static_cast<gssize>(line.size()));
  std::string text;
  for (const gchar* at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
    const bool obeyed = g_unichar_iscntrl(g_utf8_get_char(at)) != 0;
    text += obeyed ? " " : std::string(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
  }
  g_free(valid);
  return text;
}

void print_line(const std::string& line) { std::fputs(("convguide: " + printable(line) + "\n").c_str(), stderr); }

std::string way_out_of_printing(int problem) {
  switch (problem) {
    case EPIPE: return "read all of it";
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return "free some space";
    default: return "lead it to a file or a terminal";
  }
}

bool print_text(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  return std::fflush(stdout) == 0 && written;
}

}  // namespace

ExitStatus print(const Outcome& outcome) {
  if (!outcome) {
    print_line(message(outcome.error().error));
    return outcome.error().status;
  }
  if (print_text(*outcome)) return ExitStatus::success;
  const int problem = errno;
  print_line(message({"standard output", "cannot be written: " + std::generic_category().message(problem),
                      way_out_of_printing(problem)}));
  return ExitStatus::bad_input;
}

void print_warning(std::string_view line) { print_line(std::string(line)); }

void print_progress(std::string_view line) {
  if (isatty(STDERR_FILENO) != 0) print_line(std::string(line) + " …");
}

}  // namespace convguide
