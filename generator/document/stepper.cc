#include "document/stepper.h"

#include "document/data_folder.h"
#include "document/equation_html.h"
#include "document/page_template.h"
#include "document/write_file.h"
#include "rendering/step_svg.h"
#include "rendering/xml_escape.h"

namespace convguide {
namespace {

std::string equation_list(const std::vector<std::string>& equations) {
  if (equations.empty()) return "";
  std::string list = "<ol class=\"equations\">\n";
  for (const std::string& equation : equations) list += "<li>" + equation_html(equation) + "</li>\n";
  return list + "</ol>";
}

// HTML has no XML declaration.
std::string without_declaration(const std::string& svg) { return svg.substr(svg.find("<svg")); }

Result<std::string> read_part(const std::string& name) {
  return data_folder().and_then(
      [&](const std::filesystem::path& data) { return read_file(data / "templates" / "player" / name); });
}

}  // namespace

Result<std::string> render_stepper(const FrameSeries& series, const std::vector<std::string>& equations,
                                   const Theme& light, const Theme& dark, const StepperWords& words) {
  if (!equations.empty() && static_cast<Size>(equations.size()) != series.count) {
    return failure(std::to_string(equations.size()) + " equations",
                   "do not fit " + std::to_string(series.count) + " steps", "give one for each step, or none");
  }
  const auto part = read_part("stepper.html");
  if (!part) return part;
  const auto drawing = render_stepped_svg(series, light, dark, words.id_prefix);
  if (!drawing) return drawing;
  return fill_in(*part, {{"keys", words.has_page ? " data-keys=\"page\"" : ""},
                         {"drawing", without_declaration(*drawing)},
                         {"equations", equation_list(equations)},
                         {"label", xml_escape(words.label)},
                         {"count", std::to_string(series.count)}});
}

Result<std::string> stepper_style() { return read_part("stepper.css"); }

Result<std::string> stepper_script() { return read_part("stepper.js"); }

}  // namespace convguide
