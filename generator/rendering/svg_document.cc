#include "rendering/svg_document.h"

#include <charconv>
#include <cmath>
#include <map>
#include <vector>

#include "rendering/licence.h"
#include "rendering/svg_shortening.h"
#include "rendering/xml_escape.h"

namespace convguide {
namespace {

struct Attribute {
  std::string_view name;
  std::string value;
};

// The attributes of a tag, "<path d="M 0 0"/>". Cairo writes them with double quotes.
std::vector<Attribute> attributes_of(std::string_view tag) {
  std::vector<Attribute> attributes;
  std::size_t at = tag.find(' ');
  while (at != std::string_view::npos) {
    const std::size_t begin = tag.find_first_not_of(' ', at);
    const std::size_t equals = tag.find('=', begin);
    if (begin == std::string_view::npos || equals == std::string_view::npos) break;
    const std::size_t end = tag.find('"', equals + 2);
    if (end == std::string_view::npos) break;
    attributes.push_back({tag.substr(begin, equals - begin), std::string(tag.substr(equals + 2, end - equals - 2))});
    at = end + 1;
  }
  return attributes;
}

// A number rounded to a hundredth of a point, without a needless zero: "-.5".
std::string short_number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  const double rounded = std::round(value * 100) / 100;
  char digits[32];
  const auto printed = std::to_chars(std::begin(digits), std::end(digits), rounded == 0 ? 0.0 : rounded);
  std::string number(digits, printed.ptr);
  if (number.starts_with("0.")) number.erase(0, 1);
  if (number.starts_with("-0.")) number.erase(1, 1);
  return number;
}

// Cairo's path data, "M 0.453125 0 L 4.046875 0", as short as SVG allows: numbers rounded, a command that goes on
// written once, and spaces only between numbers.
std::string short_path(std::string_view path) {
  std::string shortened;
  char command = '\0';
  for (std::size_t at = path.find_first_not_of(' '); at < path.size(); at = path.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(path.find(' ', at), path.size());
    const std::string_view token = path.substr(at, end - at);
    at = end;
    const bool is_command = token.size() == 1 && token.front() >= 'A';
    if (is_command) {
      // After "M", further pairs of numbers would be lines.
      if (token.front() == command && command != 'M') continue;
      command = token.front();
      shortened += command;
      continue;
    }
    const std::string number = short_number(token);
    const bool after_number = !shortened.empty() && shortened.back() < 'A';
    if (after_number && number.front() != '-') shortened += ' ';
    shortened += number;
  }
  return shortened;
}

// Cairo ends each closed figure with a lone move to its beginning, which paints nothing.
std::string without_idle_moves(std::string_view path) {
  std::string kept;
  std::size_t at = 0;
  while (at < path.size()) {
    std::size_t next = path.find('M', at + 1);
    if (next == std::string_view::npos) next = path.size();
    const std::string_view part = path.substr(at, next - at);
    if (part.find_first_of("LCZ") != std::string_view::npos) kept += part;
    at = next;
  }
  return kept;
}

class Rewriter {
 public:
  Rewriter(const Figure& figure, const SvgOptions& options) : figure_(figure), options_(options) {}

  std::string rewrite(std::string_view svg) {
    std::size_t at = 0;
    while (at < svg.size()) {
      const std::size_t open = svg.find('<', at);
      const std::size_t close = svg.find('>', open);
      if (close == std::string_view::npos) break;
      document_ += svg.substr(at, open - at);
      add_tag(svg.substr(open, close - open + 1));
      at = close + 1;
    }
    return document_ + "\n";
  }

 private:
  void add_tag(std::string_view tag) {
    if (tag.starts_with("<?") || tag.starts_with("</")) {
      document_ += tag;
      return;
    }
    const bool is_root = tag.starts_with("<svg ");
    document_ += tag.substr(0, tag.find_first_of(" />", 1));
    for (const Attribute& attribute : attributes_of(tag)) add_attribute(attribute);
    if (is_root) {
      document_ += " role=\"img\" aria-labelledby=\"" + id("title") + " " + id("description") + "\"";
    }
    document_ += tag.ends_with("/>") ? "/>" : ">";
    if (is_root) add_words();
  }

