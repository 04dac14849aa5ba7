#include "commands/redrawing.h"

#include <algorithm>

#include "document/shell_words.h"
#include "document/write_file.h"
#include "rendering/stored_command.h"

namespace convguide {
namespace {

tl::unexpected<CommandFailure> unusable(const std::string& path, const std::string& rule) {
  return bad_input({"file \"" + path + "\"", rule, "give an SVG, PDF or PNG file that convguide has drawn"});
}

// Whether an option of a stored command line stands for itself and not for a file.
bool is_harmless(const std::string& name, const std::string& value) {
  if (name == "input-values" || name == "kernel-values") return value.starts_with('[');
  if (name == "theme") return !value.ends_with(".toml") && value.find('/') == std::string::npos;
  return true;
}

bool concerns_files(const std::string& name) {
  return name == "output" || name == "again" || name == "format" || name == "help";
}

// Whether an option of the earlier line gives way to another one that `options` have.
bool is_replaced(const std::string& name, const po::variables_map& options) {
  const bool gives_values = options.contains("input-values") || options.contains("kernel-values");
  if (name == "seed") return gives_values;
  if (name == "input-values" || name == "kernel-values") return options.contains("seed");
  const bool names_steps = options.contains("step") || options.contains("steps") || options.contains("sheet");
  return names_steps && (name == "step" || name == "steps" || name == "sheet");
}

}  // namespace

CommandResult<po::variables_map> with_earlier_options(const Usage& usage, const po::variables_map& options,
                                                      const std::string& path) {
  constexpr std::size_t most_figure_bytes = std::size_t{64} << 20;
  const auto bytes = read_file(path, most_figure_bytes);
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
    if (concerns_files(name) || (text != nullptr && !is_harmless(name, *text))) {
      return unusable(path, "carries a command line that does more than draw");
    }
    if (is_replaced(name, options)) continue;
    complete.insert({name, value});
  }
  return complete;
}

}  // namespace convguide
