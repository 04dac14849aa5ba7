// Decks of slides for a lecture, made from the chapters of the guide.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"
#include "rendering/theme.h"

namespace convguide {

enum class DeckFormat { beamer, revealjs, pptx };

// The format of that name: "beamer", "revealjs" or "pptx". Fails with "did you mean".
Result<DeckFormat> parse_deck_format(std::string_view name);

struct DeckRequest {
  std::filesystem::path data;  // the folder that holds templates/ and figures/
  DeckFormat format = DeckFormat::beamer;
  // The chapters to show, by the ids of their headings without "sec:"; all of them where none is named.
  std::vector<std::string> chapters = {};
  // Where one is named, the deck has only these figures of the catalogue.
  std::vector<std::string> figures = {};
  Theme theme = {};
  bool notes_beside = false;  // Beamer: pages of double width, with the speaker's notes beside the slide
};

// The bytes of the deck: a PDF, an HTML page that needs no other file, or a PowerPoint document. Fails on a chapter or
// figure that there is not, where Pandoc, TeX or reveal.js is missing, and where one of them fails.
Result<std::string> make_deck(const DeckRequest& request);

}  // namespace convguide
