#include "document/cheatsheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "arithmetic/free_symbols.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/relationship_table.h"
#include "arithmetic/trace.h"
#include "document/framework_names.h"
#include "document/latex_escape.h"
#include "document/network_file.h"
#include "document/page_template.h"
#include "document/relationship_block.h"
#include "document/scratch_folder.h"
#include "document/tex_runs.h"
#include "document/theme_words.h"
#include "document/write_file.h"
#include "parameters/nearest_name.h"
#include "rendering/licence.h"
#include "rendering/render.h"
#include "scene/layer_words.h"
#include "scene/thumbnail.h"
#include "scene/view.h"

namespace convguide {
namespace {

namespace fs = std::filesystem;

// The side of a cell as it is drawn; the template makes figures smaller, and their lines thinner with them.
constexpr double cell = 8;

// The parts of the sheet, in their order.
struct Group {
  std::string_view title;
  std::vector<Family> families;
};

const std::vector<Group>& groups() {
  static const std::vector<Group> all = {
      {"Convolution and pooling", {Family::convolution, Family::direct, Family::pooling, Family::ceil_pooling}},
      {"Transposed convolution", {Family::transposed}},
      {"Maps and padding of whole layers", {Family::whole_convolution, Family::weighted}},
      {"Receptive fields and touches", {Family::quantity}}};
  return all;
}

std::string math(const std::string& latex) { return "$" + latex + "$"; }

std::string unbroken(const std::string& latex) { return "\\mbox{" + math(latex) + "}"; }

// "s = 1, p = 0", and what follows besides where that is one formula, which then is enough by itself.
std::string conditions_text(const Relationship& relationship) {
  std::string text;
  for (const Condition& condition : relationship.conditions) {
    text += std::string(text.empty() ? "" : ", ") + unbroken(print_latex(condition));
  }
  if (relationship.besides.letters.size() == 1) {
    const Definition& besides = relationship.besides.letters.front();
    text += std::string(text.empty() ? "" : "\\par") + "\\fitted{" +
            math(std::string(besides.symbol.latex) + " = " + print_latex(besides.value)) + "}";
  }
  if (text.empty()) text = "any sizes";
  return text;
}

// How often stamps touch a cell, in contrast to what cells see.
bool is_about_touches(const Relationship& relationship) { return output_symbol(relationship) == "h"; }

// Whether it says what one layer more makes of a letter.
bool is_recurrence(const Relationship& relationship) {
  return relationship.family == Family::quantity && !is_about_touches(relationship);
}

// The shortest form of the size.
std::string size_text(const Relationship& relationship) {
  return math(std::string(symbol_named(output_symbol(relationship)).latex) + " = " +
              print_latex(relationship.size.back()));
}

// The title without what the heading above it says.
std::string title_text(const Relationship& relationship) {
  constexpr std::string_view said_above = ", transposed";
  std::string title(relationship.title);
  const std::size_t at = title.find(said_above);
  if (relationship.family == Family::transposed && at != std::string::npos) title.erase(at, said_above.size());
  return escape_latex(capitalised(title));
}

// The formulas about touches are too long for a third of the page.
bool is_wide(const Relationship& relationship) { return is_about_touches(relationship); }

std::string relationship_entry(const Relationship& relationship, std::size_t page) {
  return fmt::format("\\{}{{{}}}{{{}}}{{{}}}{{{}}}{{{}}}\n",
                     is_wide(relationship) ? "widerelationship" : "relationship", page, relationship.number,
                     title_text(relationship), size_text(relationship), conditions_text(relationship));
}

// The network that shows what a relationship about receptive fields says: more is seen from layer to layer, strides add
// up, and padding moves the beginning.
const char* network_of(const Relationship& relationship) {
  if (relationship.identifier == "receptive-field") return "field-small-kernels";
  return relationship.identifier == "jump" ? "field-strides" : "field-dilation";
}

Result<Figure> field_of(const Relationship& relationship, const fs::path& data) {
  return network_file(data, network_of(relationship)).and_then(read_network).and_then([](const Network& network) {
    return trace(network).and_then([&](const Trace& found) { return draw_field_thumbnail(network, found, cell); });
  });
}

// The step in the middle shows the window where it covers the most cells; several maps stand side by side.
Result<Figure> figure_of(const Relationship& relationship, const fs::path& data) {
  if (is_recurrence(relationship)) return field_of(relationship, data);
  return make_case(relationship.example).and_then([&](const Case& of) {
    View view = of.layer.input_channels > 1 ? View::channels : View::planes;
    if (is_about_touches(relationship)) view = View::touches;
    return draw_thumbnail(view, of, (step_count(view, of) + 1) / 2, cell);
  });
}

struct Entries {
  std::string latex;
  std::vector<Figure> pages;
};

Result<Entries> all_entries(const fs::path& data) {
  Entries entries;
  for (const Group& group : groups()) {
    entries.latex += fmt::format("\\begin{{family}}{{{}}}\n", group.title);
    for (const Relationship& relationship : relationships()) {
      if (std::find(group.families.begin(), group.families.end(), relationship.family) == group.families.end()) {
        continue;
      }
      const auto figure = figure_of(relationship, data);
      if (!figure) return tl::unexpected(figure.error());
      entries.pages.push_back(*figure);
      entries.latex += relationship_entry(relationship, entries.pages.size());
    }
    entries.latex += "\\end{family}\n";
  }
  return entries;
}

// The letters that the sheet uses. What a layer more makes of a letter is explained for all of them at once.
std::set<std::string_view> used_letters() {
  std::set<std::string_view> used;
  for (const Relationship& relationship : relationships()) {
    if (!is_recurrence(relationship)) used.insert(output_symbol(relationship));
    used.merge(free_symbols(relationship.size.back()));
    if (relationship.besides.letters.size() == 1) {
      used.insert(relationship.besides.letters.front().symbol.name);
      used.merge(free_symbols(relationship.besides.letters.front().value));
    }
    for (const Condition& condition : relationship.conditions) {
      used.merge(free_symbols(condition.left));
      used.merge(free_symbols(condition.right));
    }
  }
  return used;
}

// What a letter means, without the details that follow it.
std::string short_meaning(const Symbol& symbol) {
  return std::string(symbol.meaning.substr(0, symbol.meaning.find_first_of(":;,")));
}

std::string notation() {
  std::string latex;
  const auto used = used_letters();
  std::map<std::string_view, std::string> values;
  for (const Relationship& relationship : relationships()) {
    if (relationship.family == Family::transposed) continue;
    for (const Definition& definition : definitions(relationship)) {
      values[definition.symbol.name] = print_latex(definition.value);
    }
  }
  for (const Symbol& symbol : all_symbols) {
    if (!used.contains(symbol.name)) continue;
    const auto value = values.find(symbol.name);
    latex += fmt::format("\\letter{{{}}}{{{}{}}}\n", math(std::string(symbol.latex)), short_meaning(symbol),
                         value == values.end() ? "" : ", " + math(value->second));
  }
  return latex;
}

// "1–14, 23": the relationships that hold without dilation only.
std::string undilated_numbers() {
  std::string text;
  const auto& all = relationships();
  for (auto first = all.begin(); first != all.end(); ++first) {
    if (first->assumptions.empty()) continue;
    auto last = first;
    while (last + 1 != all.end() && !(last + 1)->assumptions.empty()) ++last;
    text += std::string(text.empty() ? "" : ", ") + std::to_string(first->number);
    if (last != first) text += "–" + std::to_string(last->number);
    first = last;
  }
  return text;
}

// Text in which names of code stand in backquotes.
std::string with_code(std::string_view text) {
  std::string latex;
  bool in_code = false;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('`', at), text.size());
    const std::string piece = escape_latex(text.substr(at, end - at));
    latex += in_code ? "\\code{" + piece + "}" : piece;
    in_code = !in_code;
    at = end + 1;
  }
  return latex;
}

