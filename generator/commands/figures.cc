#include "commands/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "arithmetic/layer_syntax.h"
#include "commands/figure_file.h"
#include "commands/figure_subject.h"
#include "commands/option_effects.h"
#include "commands/parallel_tasks.h"
#include "commands/print.h"
#include "rendering/font.h"

namespace convguide {
namespace {

Usage usage() {
  Usage usage = {
      .synopsis = "convguide figures [NAME … | --all] [--output FOLDER]",
      .description =
          "Lists the figures of the guide with the layers that they show. With names or --all, and a folder,\n"
          "draws them into it, a file for each figure and format.",
      .example = "convguide figures --all -o pictures --format pdf,gif --steps all",
      .options = po::options_description(),
      .positional = {},
      .repeated = "names"};
  usage.options.add_options()                                                                                      //
      ("all", "draw every figure of the guide")                                                                    //
      ("output,o", po::value<std::string>()->value_name("FOLDER"), "the folder to draw into; made where missing")  //
      ("format", po::value<std::string>()->value_name("LIST"),
       "svg, pdf, png, gif, apng, html, or several of them: pdf,gif; svg if left out");
  add_figure_options(usage.options);
  return usage;
}

std::string listing(const std::vector<CatalogueEntry>& catalogue) {
  std::size_t widest = 0;
  for (const CatalogueEntry& entry : catalogue) widest = std::max(widest, entry.name.size());
  std::string text;
  for (const CatalogueEntry& entry : catalogue) {
    text += fmt::format("{:{}}  {:11}  {}\n", entry.name, widest, word(entry.view), print_layer(entry.layer));
  }
  return text;
}

// The figures that are asked for, each of them once.
CommandResult<std::vector<CatalogueEntry>> chosen_entries(const std::vector<CatalogueEntry>& catalogue,
                                                          const po::variables_map& options) {
  const bool all = options.contains("all");
  const bool named = options.contains("names");
  if (all && named) return bad_command_line("option --all", "does not go with names", "give one of them");
  if (all) return catalogue;
  if (!named) return bad_command_line("the figures", "are missing", "name some, or say --all");
  std::vector<CatalogueEntry> chosen;
  for (const std::string& name : options["names"].as<std::vector<std::string>>()) {
    const auto entry = find_entry(catalogue, name);
    if (!entry) return bad_input(entry.error());
    const bool again =
        std::any_of(chosen.begin(), chosen.end(), [&](const CatalogueEntry& one) { return one.name == entry->name; });
    if (!again) chosen.push_back(*entry);
  }
  return chosen;
}

// Animations of pixels take longest. They come first, so that no core is left alone with one in the end.
std::vector<FileFormat> longest_first(std::vector<FileFormat> formats) {
  std::stable_partition(formats.begin(), formats.end(), is_animation);
  return formats;
}

Result<void> draw_entry(const CatalogueEntry& entry, FileFormat format, const FigureOptions& options,
                        const std::filesystem::path& folder) {
  const auto subject = subject_of(entry, po::variables_map());
  if (!subject) return tl::unexpected(subject.error().error);
  const auto drawing = make_drawing(*subject, options, is_animation(format));
  if (!drawing) return tl::unexpected(drawing.error());
  return write_drawing(*drawing, format, folder / (entry.name + "." + std::string(word(format))));
}

Result<void> check_given(const po::variables_map& given, const FigureOptions& looks,
                         const std::vector<FileFormat>& formats) {
  std::vector<FileKind> kinds;
  for (const FileFormat format : formats) {
    const bool every_step = (looks.steps.all || (is_animation(format) && looks.steps.listed.empty())) && !looks.sheet;
    kinds.push_back({.format = format, .shows_every_step = every_step, .has_rows = !every_step});
  }
  return check_effects(given, kinds);
}

// The list takes no other options.
Outcome list(const std::vector<CatalogueEntry>& catalogue, const po::variables_map& options) {
  if (options.empty()) return listing(catalogue);
  return bad_command_line("option --" + options.begin()->first, "has no effect on the list of figures",
                          "name figures or give --all, and a folder with -o");
}

}  // namespace

Outcome figures(const Arguments& arguments) {
  const auto options = parse_command_line(usage(), arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage());
  const auto catalogue = shipped_catalogue();
  if (!catalogue) return bad_input(catalogue.error());
  const auto folder = option_text(*options, "output");
  if (!folder && !options->contains("all") && !options->contains("names")) return list(*catalogue, *options);
  if (!folder) return bad_command_line("option --output", "is missing", "give a folder, such as -o pictures");
  if (*folder == "-") {
    return bad_command_line("option --output -", "stands for one file, and these are several",
                            "give a folder, or use convguide figure");
  }

  const auto chosen = chosen_entries(*catalogue, *options);
  if (!chosen) return tl::unexpected(chosen.error());
  const auto looks = parse_figure_options(*options);
  if (!looks) return tl::unexpected(looks.error());
  const auto formats = parse_formats(option_text(*options, "format").value_or("svg"));
  if (!formats) return bad_input(formats.error());
  const auto checked = check_given(*options, *looks, *formats);
  if (!checked) return bad_input(checked.error());
  const std::vector<FileFormat> in_order = longest_first(*formats);
  const auto drawn = run_in_parallel(chosen->size() * in_order.size(), [&](std::size_t task) {
    const CatalogueEntry& entry = (*chosen)[task % chosen->size()];
    return draw_entry(entry, in_order[task / chosen->size()], *looks, *folder).map_error([&](Error error) {
      error.given = "figure " + entry.name + ": " + error.given;
      return error;
    });
  });
  if (!drawn) return bad_input(drawn.error());
  if (const auto warning = font_warning(looks->theme.font)) print_warning(*warning);
  return "";
}

}  // namespace convguide
