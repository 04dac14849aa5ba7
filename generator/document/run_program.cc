#include "document/run_program.h"

#include <gio/gio.h>

#include <memory>

namespace convguide {
namespace {

struct Release {
  void operator()(GSubprocessLauncher* launcher) const { g_object_unref(launcher); }
  void operator()(GSubprocess* process) const { g_object_unref(process); }
  void operator()(GBytes* bytes) const { g_bytes_unref(bytes); }
  void operator()(GError* error) const { g_error_free(error); }
};

template <class Type>
using Owned = std::unique_ptr<Type, Release>;

std::string to_string(GBytes* bytes) {
  gsize size = 0;
  const auto* data = static_cast<const char*>(g_bytes_get_data(bytes, &size));
  return {data == nullptr ? "" : data, size};
}

std::string last_line(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

Owned<GSubprocess> start(const ProgramCall& call, Owned<GError>& error) {
  const Owned<GSubprocessLauncher> launcher(g_subprocess_launcher_new(static_cast<GSubprocessFlags>(
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE)));
  g_subprocess_launcher_set_cwd(launcher.get(), call.folder.c_str());
  // Pandoc reads its words as the locale says, and knows none but ASCII where there is no locale.
  g_subprocess_launcher_setenv(launcher.get(), "LC_ALL", "C.UTF-8", TRUE);
  for (const auto& [name, value] : call.environment) {
    g_subprocess_launcher_setenv(launcher.get(), name.c_str(), value.c_str(), TRUE);
  }
  std::vector<const char*> arguments;
  for (const std::string& word : call.words) arguments.push_back(word.c_str());
  arguments.push_back(nullptr);
  GError* problem = nullptr;
  Owned<GSubprocess> process(g_subprocess_launcher_spawnv(launcher.get(), arguments.data(), &problem));
  error.reset(problem);
  return process;
}

}  // namespace

Result<std::string> run_program(const ProgramCall& call, std::string_view package) {
  const std::string& program = call.words.front();
  Owned<GError> error;
  const Owned<GSubprocess> process = start(call, error);
  if (!process) {
    if (g_error_matches(error.get(), G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT) != 0) {
      return failure("the program " + program, "is not installed",
                     "install it, for example with apt-get install " + std::string(package));
    }
    return failure("the program " + program, std::string("cannot be started: ") + error->message,
                   "see why and try again");
  }
  const Owned<GBytes> input(g_bytes_new(call.input.data(), call.input.size()));
  GBytes* output_bytes = nullptr;
  GBytes* error_bytes = nullptr;
  GError* problem = nullptr;
  const bool talked =
      g_subprocess_communicate(process.get(), input.get(), nullptr, &output_bytes, &error_bytes, &problem) != 0;
  const Owned<GBytes> output(output_bytes);
  const Owned<GBytes> errors(error_bytes);
  error.reset(problem);
  const bool finished = g_subprocess_get_if_exited(process.get()) != 0;
  if (finished && g_subprocess_get_exit_status(process.get()) == 0 && talked) return to_string(output.get());
  const std::string said = errors ? last_line(to_string(errors.get())) : "";
  return failure("the program " + program, finished ? "failed" : "ended early",
                 said.empty() ? "see its own messages" : "it said: " + said);
}

}  // namespace convguide
