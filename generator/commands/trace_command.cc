#include "commands/trace_command.h"

#include "arithmetic/trace.h"
#include "commands/trace_json.h"
#include "commands/trace_text.h"
#include "document/data_folder.h"
#include "document/network_file.h"
#include "document/toml_file.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

namespace fs = std::filesystem;

Usage usage() {
  Usage usage = {
      .synopsis = "convguide trace [FILE.toml|NAME]",
      .description =
          "Follows a network layer by layer: the shape of each map, parameters and multiply-adds, and how many\n"
          "cells of the network's input a cell sees (field) and how far its neighbour's field lies from its own\n"
          "(jump). Sizes that the network's authors published are compared. NAME is a network that the program\n"
          "comes with; without one, all of them are listed. docs/networks.md shows how a FILE is written.",
      .example = "convguide trace alexnet",
      .options = po::options_description(),
      .positional = {"network"}};
  usage.options.add_options()("json", "print JSON: a list, or one object");
  return usage;
}

Result<std::vector<fs::path>> shipped_files() { return data_folder().and_then(network_files); }

// A name has neither a folder nor an ending.
bool is_file_name(const std::string& given) { return given.find('/') != std::string::npos || given.ends_with(".toml"); }

Result<fs::path> find_file(const std::string& given) {
  if (is_file_name(given)) return fs::path(given);
  const auto files = shipped_files();
  if (!files) return tl::unexpected(files.error());
  std::vector<std::string> known;
  for (const fs::path& file : *files) {
    if (file.stem() == given) return file;
    known.push_back(file.stem().string());
  }
  return failure("network \"" + given + "\"", "is unknown", suggest(given, known));
}

Outcome list_networks(bool json) {
  const auto files = shipped_files();
  if (!files) return bad_input(files.error());
  std::vector<ListedNetwork> list;
  for (const fs::path& file : *files) {
    const auto network = read_network(file);
    if (!network) return bad_input(network.error());
    list.push_back({file.stem().string(), network->title});
  }
  return json ? list_as_json(list) : list_as_text(list);
}

}  // namespace

Outcome trace_command(const Arguments& arguments) {
  const auto options = parse_command_line(usage(), arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage());
  const bool json = options->contains("json");
  const auto given = option_text(*options, "network");
  if (!given) return list_networks(json);
  const auto file = find_file(*given);
  if (!file) return bad_input(file.error());
  const auto network = read_network(*file);
  if (!network) return bad_input(network.error());
  const auto found = trace(*network);
  if (!found) return bad_input(in_file(*file, found.error()));
  return json ? trace_as_json(*network, *found) : trace_as_text(*network, *found);
}

}  // namespace convguide