std::string framework_rows() {
  std::string latex;
  for (const FrameworkName& name : framework_names()) {
    const std::string letter = name.letter.empty() ? "" : " " + math(std::string(symbol_named(name.letter).latex));
    latex += fmt::format("{}{} & {} & {} & {} & {} \\\\\n", escape_latex(name.thing), letter, with_code(name.pytorch),
                         with_code(name.keras), with_code(name.jax), with_code(name.onnx));
  }
  return latex;
}

std::string in_braces(const std::string& latex) { return "{" + latex + "}"; }

// A role's colour as an argument of LaTeX, without "#".
std::string colour(const Theme& theme, Role role) { return in_braces(colour_text(theme.colour_of(role)).substr(1, 6)); }

Result<std::string> tex_source(const CheatsheetRequest& request, const std::string& entries) {
  return read_file(request.data / "templates" / "cheatsheet.latex").and_then([&](const std::string& page) {
    return fill_in(page, {{"paper", request.paper == Paper::a4 ? "a4paper" : "letterpaper"},
                          {"paper-colour", colour(request.theme, Role::paper)},
                          {"ink", colour(request.theme, Role::ink)},
                          {"faint", colour(request.theme, Role::faint)},
                          {"accent", colour(request.theme, Role::output)},
                          {"rule", colour(request.theme, Role::output_grid)},
                          {"licence-name", in_braces(licence_name)},
                          {"licence-address", in_braces(licence_address)},
                          {"relationships", entries},
                          {"notation", notation()},
                          {"undilated", undilated_numbers()},
                          {"frameworks", framework_rows()}});
  });
}

}  // namespace

Result<Paper> parse_paper(std::string_view name) {
  if (name == "a4") return Paper::a4;
  if (name == "letter") return Paper::letter;
  return failure("paper \"" + std::string(name) + "\"", "is unknown", suggest(name, {"a4", "letter"}));
}

Result<std::string> make_cheatsheet(const CheatsheetRequest& request) {
  const auto entries = all_entries(request.data);
  if (!entries) return tl::unexpected(entries.error());
  const auto source = tex_source(request, entries->latex);
  if (!source) return source;
  const auto folder = make_scratch_folder();
  if (!folder) return tl::unexpected(folder.error());
  return render_pdf(entries->pages, request.theme)
      .and_then([&](const std::string& pdf) { return write_file(**folder / "figures.pdf", pdf); })
      .and_then([&](const fs::path&) { return write_file(**folder / "cheatsheet.tex", *source); })
      .and_then([&](const fs::path&) { return run_tex(**folder, "cheatsheet"); });
}

}  // namespace convguide
