#include "commands/command_line.h"

#include <fmt/format.h>

#include <sstream>

#include "parameters/nearest_name.h"

namespace convguide {
namespace {

// Takes the words that no positional name is left for.
constexpr const char* surplus = "surplus";

constexpr unsigned line_width = 100;

void add_help(po::options_description& options) { options.add_options()("help,h", "print this help"); }

std::vector<std::string> option_names(const po::options_description& options) {
  std::vector<std::string> names;
  for (const auto& option : options.options()) names.push_back("--" + option->long_name());
  return names;
}

tl::unexpected<CommandFailure> explain(const po::invalid_command_line_syntax& problem) {
  const std::string option = "option " + problem.get_option_name();
  if (problem.kind() == po::invalid_syntax::extra_parameter) {
    return bad_command_line(option, "takes no value", "write it alone");
  }
  return bad_command_line(option, "has no value", "write the value behind it");
}

// The library leaves the space in place at which it breaks a line.
std::string without_trailing_spaces(std::string text) {
  for (std::size_t at = text.find(" \n"); at != std::string::npos; at = text.find(" \n", at == 0 ? 0 : at - 1)) {
    text.erase(at, 1);
  }
  return text;
}

CommandResult<po::variables_map> parse(const po::options_description& visible, const Usage& usage,
                                       const Arguments& arguments) {
  po::options_description all;
  all.add(visible);
  po::positional_options_description positions;
  for (const std::string& name : usage.positional) {
    all.add_options()(name.c_str(), po::value<std::string>());
    positions.add(name.c_str(), 1);
  }
  const std::string rest = usage.repeated.empty() ? surplus : usage.repeated;
  all.add_options()(rest.c_str(), po::value<std::vector<std::string>>());
  positions.add(rest.c_str(), -1);

  // An abbreviated option would change its meaning when a new one is added.
  constexpr int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map options;
  const auto parsed = po::command_line_parser(arguments).options(all).positional(positions).style(style).run();
  for (const auto& option : parsed.options) {
    // The library takes an option for the value of the one before it.
    if (option.position_key < 0 && !option.value.empty() && option.value.front().starts_with("--")) {
      return bad_command_line("option --" + option.string_key, "has no value", "write the value behind it");
    }
  }
  po::store(parsed, options);
  if (options.contains(surplus)) {
    return bad_command_line("\"" + options[surplus].as<std::vector<std::string>>().front() + "\"", "is a word too many",
                            "leave it out, or see --help");
  }
  return options;
}

}  // namespace

CommandResult<po::variables_map> parse_command_line(const Usage& usage, const Arguments& arguments) {
  po::options_description visible;
  visible.add(usage.options);
  add_help(visible);
  try {
    return parse(visible, usage, arguments);
  } catch (const po::unknown_option& problem) {
    return bad_command_line("option " + problem.get_option_name(), "is unknown",
                            suggest(problem.get_option_name(), option_names(visible), "--help lists the options"));
  } catch (const po::multiple_occurrences& problem) {
    return bad_command_line("option " + problem.get_option_name(), "is given more than once", "give it once");
  } catch (const po::invalid_command_line_syntax& problem) {
    return explain(problem);
  } catch (const po::error& problem) {
    return bad_command_line("the command line", std::string("cannot be read: ") + problem.what(), "see --help");
  }
}

bool asks_for_help(const po::variables_map& options) { return options.contains("help"); }

std::string help_text(const Usage& usage) {
  po::options_description listed("options", line_width);
  for (const auto& option : usage.options.options()) listed.add(option);
  add_help(listed);
  std::ostringstream options;
  options << listed;
  return fmt::format("usage: {}\n\n{}\n\nexample: {}\n\n{}", usage.synopsis, usage.description, usage.example,
                     without_trailing_spaces(options.str()));
}

std::optional<std::string> option_text(const po::variables_map& options, const std::string& name) {
  if (!options.contains(name)) return std::nullopt;
  return options[name].as<std::string>();
}

}  // namespace convguide
