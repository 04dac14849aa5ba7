#include "commands/trace_command.h"

#include "arithmetic/trace.h"
#include "commands/file_format.h"
#include "commands/trace_json.h"
#include "commands/trace_text.h"
#include "document/data_folder.h"
#include "document/network_file.h"
#include "document/shell_words.h"
#include "document/theme_file.h"
#include "document/toml_file.h"
#include "document/write_file.h"
#include "rendering/render.h"
#include "scene/field.h"

namespace convguide {
namespace {

namespace fs = std::filesystem;

Usage usage() {
  Usage usage = {
      .synopsis = "convguide trace [FILE.toml|NAME] [--output FILE]",
      .description =
          "Follows a network layer by layer: the shape of each map, parameters and multiply-adds, and how many\n"
          "cells of the network's input a cell sees (field) and how far its neighbour's field lies from its own\n"
          "(jump). Sizes that the network's authors published are compared. NAME is a network that the program\n"
          "comes with; without one, all of them are listed. docs/networks.md shows how a FILE is written.\n"
          "\n"
          "With --output, draws what one cell of the last map sees of the maps below it, along one axis, into a\n"
          "file that ends in .svg, .pdf or .png. That goes for small chains of convolutions and pooling.",
      .example = "convguide trace alexnet",
      .options = po::options_description(),
      .positional = {"network"}};
  usage.options.add_options()                        //
      ("json", "print JSON: a list, or one object")  //
      ("output,o", po::value<std::string>()->value_name("FILE"), "draw the receptive field into this file");
  return usage;
}

Result<std::vector<fs::path>> shipped_files() { return data_folder().and_then(network_files); }

// A name has neither a folder nor an ending.
bool is_file_name(const std::string& given) { return given.find('/') != std::string::npos || given.ends_with(".toml"); }

Result<fs::path> find_file(const std::string& given) {
  if (is_file_name(given)) return fs::path(given);
  return data_folder().and_then([&](const fs::path& folder) { return network_file(folder, given); });
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

// The format of a file for a receptive field, which is one still picture.
Result<FileFormat> still_format(const std::string& file) {
  constexpr const char* remedy = "use .svg, .pdf or .png";
  const auto format = format_of_file(file);
  if (!format) return failure(format.error().given, format.error().rule, remedy);
  if (!is_animation(*format)) return format;
  return failure("file \"" + file + "\"", "would show steps, and a receptive field has none", remedy);
}

Result<std::string> field_bytes(FileFormat format, const Figure& figure, const Theme& theme) {
  switch (format) {
    case FileFormat::svg: return render_svg(figure, theme);
    case FileFormat::pdf: return render_pdf({figure}, theme);
    case FileFormat::png: return render_png(figure, theme);
    case FileFormat::gif:
    case FileFormat::apng:
    case FileFormat::html: break;
  }
  return {};
}

Outcome draw_into(const std::string& file, FileFormat format, const std::string& network_name, const Network& network,
                  const Trace& found) {
  const auto theme = find_theme("light");
  if (!theme) return bad_input(theme.error());
  auto figure = draw_field(network, found);
  if (!figure) return bad_input(figure.error());
  figure->command = "convguide trace " + shell_word(network_name) + " --output " + shell_word(file);
  const auto written =
      field_bytes(format, *figure, *theme).and_then([&](const std::string& bytes) { return write_file(file, bytes); });
  if (!written) return bad_input(written.error());
  return "";
}

}  // namespace

Outcome trace_command(const Arguments& arguments) {
  const auto options = parse_command_line(usage(), arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage());
  const bool json = options->contains("json");
  const auto given = option_text(*options, "network");
  const auto output = option_text(*options, "output");
  if (output && !given) {
    return bad_command_line("the network", "is missing, of which --output draws the receptive field",
                            "name one, such as field-strides");
  }
  if (output && json) return bad_command_line("option --json", "does not go with --output", "give one of them");
  if (!given) return list_networks(json);
  const auto format = output ? still_format(*output) : FileFormat::svg;
  if (!format) return bad_input(format.error());
  const auto file = find_file(*given);
  if (!file) return bad_input(file.error());
  const auto network = read_network(*file);
  if (!network) return bad_input(network.error());
  const auto found = trace(*network);
  if (!found) return bad_input(in_file(*file, found.error()));
  if (output) return draw_into(*output, *format, *given, *network, *found);
  return json ? trace_as_json(*network, *found) : trace_as_text(*network, *found);
}

}  // namespace convguide