  void add_attribute(const Attribute& attribute) {
    if (attribute.name == "style") {
      add_style(attribute.value);
      return;
    }
    std::string value = attribute.value;
    if (attribute.name == "id") {
      value = id(value);
    } else if (attribute.name == "xlink:href" && value.starts_with('#')) {
      value = "#" + id(value.substr(1));
    } else if (attribute.name == "d") {
      value = short_path(without_idle_moves(value));
    } else if (attribute.name == "x" || attribute.name == "y") {
      value = short_number(value);
    }
    document_ += " " + std::string(attribute.name) + "=\"" + value + "\"";
  }

  // The declarations that differ from SVG's initial values, with colours as the options want them.
  void add_style(std::string_view style) {
    std::string classes;
    std::string kept;
    while (!style.empty()) {
      const std::size_t end = std::min(style.find(';'), style.size());
      std::string_view declaration = style.substr(0, end);
      style.remove_prefix(std::min(end + 1, style.size()));
      declaration.remove_prefix(std::min(declaration.find_first_not_of(' '), declaration.size()));
      if (is_initial(declaration)) continue;
      const std::size_t colon = declaration.find(':');
      const std::string_view property = declaration.substr(0, colon);
      if (colon != std::string_view::npos && declaration.substr(colon + 1).starts_with("rgb(")) {
        const Paint paint = options_.paint_for(property, declaration.substr(colon + 1));
        if (!paint.class_name.empty()) {
          classes += (classes.empty() ? "" : " ") + paint.class_name;
          continue;
        }
        kept += std::string(property) + ":" + paint.colour + ";";
        continue;
      }
      kept += std::string(declaration) + ";";
    }
    if (!classes.empty()) document_ += " class=\"" + classes + "\"";
    if (!kept.empty()) document_ += " style=\"" + kept + "\"";
  }

  static bool is_initial(std::string_view declaration) {
    for (const std::string_view initial : {"", "stroke:none", "fill-rule:nonzero", "fill-opacity:1", "stroke-opacity:1",
                                           "stroke-linejoin:miter", "stroke-linecap:butt"}) {
      if (declaration == initial) return true;
    }
    // The limit concerns joins sharper than any in a figure.
    return declaration.starts_with("stroke-miterlimit:");
  }

  void add_words() {
    const std::string title = xml_escape(figure_.title);
    document_ += "\n<title id=\"" + id("title") + "\">" + title + "</title>\n<desc id=\"" + id("description") + "\">" +
                 xml_escape(figure_.description) + "</desc>\n";
    document_ +=
        "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        "xmlns:cc=\"http://creativecommons.org/ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<cc:Work rdf:about=\"\"><dc:title>" +
        title + "</dc:title><dc:rights>" + xml_escape(licence_sentence) + "</dc:rights><cc:license rdf:resource=\"" +
        licence_address + "\"/></cc:Work></rdf:RDF></metadata>";
    if (!options_.style_sheet.empty()) document_ += "\n<style>" + options_.style_sheet + "</style>";
  }

  // Our id for one of Cairo's, numbered in the order in which they appear.
  std::string id(const std::string& original) {
    const auto [entry, added] = ids_.try_emplace(original, "");
    if (added) entry->second = options_.id_prefix + "n" + std::to_string(ids_.size());
    return entry->second;
  }

  const Figure& figure_;
  const SvgOptions& options_;
  std::map<std::string, std::string> ids_;
  std::string document_;
};

}  // namespace

std::string svg_document(std::string_view cairo_svg, const Figure& figure, const SvgOptions& options) {
  return shortened_svg(Rewriter(figure, options).rewrite(cairo_svg));
}

}  // namespace convguide
