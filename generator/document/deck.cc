#include "document/deck.h"

#include <algorithm>

#include "document/deck_writer.h"
#include "document/guide_source.h"
#include "document/numbering.h"
#include "document/relationship_block.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

Result<std::vector<DeckChapter>> chosen_chapters(std::vector<DeckChapter> all, const std::vector<std::string>& names) {
  if (names.empty()) return all;
  std::vector<std::string> known;
  for (const DeckChapter& chapter : all) known.push_back(chapter.name);
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    return failure("chapter \"" + name + "\"", "is not one that has slides", suggest(name, known));
  }
  std::erase_if(all, [&](const DeckChapter& chapter) {
    return std::find(names.begin(), names.end(), chapter.name) == names.end();
  });
  return all;
}

// A slide for a figure that no chapter shows.
Result<Slide> slide_of_entry(const CatalogueEntry& entry) {
  return figure_case(entry).map([&](const Case& of) {
    const Relationship& relationship = *of.relationships.front();
    const Attributes attributes = {.id = "", .classes = {"conv"}, .values = {{"show", "figure"}, {"name", entry.name}}};
    return Slide{.kind = SlideKind::figure,
                 .heading = relationship_title(relationship),
                 .place = "Relationship " + std::to_string(relationship.number),
                 .directive = Directive{.attributes = attributes, .text = ""}};
  });
}

// The slides of these figures alone, in the order in which they were asked for.
Result<std::vector<DeckChapter>> chosen_figures(const std::vector<DeckChapter>& all,
                                                const std::vector<std::string>& names,
                                                const std::vector<CatalogueEntry>& catalogue) {
  DeckChapter chosen;
  for (const std::string& name : names) {
    const auto entry = find_entry(catalogue, name);
    if (!entry) return tl::unexpected(entry.error());
    const Slide* found = nullptr;
    for (const DeckChapter& chapter : all) {
      for (const Slide& slide : chapter.slides) {
        if (slide.kind != SlideKind::figure || slide.directive->attributes.values.at("name") != entry->name) continue;
        if (found == nullptr) found = &slide;
      }
    }
    const auto slide = found != nullptr ? Result<Slide>(*found) : slide_of_entry(*entry);
    if (!slide) return tl::unexpected(slide.error());
    chosen.slides.push_back(*slide);
  }
  return std::vector<DeckChapter>{std::move(chosen)};
}

Deck titled_deck(const Json& document, const DeckRequest& request, std::vector<DeckChapter> chapters) {
  Deck deck = {.title = "", .subtitle = "", .credit = "", .chapters = std::move(chapters)};
  if (!request.figures.empty()) return deck;
  deck.title = metadata_text(document, "title");
  deck.subtitle = metadata_text(document, "subtitle");
  deck.credit = metadata_text(document, "credit") + " · " + metadata_text(document, "license");
  if (deck.chapters.size() == 1) {
    deck.subtitle = deck.title;
    deck.title = deck.chapters.front().title;
  }
  return deck;
}

}  // namespace

Result<DeckFormat> parse_deck_format(std::string_view name) {
  if (name == "beamer") return DeckFormat::beamer;
  if (name == "revealjs") return DeckFormat::revealjs;
  if (name == "pptx") return DeckFormat::pptx;
  return failure("format \"" + std::string(name) + "\"", "is none that slides come in",
                 suggest(name, {"beamer", "revealjs", "pptx"}));
}

Result<std::string> make_deck(const DeckRequest& request) {
  auto source = read_guide_source(request.data);
  if (!source) return tl::unexpected(source.error());
  auto labels = number_document(source->document);
  if (!labels) return tl::unexpected(labels.error());
  std::vector<DeckChapter> all = read_deck_chapters(source->document);
  auto chapters = request.figures.empty() ? chosen_chapters(std::move(all), request.chapters)
                                          : chosen_figures(all, request.figures, source->catalogue);
  if (!chapters) return tl::unexpected(chapters.error());
  const Deck deck = titled_deck(source->document, request, std::move(*chapters));
  FilterContext context;
  context.catalogue = std::move(source->catalogue);
  context.labels = std::move(*labels);
  context.plain_references = true;
  switch (request.format) {
    case DeckFormat::beamer: return write_beamer_deck(deck, std::move(context), request);
    case DeckFormat::revealjs: return write_reveal_deck(deck, std::move(context), request);
    case DeckFormat::pptx: return write_pptx_deck(deck, std::move(context), request);
  }
  return {};
}

}  // namespace convguide
