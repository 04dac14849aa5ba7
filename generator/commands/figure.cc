#include "commands/figure.h"

#include <charconv>
#include <filesystem>

#include "commands/layer_options.h"
#include "commands/print.h"
#include "document/catalogue.h"
#include "document/data_folder.h"
#include "document/theme_file.h"
#include "document/view_name.h"
#include "document/write_file.h"
#include "parameters/nearest_name.h"
#include "rendering/font.h"
#include "rendering/render.h"

namespace convguide {
namespace {

// Pixels a point of a PNG: 144 to the inch, sharp on paper of the size that a point means and on most screens.
constexpr double png_scale = 2;

constexpr Size strip_columns = 4;

Usage usage() {
  Usage usage = {
      .synopsis = "convguide figure NAME|OPERATION … --output FILE",
      .description =
          "Draws a figure into FILE, which is SVG, PDF or PNG by its ending. A NAME is a figure of the guide,\n"
          "drawn as it stands there. An OPERATION (conv, transposed-conv, max-pool or average-pool) with its\n"
          "sizes is drawn as a strip of some steps, or with --step as one of them.",
      .example = "convguide figure conv --input 5 --kernel 3 --stride 2 --padding 1 -o strided.svg",
      .options = po::options_description(),
      .positional = {"name"}};
  usage.options.add_options()                                                                              //
      ("output,o", po::value<std::string>()->value_name("FILE"), "the file to write: .svg, .pdf or .png")  //
      ("view", po::value<std::string>()->value_name("VIEW"),
       "planes, plan, axis, matrix, channels, subsampling, kernel, stamp or equation; if left out, planes for an "
       "operation, or plan where it has values")  //
      ("step", po::value<std::string>()->value_name("NUMBER"), "draw this step alone, counted from 1");
  add_layer_options(usage.options);
  return usage;
}

enum class FileFormat { svg, pdf, png };

Result<FileFormat> format_of(const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension().string();
  if (ending == ".svg") return FileFormat::svg;
  if (ending == ".pdf") return FileFormat::pdf;
  if (ending == ".png") return FileFormat::png;
  return failure("file \"" + file + "\"",
                 ending.empty() ? "has no ending that names a format" : "has an unknown ending",
                 "use .svg, .pdf or .png");
}

// What is to be drawn before a view and a step are chosen.
struct Subject {
  Case of;
  View view = View::planes;
  Steps steps = Steps::strip;
  Size columns = strip_columns;
};

Result<CatalogueEntry> entry_named(const std::string& name) {
  return data_folder()
      .and_then([](const std::filesystem::path& folder) { return read_catalogue(folder / "figures"); })
      .and_then([&](const std::vector<CatalogueEntry>& catalogue) { return find_entry(catalogue, name); });
}

CommandResult<Subject> subject_from_options(const std::string& operation, const po::variables_map& options) {
  auto of = case_from_options(operation, options);
  if (!of) return tl::unexpected(of.error());
  // Who gives values wants to see them, and planes show none.
  const View view = of->input_values ? View::plan : View::planes;
  return Subject{.of = std::move(*of), .view = view};
}

CommandResult<Subject> subject_from_catalogue(const std::string& name, const po::variables_map& options) {
  const auto entry = entry_named(name);
  const auto option = given_layer_option(options);
  if (!entry) {
    // With the sizes of a layer, the name is meant for an operation.
    if (option) return subject_from_options(name, options);
    return bad_input(entry.error());
  }
  if (option) {
    return bad_command_line("option --" + *option, "does not go with a figure of the catalogue",
                            "name an operation instead, such as conv");
  }
  auto of = figure_case(*entry);
  if (!of) return bad_input(of.error());
  return Subject{.of = std::move(*of), .view = entry->view, .steps = entry->steps, .columns = entry->columns};
}

CommandResult<Subject> find_subject(const std::string& name, const po::variables_map& options) {
  return operation_of_word(name) ? subject_from_options(name, options) : subject_from_catalogue(name, options);
}

Result<Size> parse_step(const std::string& text, View view, const Case& of) {
  Size step = 0;
  const char* end = text.data() + text.size();
  const auto [stopped_at, problem] = std::from_chars(text.data(), end, step);
  const Size count = step_count(view, of);
  if (problem == std::errc() && stopped_at == end && step >= 1 && step <= count) return step;
  return failure("step \"" + text + "\"", "is not one of the steps", "use a number from 1 to " + std::to_string(count));
}

Result<Figure> draw_subject(const Subject& subject, const std::optional<std::string>& view_name,
                            const std::optional<std::string>& step_text) {
  const auto view = view_name ? parse_view(*view_name) : Result<View>(subject.view);
  if (!view) return tl::unexpected(view.error());
  if (step_text) {
    return parse_step(*step_text, *view, subject.of).and_then([&](Size step) { return draw(*view, subject.of, step); });
  }
  return drawn_steps(*view, subject.steps, subject.of).and_then([&](const std::vector<Size>& steps) {
    return draw_steps(*view, subject.of, steps, subject.columns);
  });
}

Result<std::string> render(const Figure& figure, FileFormat format, const Theme& theme) {
  switch (format) {
    case FileFormat::svg: return render_svg(figure, theme);
    case FileFormat::pdf: return render_pdf({figure}, theme);
    case FileFormat::png: return render_png(figure, theme, {.scale = png_scale});
  }
  return {};
}

}  // namespace

Outcome figure(const Arguments& arguments) {
  const auto options = parse_command_line(usage(), arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage());
  const auto name = option_text(*options, "name");
  if (!name)
    return bad_command_line("the figure", "is missing", "give a figure's name, or an operation with its sizes");
  const auto file = option_text(*options, "output");
  if (!file) return bad_command_line("option --output", "is missing", "give a file, such as -o figure.svg");
  const auto format = format_of(*file);
  if (!format) return bad_input(format.error());
  const auto subject = find_subject(*name, *options);
  if (!subject) return tl::unexpected(subject.error());
  const auto theme = find_theme("light");
  if (!theme) return bad_input(theme.error());
  const auto written = draw_subject(*subject, option_text(*options, "view"), option_text(*options, "step"))
                           .and_then([&](const Figure& drawn) { return render(drawn, *format, *theme); })
                           .and_then([&](const std::string& bytes) { return write_file(*file, bytes); });
  if (!written) return bad_input(written.error());
  if (const auto warning = font_warning(theme->font)) print_warning(*warning);
  return "";
}

}  // namespace convguide
