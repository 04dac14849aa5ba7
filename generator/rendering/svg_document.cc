#include "rendering/svg_document.h"

#include <map>
#include <vector>

#include "rendering/generator.h"
#include "rendering/licence.h"
#include "rendering/svg_path.h"
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

class Rewriter {
 public:
  Rewriter(const SvgPainting& painting, const FileWords& words, const SvgOptions& options)
      : painting_(painting), words_(words), options_(options) {}

  std::string rewrite() {
    const std::string_view svg = painting_.bytes;
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
    if (begins_group(tag)) {
      document_ += "<g " + painting_.groups[group_++] + ">";
      return;
    }
    if (ends_group(tag)) {
      document_ += "</g>";
      return;
    }
    const bool is_root = tag.starts_with("<svg ");
    document_ += tag.substr(0, tag.find_first_of(" />", 1));
    for (const Attribute& attribute : attributes_of(tag)) add_attribute(attribute);
    if (is_root) {
      if (!options_.root_id.empty()) document_ += " id=\"" + options_.id_prefix + options_.root_id + "\"";
      // The first to be asked for is the first to be numbered, which may not be left to the compiler.
      const std::string title = id("title");
      document_ += " role=\"img\" aria-labelledby=\"" + title + " " + id("description") + "\"";
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
      value = short_path(value);
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
    if (!kept.empty()) kept.pop_back();  // the last semicolon
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
    const std::string title = xml_escape(words_.title);
    document_ += "\n<title id=\"" + id("title") + "\">" + title + "</title>\n<desc id=\"" + id("description") + "\">" +
                 xml_escape(words_.description) + "</desc>\n";
    document_ +=
        "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        "xmlns:cc=\"http://creativecommons.org/ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<cc:Work rdf:about=\"\"><dc:title>" +
        title + "</dc:title><dc:rights>" + xml_escape(licence_sentence) + "</dc:rights><cc:license rdf:resource=\"" +
        licence_address + "\"/></cc:Work></rdf:RDF>" + origin() + "</metadata>";
    if (!options_.style_sheet.empty()) document_ += "\n<style>" + options_.style_sheet + "</style>";
  }

  // What made the document, and how it is made again.
  std::string origin() const {
    const std::string command =
        words_.command.empty() ? "" : "<convguide:command>" + xml_escape(words_.command) + "</convguide:command>";
    return "<convguide:figure xmlns:convguide=\"urn:convguide\"><convguide:generator>" + generator_name() +
           "</convguide:generator>" + command + "</convguide:figure>";
  }

  // Our id for one of Cairo's, numbered in the order in which they appear.
  std::string id(const std::string& original) {
    const auto [entry, added] = ids_.try_emplace(original, "");
    if (added) entry->second = options_.id_prefix + "n" + std::to_string(ids_.size());
    return entry->second;
  }

  const SvgPainting& painting_;
  const FileWords& words_;
  const SvgOptions& options_;
  std::size_t group_ = 0;  // the next group to begin
  std::map<std::string, std::string> ids_;
  std::string document_;
};

}  // namespace

std::string svg_document(const SvgPainting& painting, const FileWords& words, const SvgOptions& options) {
  const std::string shortened = shortened_svg(Rewriter(painting, words, options).rewrite());
  return options.share ? shared_svg(shortened, options.id_prefix) : shortened;
}

}  // namespace convguide
