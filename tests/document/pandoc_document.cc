#include "document/pandoc_document.h"

#include <catch2/catch.hpp>

#include "document/run_program.h"

namespace convguide {

std::vector<CatalogueEntry> shipped_catalogue() {
  auto catalogue = read_catalogue(std::string(CONVGUIDE_SOURCE_FOLDER) + "/figures");
  if (!catalogue) FAIL(message(catalogue.error()));
  return *catalogue;
}

Json read_markdown(const std::string& markdown) {
  const auto document = run_program({.words = {"pandoc", "--from", "markdown", "--to", "json"},
                                     .input = markdown,
                                     .folder = ".",
                                     .environment = {}},
                                    "pandoc")
                            .and_then(parse_document);
  if (!document) FAIL(message(document.error()));
  return *document;
}

std::string filter_to(FilterTarget target, const std::string& format, const std::string& markdown) {
  const auto filtered = filter_document(read_markdown(markdown), target, shipped_catalogue(), "figures.pdf");
  if (!filtered) return message(filtered.error());
  const auto text = run_program({.words = {"pandoc", "--from", "json", "--to", format, "--wrap", "none"},
                                 .input = filtered->document.dump(),
                                 .folder = ".",
                                 .environment = {}},
                                "pandoc");
  if (!text) FAIL(message(text.error()));
  return *text;
}

std::string filter_to_text(const std::string& markdown) { return filter_to(FilterTarget::html, "plain", markdown); }

std::string with_plain_spaces(std::string text) {
  for (const std::string special : {"\u00a0", "\u2004", "\u2005"}) {
    for (std::size_t at = text.find(special); at != std::string::npos; at = text.find(special)) {
      text.replace(at, special.size(), " ");
    }
  }
  return text;
}

std::string filter_error(const std::string& markdown) {
  const auto filtered =
      filter_document(read_markdown(markdown), FilterTarget::html, shipped_catalogue(), "figures.pdf");
  return filtered ? "" : message(filtered.error());
}

}  // namespace convguide
