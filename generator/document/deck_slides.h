// The slides that the guide's chapters give, before a format is chosen.
//
// A chapter's text is the source: each relationship's box becomes a slide with its idea and its formula, each figure
// and each derivation a slide of its own, and the paragraphs that lead to them the speaker's notes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arithmetic/relationship.h"
#include "document/directive.h"
#include "document/pandoc_ast.h"

namespace convguide {

enum class SlideKind { idea, figure, derivation };

struct Slide {
  SlideKind kind = SlideKind::idea;
  std::string heading;
  std::string place;                           // what stands small above the heading: "Relationship 3", or the chapter
  const Relationship* relationship = nullptr;  // that an idea is about
  Nodes idea = {};                             // inlines
  std::optional<Directive> directive = {};     // of a figure or derivation
  Nodes notes = {};                            // blocks; directives and references stand in them as they were written
};

struct DeckChapter {
  std::string name;
  std::string title;
  std::vector<Slide> slides;
};

// The chapters of a numbered document that have slides, in their order. A derivation stands behind the figure that
// shows the same layer.
std::vector<DeckChapter> read_deck_chapters(const Json& document);

}  // namespace convguide
