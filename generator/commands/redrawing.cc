#include "commands/redrawing.h"

#include <algorithm>

#include "commands/shell_words.h"
#include "document/write_file.h"
#include "rendering/stored_command.h"

namespace convguide {
namespace {

tl::unexpected<CommandFailure> unusable(const std::string& path, const std::string& rule) {
  return bad_input({"file \"" + path + "\"", rule, "give an SVG, PDF or PNG file that convguide has drawn"});
}

// Whether an option of a stored command line stands for itself and not for a file.
bool is_harmless(const std::string& name, const std::string& value) {
  if (name == "output" || name == "again" || name == "format") return false;
  if (name == "input-values" || name == "kernel-values") return value.starts_with('[');
  if (name == "theme") return !value.ends_with(".toml") && value.find('/') == std::string::npos;
  return true;
}

// Options of which one takes the place of the others.
constexpr const char* step_options[] = {"step", "steps", "sheet"};

bool names_steps(const po::variables_map& options) {
  return std::any_of(std::begin(step_options), std::end(step_options),
                     [&](const char* name) { return options.contains(name); });
}

}  // namespace

CommandResult<po::variables_map> with_earlier_options(const Usage& usage, const po::variables_map& options,
                                                      const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) return bad_input(bytes.error());
  const auto command = stored_command(*bytes);
  if (!command) return unusable(path, "carries no command line to draw it again");
  const auto words = split_words(*command);
  constexpr std::size_t program_words = 2;  // convguide figure
  if (!words || words->size() <= program_words || words->at(0) != "convguide" || words->at(1) != "figure") {
    return unusable(path, "carries a command line that is not one of convguide figure");
  }
  const auto earlier = parse_command_line(usage, {words->begin() + program_words, words->end()});
  if (!earlier) return unusable(path, "carries a command line that cannot be read: " + message(earlier.error().error));
  po::variables_map complete = options;
  for (const auto& [name, value] : *earlier) {
    const auto* text = boost::any_cast<std::string>(&value.value());
    if (text != nullptr && !is_harmless(name, *text)) {
      return unusable(path, "carries a command line that reads or writes other files");
    }
    const bool is_step = std::find(std::begin(step_options), std::end(step_options), name) != std::end(step_options);
    if (is_step && names_steps(options)) continue;
    complete.insert({name, value});
  }
  return complete;
}

}  // namespace convguide
