// Writing a deck in one of its formats.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "document/deck.h"
#include "document/deck_slides.h"
#include "document/filter_context.h"
#include "parameters/error.h"

namespace convguide {

struct Deck {
  // Of the slide that the deck begins with; it has none where the title is empty.
  std::string title;
  std::string subtitle;
  std::string credit;
  std::vector<DeckChapter> chapters;  // where there are several, each begins with a slide of its title
};

// What a program shows above its window: the title, or where there is none the heading of the first slide.
std::string document_title(const Deck& deck);

// The colours that templates ask for, by their names there.
inline constexpr std::array<std::pair<const char*, Role>, 5> deck_colours = {{{"paper", Role::paper},
                                                                              {"ink", Role::ink},
                                                                              {"faint", Role::faint},
                                                                              {"accent", Role::output},
                                                                              {"tint", Role::output_pending}}};

// The bytes of a PDF, of an HTML page, and of a .pptx file. `context` knows the catalogue and the labels of the guide.
// Fail as make_deck does.
Result<std::string> write_beamer_deck(const Deck& deck, FilterContext context, const DeckRequest& request);
Result<std::string> write_reveal_deck(const Deck& deck, FilterContext context, const DeckRequest& request);
Result<std::string> write_pptx_deck(const Deck& deck, FilterContext context, const DeckRequest& request);

// The speaker's notes of a slide, as the block that Pandoc takes for them: `first`, then the slide's own paragraphs.
// Nothing where there are none.
Result<Nodes> speaker_notes(const Slide& slide, Nodes first, FilterContext& context);

// A heading of that level.
Json slide_heading(int level, Nodes inlines);

// A Pandoc document of these blocks and of metadata as Pandoc has it, as JSON text.
std::string document_text(Nodes blocks, const Json& metadata = Json::object());

}  // namespace convguide
