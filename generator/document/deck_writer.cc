#include "document/deck_writer.h"

#include "document/filter.h"

namespace convguide {

std::string document_title(const Deck& deck) {
  return deck.title.empty() ? deck.chapters.front().slides.front().heading : deck.title;
}

Result<Nodes> speaker_notes(const Slide& slide, Nodes first, FilterContext& context) {
  return filter_passage(slide.notes, context).map([&](Nodes own) -> Nodes {
    append(first, std::move(own));
    if (first.empty()) return {};
    return {division({.id = "", .classes = {"notes"}, .values = {}}, std::move(first))};
  });
}

Json slide_heading(int level, Nodes inlines) {
  return {{"t", "Header"}, {"c", Json::array({level, to_json(Attributes{}), std::move(inlines)})}};
}

std::string document_text(Nodes blocks, const Json& metadata) {
  const Json document = {{"pandoc-api-version", {1, 22}}, {"meta", metadata}, {"blocks", std::move(blocks)}};
  return document.dump();
}

}  // namespace convguide
