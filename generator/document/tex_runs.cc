#include "document/tex_runs.h"

#include <cstdlib>

#include "document/fingerprint.h"
#include "document/run_program.h"
#include "document/write_file.h"

namespace convguide {
namespace {

// What one run writes for the next: references, contents and bookmarks.
std::string state_between_runs(const std::filesystem::path& folder, const std::string& name) {
  std::string state;
  for (const char* ending : {".aux", ".toc", ".out"}) {
    state += checksum(read_file(folder / (name + ending)).value_or(""));
  }
  return state;
}

// TeX reports an error as "file:line: what", on standard output and in its log.
Error explain_failure(Error error, const std::filesystem::path& folder, const std::string& name) {
  const std::string log = read_file(folder / (name + ".log")).value_or("");
  const std::string mark = "./" + name + ".tex:";
  const std::size_t begin = log.find(mark);
  if (begin != std::string::npos) error.remedy = "it said: " + log.substr(begin, log.find('\n', begin) - begin);
  return error;
}

}  // namespace

std::string source_date() {
  // The second at which 2024 began, in UTC: any fixed one will do.
  constexpr auto fixed = "1704067200";
  const char* given = std::getenv("SOURCE_DATE_EPOCH");  // NOLINT(concurrency-mt-unsafe): nothing sets it
  return given == nullptr ? fixed : given;
}

Result<std::string> run_tex(const std::filesystem::path& folder, const std::string& name) {
  const ProgramCall call = {
      .words = {tex_engine, "-interaction=nonstopmode", "-halt-on-error", "-file-line-error", "-no-shell-escape",
                name + ".tex"},
      .input = "",
      .folder = folder,
      .environment = {{"SOURCE_DATE_EPOCH", source_date()}, {"FORCE_SOURCE_DATE", "1"}, {"max_print_line", "1000"}}};
  // Page numbers settle on the third run; a few more are allowed to a document whose contents move its own pages.
  constexpr int most_runs = 5;
  std::string state = state_between_runs(folder, name);
  std::error_code nothing_to_remove;
  std::filesystem::remove(folder / (name + ".log"), nothing_to_remove);  // so that no earlier run's error is reported
  for (int run = 1; run <= most_runs; ++run) {
    const auto output = run_program(call, tex_package);
    if (!output) return tl::unexpected(explain_failure(output.error(), folder, name));
    const std::string next = state_between_runs(folder, name);
    if (next == state) break;
    state = next;
  }
  return read_file(folder / (name + ".pdf"));
}

}  // namespace convguide
