#include "document/book_archive.h"

#include "document/archive.h"
#include "document/mend_html.h"

namespace convguide {
namespace {

constexpr auto accessibility =
    "  <meta property=\"schema:accessMode\">textual</meta>\n"
    "    <meta property=\"schema:accessMode\">visual</meta>\n"
    "    <meta property=\"schema:accessModeSufficient\">textual</meta>\n"
    "    <meta property=\"schema:accessibilityFeature\">alternativeText</meta>\n"
    "    <meta property=\"schema:accessibilityFeature\">MathML</meta>\n"
    "    <meta property=\"schema:accessibilityFeature\">tableOfContents</meta>\n"
    "    <meta property=\"schema:accessibilityHazard\">none</meta>\n"
    "    <meta property=\"schema:accessibilitySummary\">Every figure has a description with all its numbers, and every "
    "formula is MathML.</meta>\n  ";

std::string with_accessibility(std::string package) {
  const std::size_t end = package.find("</metadata>");
  if (end != std::string::npos) package.insert(end, accessibility);
  return package;
}

}  // namespace

Result<std::string> settle_book(std::string bytes) {
  return change_archive(std::move(bytes), "the EPUB that Pandoc wrote", [](const std::string& name, std::string file) {
    if (name.ends_with(".opf")) return with_accessibility(std::move(file));
    return name.ends_with(".xhtml") ? mend_html(std::move(file)) : file;
  });
}

}  // namespace convguide
